import { Injectable } from '@nestjs/common';
import {
  BadgeHolding,
  badgesHeld,
  badgesHeldBefore,
  CLOCK_NOW,
  countSessionChange,
  lockBadges,
  Meeting,
  Representative,
  type BadgeRow,
} from '#libs/data';
import { firstFreeSeat, Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { BadgeHoldingDto, BadgesDto, TakeBadgeRequest } from './badges.dto.js';
import { refuseOthers } from './representatives.service.js';

export type MeetingIds = readonly [sessionId: string, meetingId: string];
const HISTORY = 100;

/** Which badges the coalition has at a meeting, and from hand to hand. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async read(reader: Reader, ids: MeetingIds): Promise<BadgesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { version } = await this.sessions.find(reader, ids[0]);
    const { id: meetingId, seats } = await this.meeting(reader, ids);
    const held = await tx.run(badgesHeld, { campaignId, meetingId });
    const before = await tx.run(badgesHeldBefore, { campaignId, meetingId, limit: HISTORY });
    return { meetingId, seats, held: held.map(toDto), before: before.map(toDto), version };
  }

  /** @throws Problem where somebody still holds a badge that there would not be */
  async setSeats(reader: Reader, ids: MeetingIds, seats: number, version: number): Promise<BadgesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.sessions.take(reader, ids[0], version);
    const { id } = await this.meeting(reader, ids);
    const held = await this.held(reader, id);
    const beyond = held.find(({ seat }) => seat > seats);
    if (beyond) {
      const params = { seat: beyond.seat, organisation: beyond.organisation };
      throw Problem.at('conflict', 'seats', refusal('badges.stillHeld', params));
    }
    await tx.table(Meeting).update({ id, campaignId }, { seats });
    await tx.execute(countSessionChange, { campaignId, ids: [ids[0]] });
    await audit(tx, reader, 'seats_set', ['meeting', id], { seats });
    return this.read(reader, ids);
  }

  /** Takes a free badge, or one that another one hands on. */
  async take(reader: Reader, ids: MeetingIds, request: TakeBadgeRequest): Promise<BadgesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), representativeId, takesOver } = request;
    await this.sessions.find(reader, ids[0]);
    const { id: meetingId, seats } = await this.meeting(reader, ids);
    const { organisationId } = await this.mayHold(reader, representativeId);
    const held = await this.held(reader, meetingId);
    const has = held.find((one) => one.representativeId === representativeId);
    if (has) throw Problem.at('conflict', 'representativeId', refusal('badges.holdsOne', { seat: has.seat }));
    const from = takesOver ? await this.toHandOn(reader, held, takesOver) : undefined;
    const seat = from?.seat ?? freeSeat(held, seats, request.seat ?? undefined);
    if (from) await this.end(reader, from.id);
    const row = { id, campaignId, meetingId, seat, representativeId, organisationId };
    const [taken] = await tx.table(BadgeHolding).insertMissing([{ ...row, handedBy: reader.userId }], 'id');
    if (!taken) throw idTaken();
    await audit(tx, reader, from ? 'badge_handed_on' : 'badge_taken', ['meeting', meetingId], { seat });
    return this.read(reader, ids);
  }

  /** Gives a badge back; one that was given back is left as it is. */
  async free(reader: Reader, ids: MeetingIds, holdingId: string): Promise<BadgesDto> {
    const { campaignId } = reader.seat;
    await this.sessions.find(reader, ids[0]);
    const { id: meetingId } = await this.meeting(reader, ids);
    await this.held(reader, meetingId);
    const row = await this.database
      .current()
      .table(BadgeHolding)
      .findOne({ id: holdingId, campaignId, meetingId }, ['organisationId', 'untilAt']);
    if (!row) throw Problem.notFound('badge');
    if (row.untilAt === null) {
      refuseOthers(reader, row.organisationId, 'holdingId');
      await this.end(reader, holdingId);
      await audit(this.database.current(), reader, 'badge_given_back', ['meeting', meetingId]);
    }
    return this.read(reader, ids);
  }

  private async end(reader: Reader, id: string): Promise<void> {
    await this.database
      .current()
      .table(BadgeHolding)
      .update({ id, campaignId: reader.seat.campaignId }, { untilAt: CLOCK_NOW, untilBy: reader.userId });
  }

  /** Who holds one now; until the end of the request nobody else takes or gives one. */
  private async held(reader: Reader, meetingId: string): Promise<BadgeRow[]> {
    const tx = this.database.current();
    await tx.run(lockBadges, { meetingId });
    return tx.run(badgesHeld, { campaignId: reader.seat.campaignId, meetingId });
  }

  private async toHandOn(reader: Reader, held: readonly BadgeRow[], id: string): Promise<BadgeRow> {
    const from = held.find((one) => one.id === id);
    if (!from) throw Problem.at('conflict', 'takesOver', refusal('badges.changedHands'));
    const row = await this.database
      .current()
      .table(BadgeHolding)
      .findOne({ id, campaignId: reader.seat.campaignId }, ['organisationId']);
    refuseOthers(reader, row?.organisationId ?? '', 'takesOver');
    return from;
  }

  private async mayHold(reader: Reader, id: string): Promise<{ organisationId: string }> {
    const row = await this.database
      .current()
      .table(Representative)
      .findOne({ id, campaignId: reader.seat.campaignId }, ['name', 'organisationId', 'attendance']);
    if (!row) throw Problem.field('representativeId', refusal('badges.noSuchPerson'));
    refuseOthers(reader, row.organisationId, 'representativeId');
    if (row.attendance === 'remote')
      throw Problem.field('representativeId', refusal('badges.remote', { name: row.name }));
    return row;
  }

  private async meeting(
    { seat }: Reader,
    [sessionId, id]: MeetingIds,
  ): Promise<{ id: string; seats: number }> {
    const row = await this.database
      .current()
      .table(Meeting)
      .findOne({ id, sessionId, campaignId: seat.campaignId }, ['id', 'seats']);
    if (!row) throw Problem.notFound('meeting');
    return row;
  }
}

/** @throws Problem where it is not there, is taken, or none is free */
function freeSeat(held: readonly BadgeRow[], seats: number, wanted: number | undefined): number {
  const taken = held.map(({ seat }) => seat);
  if (wanted === undefined) {
    const free = firstFreeSeat(taken, seats);
    if (free === undefined)
      throw Problem.at('conflict', 'seat', refusal('badges.noneFree', { count: seats }));
    return free;
  }
  if (wanted > seats) throw Problem.field('seat', refusal('badges.noSuchSeat', { count: seats }));
  const by = held.find(({ seat }) => seat === wanted);
  if (by) {
    const params = { seat: wanted, organisation: by.organisation };
    throw Problem.at('conflict', 'seat', refusal('badges.seatTaken', params));
  }
  return wanted;
}

const toDto = ({ fromAt, untilAt, ...row }: BadgeRow): BadgeHoldingDto => ({
  ...row,
  fromAt: fromAt.toISOString(),
  untilAt: untilAt?.toISOString() ?? null,
});
