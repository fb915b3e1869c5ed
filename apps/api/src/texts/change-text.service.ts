import { Injectable } from '@nestjs/common';
import {
  lockNames,
  neighboursOfText,
  removeProvisionsOfText,
  restoreProvisionsOfText,
  textBasis,
  type TextRow,
  TextVersion,
  unlinkRemovedProvisions,
  usesOfText,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow, somethingRests } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { nothingTurned, RewordingService } from '../positions/rewording.service.js';
import type { TurnedPositionsDto } from '../positions/turned-positions.dto.js';
import type { ChangedTextDto } from './changed-text.dto.js';
import { ConfirmTextService } from './confirm-text.service.js';
import { refuseSameTitle } from './load-text.service.js';
import { toText } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import { TextStore } from './text-store.service.js';
import type { ChangeTextRequest } from './texts.dto.js';

/**
 * What would not say any more what it speaks of, or since what something changed. Refused rather than left with a draft that is gone:
 * whether a position is stale hangs on it.
 */
const RESTS = ['draft', 'position', 'statement', 'amendment'] as const;

/** What is said of a draft besides its articles; and drafts that are removed and put back. */
@Injectable()
export class ChangeTextService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
    private readonly confirming: ConfirmTextService,
    private readonly rewordings: RewordingService,
  ) {}

  /** Of confirmed ones, too: positions speak of the draft and not of its name. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeTextRequest,
    version: number,
  ): Promise<ChangedTextDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.store.forChange(reader, id, version);
    if (typeof request.title === 'string') await refuseSameTitle(tx, campaignId, request.title, id);
    if (typeof request.circulatedOn === 'string') await this.refuseDay(reader, id, request.circulatedOn);
    const put = () =>
      tx.table(TextVersion).updateAtVersion({ id, campaignId }, version, {
        title: request.title ?? undefined,
        circulatedOn: request.circulatedOn ?? undefined,
        symbol: request.symbol,
        source: request.source,
        language: request.language,
      });
    // A position that names no draft is held against the day.
    const dated =
      before.state === 'confirmed' && (request.circulatedOn ?? before.circulatedOn) !== before.circulatedOn;
    const cause = { cause: 'dated', textVersionId: id } as const;
    const { done, turned } = dated
      ? await this.rewordings.around(reader, cause, put)
      : { done: await put(), turned: nothingTurned(reader) };
    if (!done) throw staleVersion(version + 1);
    await audit(tx, reader, 'text_changed', ['text_version', id], renaming(before, request, 'title'));
    return Object.assign(await this.answer(reader, id), turned);
  }

  async uses(reader: Reader, textId: string): Promise<UsesDto> {
    await this.store.text(reader, textId);
    return this.count(reader, textId);
  }

  /** A confirmed one stops being confirmed: what it made stale is as it was, and no number of it is shown. */
  async remove(reader: Reader, id: string, version: number): Promise<TurnedPositionsDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Held against whoever records something about it at this moment: the key of the draft is locked by that.
    await tx.table(TextVersion).find({ id, campaignId }, ['id'], { lock: 'update' });
    const text = await this.store.forChange(reader, id, version);
    if (await somethingRests(tx, reader, id, await this.count(reader, id))) throw restsOn(text);
    const put = async () => {
      if (text.state === 'confirmed') await this.confirming.takeBack(text);
      return removeAtVersion(tx, TextVersion, reader, id, version, { state: 'proposed' });
    };
    const cause = { cause: 'removed', textVersionId: id } as const;
    const { done, turned } =
      text.state === 'confirmed'
        ? await this.rewordings.around(reader, cause, put)
        : { done: await put(), turned: nothingTurned(reader) };
    if (!done) throw staleVersion(version + 1);
    await tx.withRemoved((all) =>
      all.execute(removeProvisionsOfText, { campaignId, textId: id, userId: reader.userId }),
    );
    await audit(tx, reader, 'text_removed', ['text_version', id]);
    return turned;
  }

  /**
   * As a proposal with the links that were decided, after the drafts that were loaded meanwhile. One that was confirmed is
   * confirmed again by a person: only then what it changed is found out against the draft that is before it now.
   */
  async restore(reader: Reader, id: string): Promise<TextDto> {
    const tx = this.database.current();
    await this.store.lock(reader);
    const before = await tx.withRemoved(() => this.store.text(reader, id));
    const besides = before.removed ? await this.placeAgain(reader, before) : {};
    if (before.removed) await this.restoreProvisions(reader, id);
    if (await restoreRow(tx, TextVersion, reader, ['draft', id], besides))
      await audit(tx, reader, 'text_restored', ['text_version', id]);
    return this.answer(reader, id);
  }

  private async restoreProvisions({ seat: { campaignId } }: Reader, textId: string): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId });
    await tx.withRemoved(async (all) => {
      await all.execute(restoreProvisionsOfText, { campaignId, textId });
      await all.execute(unlinkRemovedProvisions, { textId });
    });
  }

  private async count(reader: Reader, textId: string): Promise<UsesDto> {
    const { campaignId } = reader.seat;
    const counts = await this.database.current().first(usesOfText, { campaignId, textId });
    return usesOf(counts ?? {}, RESTS);
  }

  /** @throws Problem where its key or its title was given again */
  private async placeAgain(reader: Reader, { id, key, title, ordinal }: TextRow) {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const basis = await tx.first(textBasis, { campaignId, key, id: null });
    if (basis?.keyOf) throw Problem.at('conflict', 'key', refusal('texts.keyTaken'));
    await refuseSameTitle(tx, campaignId, title, id);
    const top = basis?.top ?? 0;
    return top >= ordinal ? { ordinal: top + 1 } : {};
  }

  /** @throws Problem where the day does not lie between those of the confirmed drafts beside it */
  private async refuseDay(reader: Reader, textId: string, circulatedOn: string): Promise<void> {
    const { campaignId } = reader.seat;
    const found = await this.database.current().first(neighboursOfText, { campaignId, textId });
    const wrong = (code: Parameters<typeof refusal>[0], day: string) =>
      Problem.field('circulatedOn', refusal(code, { day }));
    if (!found) return;
    const { before, after, tomorrow } = found;
    if (circulatedOn > tomorrow) throw Problem.field('circulatedOn', refusal('texts.circulatedAhead'));
    if (before !== null && circulatedOn < before) throw wrong('texts.beforeItsPrevious', before);
    if (after !== null && circulatedOn > after) throw wrong('texts.afterItsNext', after);
  }

  private async answer(reader: Reader, id: string): Promise<TextDto> {
    return toText(await this.store.facts(reader, id, { bodies: false }), reader);
  }
}

/** Which of both it is decides what to do first. */
function restsOn({ state, later, title }: TextRow): Problem {
  const why =
    state === 'confirmed' && later !== null
      ? refusal('texts.onlyNewestRemoved', { later })
      : refusal('texts.somethingRests', { title });
  return Problem.at('conflict', 'textId', why);
}
