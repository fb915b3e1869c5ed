import { Injectable } from '@nestjs/common';
import {
  type ArticleRow,
  CLOCK_NOW,
  Provision,
  type TextRow,
  TextVersion,
  unsettleArticles,
} from '#libs/data';
import { Problem, type Refusal } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { RewordingService } from '../positions/rewording.service.js';
import type { TurnedPositionsDto } from '../positions/turned-positions.dto.js';
import type { ChangedTextDto } from './changed-text.dto.js';
import { openProblems } from './link-checks.js';
import { LinkTextService, refuseConfirmed } from './link-text.service.js';
import { newProvisions } from './new-provisions.js';
import { isChanged } from './suggestions.js';
import { settle, toText } from './text-answer.js';
import { isLoaded, isOutdated, saidAgainst, settledNote, type TextFacts } from './text-rows.js';
import { TextStore } from './text-store.service.js';

/** A person confirms what a draft is: from then on its numbers are shown, and positions on what it changed are stale. */
@Injectable()
export class ConfirmTextService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
    private readonly links: LinkTextService,
    private readonly rewordings: RewordingService,
  ) {}

  async confirm(reader: Reader, id: string, version: number): Promise<ChangedTextDto> {
    const text = await this.store.forChange(reader, id, version);
    refuseConfirmed(text.state);
    refuseOvertaken(text, 'confirmed');
    refuseOlder(text);
    const facts = await this.store.around(reader, text, { bodies: true });
    refuseUndecided(facts);
    const tx = this.database.current();
    const cause = { cause: 'confirmed', textVersionId: id } as const;
    const { turned } = await this.rewordings.around(reader, cause, async () => {
      await this.settle(reader, facts);
      await tx
        .table(TextVersion)
        .updateAtVersion({ id }, version, { state: 'confirmed', confirmedAt: CLOCK_NOW });
    });
    await audit(tx, reader, 'text_confirmed', ['text_version', id]);
    return this.answer(reader, id, turned);
  }

  /** Every article is a provision from now on, and what moves with an article has its number. */
  private async settle(reader: Reader, facts: TextFacts): Promise<void> {
    const { articles, earlier, text } = facts;
    const loaded = articles.filter(isLoaded);
    const known = new Map(earlier.map((row) => [row.provisionId, row]));
    const fresh = newProvisions(loaded, earlier);
    const { campaignId } = reader.seat;
    await this.database
      .current()
      .table(Provision)
      .insertMany([...fresh.values()].map((row) => ({ ...row, campaignId })));
    const rows = loaded.map((row): ArticleRow => {
      const said = saidAgainst(row, text);
      const created = fresh.get(row.id)?.id;
      return {
        ...row,
        provisionId: row.provisionId ?? created ?? null,
        changed: isChanged(known.get(row.provisionId ?? ''), row, said),
        note: { ...settledNote(row, text, said), ...(created ? { created } : {}) },
      };
    });
    await this.links.save(rows);
    const derived = settle(facts).flatMap(({ provisionId, outcome, number, said }) =>
      !said && (outcome === 'follows' || outcome === 'gone')
        ? [{ provisionId, number, said: null, decided: false }]
        : [],
    );
    await this.links.derive(reader, { ...facts, articles: rows }, derived);
  }

  /** The inverse: its numbers are not shown any more, and what it made stale is as it was. */
  async reopen(reader: Reader, id: string, version: number): Promise<ChangedTextDto> {
    const text = await this.store.forChange(reader, id, version);
    if (text.state !== 'confirmed') throw inConflict(refusal('texts.notConfirmed'));
    refuseOvertaken(text, 'reopened');
    const tx = this.database.current();
    const cause = { cause: 'reopened', textVersionId: id } as const;
    const { turned } = await this.rewordings.around(reader, cause, async () => {
      await tx.table(TextVersion).updateAtVersion({ id }, version, { state: 'proposed' });
      await this.takeBack(text);
    });
    await audit(tx, reader, 'text_reopened', ['text_version', id]);
    return this.answer(reader, id, turned);
  }

  private async answer(reader: Reader, id: string, turned: TurnedPositionsDto): Promise<ChangedTextDto> {
    const text = await toText(await this.store.facts(reader, id, { bodies: false }), reader);
    return Object.assign(text, turned);
  }

  /** Of the articles of a draft that stops being confirmed: what a person said stays; what followed from it will follow again. */
  async takeBack({ id: textId, previous }: TextRow): Promise<void> {
    await this.database.current().execute(unsettleArticles, { textId, basis: previous?.id ?? null });
  }
}

function inConflict(why: Refusal): Problem {
  return Problem.at('conflict', 'textId', why);
}

function refuseOvertaken({ later }: TextRow, what: 'confirmed' | 'reopened'): void {
  if (later === null) return;
  throw inConflict(
    refusal(what === 'confirmed' ? 'texts.onlyNewestConfirmed' : 'texts.onlyNewestReopened', { later }),
  );
}

/** Its place may be another than when it was loaded: it can come back after a draft that was loaded meanwhile. */
function refuseOlder({ circulatedOn, previous }: TextRow): void {
  const day = previous?.circulatedOn;
  if (day !== undefined && circulatedOn < day)
    throw Problem.at('conflict', 'circulatedOn', refusal('texts.beforeItsPrevious', { day }));
}

function refuseUndecided(facts: TextFacts): void {
  const { text, articles } = facts;
  const outdated = articles
    .filter(isLoaded)
    .some((row) => row.note?.decided === false && isOutdated(row, text));
  if (outdated) {
    throw inConflict(refusal('texts.suggestionsOld'));
  }
  const open = openProblems(facts, 'provisions');
  if (open.length > 0) {
    throw invalid(open, 'conflict');
  }
}
