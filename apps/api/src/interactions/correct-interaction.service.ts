import { Injectable } from '@nestjs/common';
import {
  Interaction,
  InteractionChange,
  InteractionDelegate,
  changesOfInteraction,
  idsOfPeople,
  tellInteractionUndone,
  type Change,
  type RowOf,
} from '#libs/data';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { PositionWriter } from '../positions/position-writer.service.js';
import type { CorrectInteractionRequest, InteractionChangeDto } from './correct-interaction.dto.js';
import { refuseTwice } from './log-interaction.service.js';
import { CorrectPositionsService, isChange, notRetracted } from './correct-positions.service.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';

/** Puts right what was logged. Positions are not rewritten: wrong ones are retracted and recorded anew. */
@Injectable()
export class CorrectInteractionService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly writer: PositionWriter,
    private readonly positions: CorrectPositionsService,
  ) {}

  /**
   * All of it or nothing.
   * @param version that its author had before them
   * @throws Problem not_found; forbidden for everybody who sees it but its author; stale_version; conflict after an erasure
   */
  async correct(
    reader: Reader,
    id: string,
    said: CorrectInteractionRequest,
    version: number,
  ): Promise<InteractionDto> {
    const before = await this.interactions.one(reader, id);
    const people = await this.peopleOf(reader, before, said.delegateIds ?? []);
    const request = asShown(withoutNulls(said), people);
    refuse(reader, before, request);
    await this.refuseReaders(reader, before, request.tier);
    if (before.version !== version) throw staleVersion(before.version);
    const parts = request.positions ?? [];
    refuseTwice(parts);
    refuseUnsaid(before, request);
    const { delegationCode, occurredAt } = before;
    const when = new Date(request.occurredAt ?? occurredAt.instant);
    const claim = { delegationCode, occurredAt: when, parts, delegateIds: request.delegateIds ?? [] };
    const moment = await this.writer.check(reader, claim, (index) => `positions[${index}].`);
    const after = changed(before, request, moment.occurredAt);
    const fields = changedFields(before, request, isChange(before, request));
    if (fields.length === 0) return before;
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Whoever reads it no longer hears of it as well.
    if (fields.includes('tier')) await tx.run(tellInteractionUndone, { campaignId, interactionId: id });
    const written = await tx.table(Interaction).updateAtVersion({ id, campaignId }, version, after);
    if (!written) throw staleVersion((await this.interactions.one(reader, id)).version);
    if (request.delegateIds && fields.includes('delegates')) {
      await this.putDelegates(reader, before, request.delegateIds, people);
    }
    const moved = fields.some((field) => ['occurredAt', 'zone', 'tier'].includes(field));
    await this.positions.correct(reader, before, request, moved);
    const change = { id: newId(), campaignId, interactionId: id, changedBy: reader.userId, fields };
    await tx.table(InteractionChange).insert({ ...change, act: 'corrected' });
    await audit(tx, reader, 'interaction_corrected', ['interaction', id], { fields });
    return this.interactions.one(reader, id);
  }

  /** What was done to it since it was logged, the latest first. */
  async changes(reader: Reader, id: string): Promise<Items<InteractionChangeDto>> {
    const { campaignId } = reader.seat;
    const { occurredAt } = await this.interactions.oneOrRemoved(reader, id);
    const rows = await this.database
      .current()
      .withRemoved((tx) => tx.run(changesOfInteraction, { campaignId, interactionId: id }));
    return {
      items: rows.map(({ id: changeId, act, fields, byId, by, changedAt }) => {
        return {
          id: changeId,
          act,
          fields,
          byId,
          by,
          at: clocks(new Date(changedAt), occurredAt.venue.zone, reader),
        };
      }),
    };
  }

  /** What an organisation is merged into reads none of its own: the row says for whom it was written. */
  private async refuseReaders(reader: Reader, { id, tier: before }: InteractionDto, tier: Tier | undefined) {
    if (tier === undefined || tier === before) return;
    const about = { id, campaignId: reader.seat.campaignId };
    const row = await this.database.current().table(Interaction).findOne(about, ['organisationId']);
    if (row) refuseTierChange(reader, { tier: before, ...row }, tier, 'tier');
  }

  /** Of those who took part and those who are named now: every id of theirs, with the one that is shown. */
  private peopleOf(
    reader: Reader,
    { delegates }: InteractionDto,
    named: readonly string[],
  ): Promise<PersonId[]> {
    const ids = [...delegates.map(({ id }) => id), ...named];
    return this.database.current().run(idsOfPeople, { campaignId: reader.seat.campaignId, ids });
  }

  private async putDelegates(
    reader: Reader,
    { id, delegates }: InteractionDto,
    wanted: readonly string[],
    people: readonly PersonId[],
  ): Promise<void> {
    const { campaignId } = reader.seat;
    const links = this.database.current().table(InteractionDelegate);
    const before = delegates.map((one) => one.id);
    const gone = before.filter((one) => !wanted.includes(one));
    // Whoever was merged since took part by an id that is not shown any more.
    const theirs = people.filter(({ personId }) => gone.includes(personId)).map((one) => one.id);
    if (theirs.length > 0) await links.delete({ interactionId: id, delegateId: theirs });
    const fresh = wanted.filter((one) => !before.includes(one));
    await links.insertMany(fresh.map((delegateId) => ({ campaignId, interactionId: id, delegateId })));
  }
}

