import { OLD_AFTER_DAYS, direction, staleness, type Stance } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import { exactInstant } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import type { PositionDto } from './positions.dto.js';

type Facts = Omit<PositionDto, 'occurredAt' | 'recordedAt' | 'shift' | 'stale' | 'retracted'>;

/** A row of `POSITION`. */
export interface PositionRow extends Facts {
  [column: string]: unknown;
  occurredAt: string;
  recordedAt: string;
  zone: string;
  now: Date;
  textOrdinal: number | null;
  changedAtOrdinal: number | null;
  changedOn: string | null;
  changedZone: string | null;
  retracted: { byId: string; by: string; at: string; reason: string } | null;
}

/** The last confirmed draft that changed what the ask is about, and the clock by which it was circulated. */
const CHANGED = `select t.ordinal, t.circulated_on::text as day, coalesce(
      (select s.zone from session s where s.campaign_id = t.campaign_id and left(s.opens_local, 10) <= t.circulated_on::text
        order by s.opens_local desc, s.id limit 1),
      (select s.zone from session s where s.campaign_id = t.campaign_id order by s.opens_local, s.id limit 1), 'UTC') as zone
    from (select t.campaign_id, t.ordinal, t.circulated_on
      from ask_provision x
        join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
        join text_version t on t.id = n.text_version_id and t.state = 'confirmed'
      where x.ask_id = e.ask_id order by t.ordinal desc limit 1) t`;

/** "Before" follows the order of currentPosition() in libs/domain; what was taken back is left out. */
const BEFORE = `select b.stance from position_event b
    where b.campaign_id = e.campaign_id and b.delegation_code = e.delegation_code and b.ask_id = e.ask_id
      and b.occurred_at <= e.occurred_at
      and (b.occurred_at, b.voice, b.recorded_at, b.id) < (e.occurred_at, e.voice, e.recorded_at, e.id)
      and not exists (select from retraction t where t.event_id = b.id)
    order by b.occurred_at desc, b.voice desc, b.recorded_at desc, b.id desc limit 1`;

/**
 * A position that names no draft speaks about the newest one that had been circulated by its day. It is worked out when
 * read, since a draft is often loaded days after delegations had it in hand. For staleness such a position names none,
 * here as in the count and the matrix: staleness() of libs/domain judges it by its day where the draft was circulated.
 */
const DRAFT = `select t.id from text_version t where t.campaign_id = e.campaign_id and t.state = 'confirmed'
      and t.circulated_on <= (e.occurred_at at time zone e.zone)::date order by t.ordinal desc limit 1`;

/** What was said last comes first, as in currentPosition() of libs/domain. */
export const LATEST_FIRST = 'order by e.occurred_at desc, e.voice desc, e.recorded_at desc, e.id desc';

/**
 * One row per position event. Every table in here is filtered for the reader, so that what hangs on an event shows
 * only where it may be seen by itself: the interaction, the statement, the delegate, the seal.
 */
export const POSITION = `select e.id, e.delegation_code as "delegationCode", e.ask_id as "askId", a.title as ask,
    e.stance, e.confidence, e.said, e.grade, e.note, coalesce(z.source, e.source) as source, e.sealed, e.voice, e.tier,
    case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as delegate,
    case when s.id is not null then json_build_object('id', s.id, 'title', s.title) end as statement,
    case when v.id is not null then json_build_object('id', v.id, 'key', v.key, 'title', v.title) end as "textVersion",
    case when e.text_version_id is not null then v.ordinal end as "textOrdinal",
    changed.ordinal as "changedAtOrdinal", changed.day as "changedOn", changed.zone as "changedZone", clock_now() as now,
    ${exactInstant('e.occurred_at')} as "occurredAt", ${exactInstant('e.recorded_at')} as "recordedAt",
    e.author_id as "authorId", u.name as author, e.organisation_id as "organisationId", o.name as organisation,
    i.id as "interactionId", coalesce(i.zone, e.zone) as zone, before.stance as "previousStance", w.id as "renewsId",
    case when r.event_id is not null then json_build_object('byId', r.retracted_by, 'by', b.name,
      'at', ${exactInstant('r.recorded_at')}, 'reason', r.reason) end as retracted
  from position_event e
    join ask a on a.id = e.ask_id
    join user_account u on u.id = e.author_id
    join organisation o on o.id = e.organisation_id
    left join interaction i on i.id = e.interaction_id
    left join sealed_source z on e.sealed and z.event_id = e.id
    left join delegate g on g.id = coalesce(z.delegate_id, e.delegate_id)
    left join statement s on s.id = e.statement_id
    left join text_version v on v.id = coalesce(e.text_version_id, (${DRAFT}))
    left join position_event w on w.id = e.renews_id
    left join retraction r on r.event_id = e.id
    left join user_account b on b.id = r.retracted_by
    left join lateral (${BEFORE}) before on true
    left join lateral (${CHANGED}) changed on true`;

export function toPosition(row: PositionRow, reader: Pick<Reader, 'zone' | 'locale'>): PositionDto {
  const { zone, occurredAt, recordedAt, retracted, now, ...rest } = row;
  const { textOrdinal, changedAtOrdinal, changedOn, changedZone, ...facts } = rest;
  const occurred = new Date(occurredAt);
  const change = { changedAtOrdinal, changedOn, zone: changedZone ?? 'UTC' };
  const position = { textOrdinal, occurredAt: occurred };
  return {
    ...(facts as Facts),
    occurredAt: clocks(occurred, zone, reader),
    recordedAt: clocks(new Date(recordedAt), zone, reader),
    shift: direction(row.previousStance as Stance | null, row.stance),
    stale: retracted ? null : staleness(position, change, now, { maxAgeDays: OLD_AFTER_DAYS }),
    retracted: retracted && { ...retracted, at: clocks(new Date(retracted.at), zone, reader) },
  };
}
