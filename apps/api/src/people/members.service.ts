import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  memberById,
  memberNames,
  Membership,
  membersPage,
  type MemberRow,
  waitingSeats,
} from '#libs/data';
import { defaultTier, isPaused, personKeys, Problem, type SeatRequestKind } from '#libs/domain';
import type { MailGroup } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { CountedPage } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { countOf, decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { placeIn, SearchService } from '../search/search.service.js';
import type { ChangeMySeatRequest, MailStopDto, MemberDto, MembersQuery } from './members.dto.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly finder: SearchService,
  ) {}

  /** By name, or who answers best to `q`. */
  async list(reader: Reader, query: MembersQuery): Promise<CountedPage<MemberDto>> {
    const [afterPlace, afterName, afterId] = decodeCursor(query.cursor, ['number', 'text', 'text']) ?? [];
    const after = { afterPlace, afterName, afterId } as {
      afterPlace?: number;
      afterName?: string;
      afterId?: string;
    };
    const ids = await this.finder.idsOf(reader, 'person', query.q);
    const { role, state, organisationId, limit } = query;
    const rows = await this.database
      .current()
      .run(membersPage, { ...asked(reader), ...after, ids, role, state, organisationId, limit: limit + 1 });
    const more = await this.beside(reader);
    return {
      ...page(
        rows,
        limit,
        ({ total: _total, ...row }) => ({ ...toMember(reader, row), ...more(row) }),
        (row) => [placeIn(ids, row.id), row.name, row.id],
      ),
      count: countOf(query.cursor, rows),
    };
  }

  /** @throws Problem not_found when the reader may not know of this seat */
  async one(reader: Reader, membershipId: string): Promise<MemberDto> {
    const row = await this.database.current().first(memberById, { ...asked(reader), id: membershipId });
    if (!row) throw Problem.notFound('member');
    return { ...toMember(reader, row), ...(await this.beside(reader))(row) };
  }

  /** What stands beside each seat: whether its name is another's too, and what waits, for those who may know. */
  private async beside(reader: Reader): Promise<(row: MemberRow) => Beside> {
    const namesakes = await this.namesakes(reader);
    const { campaignId, role } = reader.seat;
    const waiting = await this.database.current().run(waitingSeats, { campaignId });
    return ({ id, userId }) => ({
      namesake: namesakes.has(id),
      waiting: waiting
        .filter(
          ({ membershipId }) => membershipId === id && (role === 'coordinator' || userId === reader.userId),
        )
        .map(({ kind }) => kind),
    });
  }

  /** Seats whose names read alike. What was in two campaigns before can meet in one, and nobody is kept out for it. */
  private async namesakes(reader: Reader): Promise<Set<string>> {
    const names = await this.database.current().run(memberNames, asked(reader));
    const here = names.filter(({ state }) => state !== 'removed');
    const times = new Map<string, number>();
    const keyed = here.map(({ id, name }) => ({ id, keys: personKeys(name) }));
    for (const key of keyed.flatMap(({ keys }) => keys)) times.set(key, (times.get(key) ?? 0) + 1);
    const taken = (key: string) => (times.get(key) ?? 0) > 1;
    return new Set(keyed.filter(({ keys }) => keys.some(taken)).map(({ id }) => id));
  }

  async changeMine(reader: Reader, request: ChangeMySeatRequest, version: number): Promise<MemberDto> {
    const tx = this.database.current();
    const { membershipId } = reader.seat;
    const { wantsDigest, wantsReminders, unwantedMail, defaultTier: tier } = request;
    if (tier === 'core' && !reader.seat.coreGroup) {
      throw Problem.field('defaultTier', refusal('people.notInCore'));
    }
    const [digest, reminders] = [wish(wantsDigest), wish(wantsReminders)];
    const wishes = {
      wantsDigest: wantsDigest ?? undefined,
      digestStoppedAt: digest.stoppedAt,
      digestStoppedByMailOf: digest.stoppedByMailOf,
      wantsReminders: wantsReminders ?? undefined,
      unwantedMail: unwantedMail ?? undefined,
      remindersStoppedAt: reminders.stoppedAt,
      remindersStoppedByMailOf: reminders.stoppedByMailOf,
      defaultTier: tier ?? undefined,
    };
    const changed = await tx.table(Membership).updateAtVersion({ id: membershipId }, version, wishes);
    const seat = await this.one(reader, membershipId);
    if (!changed) throw staleVersion(seat.version ?? 0);
    await audit(tx, reader, tier ? 'default_tier_changed' : 'mail_wishes_changed', [
      'membership',
      membershipId,
    ]);
    await this.planner.people(tx, [reader.userId]);
    return seat;
  }
}

type Beside = Pick<MemberDto, 'namesake'> & { waiting: SeatRequestKind[] };

/** What a person chose for what they write, and how their mail was stopped, is told to nobody else. */
function toMember(reader: Reader, found: MemberRow): Omit<MemberDto, 'namesake' | 'waiting'> {
  const { chosenTier: chosen, digestStoppedAt, digestStoppedByMailOf, ...more } = found;
  const { remindersStoppedAt, remindersStoppedByMailOf, pausedUntil, zone, now, ...seat } = more;
  const paused = zone !== null && isPaused(pausedUntil, zone, now) ? pausedUntil : null;
  const row = { ...seat, mailPausedUntil: paused };
  if (row.userId !== reader.userId) return { ...row, defaultTier: null, mailStops: null };
  return {
    ...row,
    defaultTier: defaultTier({ coreGroup: row.coreGroup ?? false, chosen }),
    mailStops: [
      ...stopOf('digest', digestStoppedAt, digestStoppedByMailOf, reader),
      ...stopOf('reminders', remindersStoppedAt, remindersStoppedByMailOf, reader),
    ],
  };
}

/** A mail has no venue: its times are told on the reader's own clock. */
function stopOf(group: MailGroup, at: Date | null, mailOf: Date | null, reader: Reader): MailStopDto[] {
  if (at === null) return [];
  const onOwnClock = (instant: Date) => clocks(instant, reader.zone, reader);
  return [{ group, stopped: onOwnClock(at), linkOf: mailOf && onOwnClock(mailOf) }];
}

/** What one decides here oneself takes the place of what the holder of a link did. */
const wish = (wanted: boolean | undefined | null) =>
  wanted === undefined || wanted === null
    ? {}
    : { stoppedAt: wanted ? null : CLOCK_NOW, stoppedByMailOf: null };

const asked = ({ userId, seat }: Reader) => ({
  campaignId: seat.campaignId,
  readerId: userId,
  coordinates: seat.role === 'coordinator',
});