type PersonId = RowOf<typeof idsOfPeople>;

/** Each of those who took part once, by the id that is shown. */
function asShown(request: CorrectInteractionRequest, people: readonly PersonId[]): CorrectInteractionRequest {
  if (!request.delegateIds) return request;
  const shown = new Map(people.map(({ id, personId }) => [id, personId]));
  const delegateIds = [...new Set(request.delegateIds.map((id) => shown.get(id) ?? id))];
  return Object.assign(request, { delegateIds });
}

/** Null says as little as nothing. */
const withoutNulls = (request: CorrectInteractionRequest) =>
  Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== null),
  ) as CorrectInteractionRequest;

function refuse(reader: Reader, before: InteractionDto, { tier }: CorrectInteractionRequest): void {
  if (before.authorId !== reader.userId) {
    throw new Problem('forbidden', refusal('interactions.correctOwn'));
  }
  if (before.erased) throw new Problem('conflict', refusal('interactions.erased'));
  if (tier === undefined || tier === before.tier) return;
  if (tier !== 'me' && notRetracted(before).some(({ sealed }) => sealed)) {
    throw Problem.field('tier', refusal('interactions.sealedForYouAlone'));
  }
}

/** @throws Problem naming an ask of which nothing counts here, or which is given a stance as well */
function refuseUnsaid(
  before: InteractionDto,
  { positions = [], retractAskIds = [] }: CorrectInteractionRequest,
): void {
  const held = new Set(notRetracted(before).map(({ askId }) => askId));
  for (const [index, askId] of retractAskIds.entries()) {
    const field = `retractAskIds[${index}]`;
    if (!held.has(askId)) throw Problem.field(field, refusal('interactions.nothingSaid'));
    if (positions.some((part) => part.askId === askId)) {
      throw Problem.field(field, refusal('interactions.askTwice'));
    }
  }
}

function changed(
  before: InteractionDto,
  request: CorrectInteractionRequest,
  occurredAt: Date,
): Change<Interaction> {
  const { kind, zone, note, tier } = request;
  const given = { kind, zone, note, tier };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (!isMoved(before, request)) return said;
  // What a person states now is no longer what a device's clock showed.
  return { ...said, occurredAt, reportedAt: null, deviceOffsetS: null };
}

const isMoved = ({ occurredAt }: InteractionDto, request: CorrectInteractionRequest) =>
  request.occurredAt !== undefined && Date.parse(request.occurredAt) !== Date.parse(occurredAt.instant);

function changedFields(
  before: InteractionDto,
  request: CorrectInteractionRequest,
  positions: boolean,
): string[] {
  const { kind, zone, note, tier, delegateIds } = request;
  const differs = <T>(now: T | undefined, then: T) => now !== undefined && now !== then;
  const delegates = before.delegates.map(({ id }) => id);
  const fields: [string, boolean][] = [
    ['kind', differs(kind, before.kind)],
    ['occurredAt', isMoved(before, request)],
    ['zone', differs(zone, before.occurredAt.venue.zone)],
    ['note', differs(note, before.note)],
    ['tier', differs(tier, before.tier)],
    [
      'delegates',
      delegateIds !== undefined &&
        new Set([...delegates, ...delegateIds]).size !== Math.min(delegates.length, delegateIds.length),
    ],
    ['positions', positions],
  ];
  return fields.filter(([, differ]) => differ).map(([field]) => field);
}
