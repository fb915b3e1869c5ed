import type { ChangeCause, Confidence, DecisionRule, EvidenceGrade, Said, Stance } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { ofCampaign } from '../rooms/scope.js';
import { dayAtVenue } from '../sessions/venue-zone.js';
import { ASKS, draft, REWORDINGS, type DigestAskRow } from './digest-rewordings.js';
import { latestPer } from '../positions/order.js';
import { changeCause, putRight } from '../positions/put-right.js';
import { boolean, arrayOf, instant, json, nullable, textOf, uuid } from '../sql-type.js';

/*
 * Where delegations stand at both ends of a window, as the reader sees it: what a digest says of positions and of counts.
 * $1 campaign, $2 start, $3 end; for what two readers share, $4 allowed testimony.
 */

/** A position as it is counted: stance, confidence, ordinal of the draft it speaks about, milliseconds since the epoch. */
export type CountedWord = [Stance, Confidence, number | null, number];

/** What happened to one delegation and one ask since the window began. */
export interface DigestPair {
  ask: string;
  code: string;
  /** How many of what was recorded within the window was not taken back within it. */
  statements: number;
  /** What stood before the window was taken back within it. */
  taken: boolean;
  /** The statement of a bloc that was taken back with it. */
  lostStatement: string | null;
  /** Why another position counts at the end than at the start; null where the same one does. */
  cause: ChangeCause | null;
  /** What was known of it before and was put right within the window: it never was its stance. Null where it stays. */
  corrected: Stance | null;
  /** Where it stood before the window, put right where that was wrong, and where at its end. */
  earlier: CountedWord | null;
  latest: CountedWord | null;
  /** The latest of what was recorded within the window. It differs from `latest` when it tells of an earlier time. */
  news: { stance: Stance; said: Said; grade: EvidenceGrade; statement: string | null } | null;
}

/** A statement for many that is news, or was taken back. Delegations by their codes. */
export interface DigestStatementRow {
  id: string;
  speaker: string;
  groupCode: string | null;
  group: string | null;
  aligned: string[];
  excepted: string[];
  said: Said;
  grade: EvidenceGrade;
  /** What it says about each ask, and for how many delegations it still does. */
  asks: { ask: string; stance: Stance; joined: number }[];
}

export interface DigestDelegation {
  code: string;
  /** English short name. */
  name: string;
  /** In the room of the window's last day; both ends are counted in that room, so that no change of it looks like a move. */
  votes: boolean;
}

const word = (
  position: string,
  ordinal: string,
) => `json_build_array(${position}.stance, ${position}.confidence, ${ordinal},
  (date_part('epoch', ${position}.occurred_at) * 1000)::int8)`;

const PER_DELEGATION = ['ask_id', 'delegation_code'];
/** What had not been taken back by then. */
const retained = (by: string) => `(p.retracted_at is null or p.retracted_at >= ${by})`;
const latestOf = (condition: string) =>
  `select distinct on (p.ask_id, p.delegation_code) p.* from history p where ${condition} ${latestPer(PER_DELEGATION, 'p')}`;
const ENDS = { known: (column: string) => `${column} < $2`, done: (column: string) => `${column} < $3` };
const WITHIN = 'p.recorded_at >= $2 and p.recorded_at < $3';

/** With an end PostgreSQL takes it for a small part of the ledger, whatever $2 is, and plans once and not for every mail. */
const since = (column: string) => `${column} >= $2 and ${column} < 'infinity'`;

/**
 * Whatever was recorded or taken back since the window began, also after its end: those are not as they were at either end.
 * All that was ever said of them is read once: an import may touch every delegation on every ask.
 */
const touched = (allowed: string) => `
  pair as materialized (
    select p.delegation_code, p.ask_id from position_event p where p.campaign_id = $1 and ${since('p.recorded_at')}
    union select t.delegation_code, t.ask_id from retraction b join position_event t on t.id = b.event_id
      where b.campaign_id = $1 and ${since('b.recorded_at')}),
  history as materialized (
    select p.id, p.delegation_code, p.ask_id, p.stance, p.confidence, p.said, p.grade, p.voice, p.statement_id, p.occurred_at,
      p.recorded_at, p.first_recorded_at, p.first_id, p.corrects_id, v.ordinal, r.recorded_at as retracted_at, r.cause as retraction_cause
    from pair join position_event p on p.campaign_id = $1 and p.delegation_code = pair.delegation_code and p.ask_id = pair.ask_id
      left join retraction r on r.event_id = p.id left join text_version v on v.id = p.text_version_id
    where ${allowed}),
  latest as (${latestOf(`p.recorded_at < $3 and ${retained('$3')}`)}),
  ${putRight(ENDS)},
  news as (${latestOf(`${WITHIN} and ${retained('$3')} and p.id not in (select id from chain where stood)`)}),
  stated as (
    select p.ask_id, p.delegation_code, count(*)::int as statements from history p
    where ${WITHIN} and ${retained('$3')} and p.id not in (select id from chain where stood)
    group by p.ask_id, p.delegation_code),
  moved as materialized (
    select pair.ask_id, pair.delegation_code, coalesce(t.statements, 0) as statements,
      coalesce(b.withdrawn, false) as taken, case when b.withdrawn then b.statement_id end as lost_statement_id,
      ${changeCause({ shown: 's.id', baseline: 'b.id', counts: 'l.id' })} as cause,
      case when s.stance is distinct from b.stance then s.stance end as corrected,
      case when b.id is not null then ${word('b', 'b.ordinal')} end as earlier,
      case when l.id is not null then ${word('l', 'l.ordinal')} end as latest,
      n.stance, n.said, n.grade, n.statement_id
    from pair left join shown s using (ask_id, delegation_code) left join baseline b using (ask_id, delegation_code)
      left join latest l using (ask_id, delegation_code)
      left join news n using (ask_id, delegation_code) left join stated t using (ask_id, delegation_code))`;

/** Where everybody stands on those: one reader's heads hold it. In a quiet week they are not read. */
const HEADS = `
  select distinct on (h.ask_id, h.delegation_code) h.ask_id, h.delegation_code, ${word('h', 'v.ordinal')} as word
  from position_head h left join text_version v on v.id = h.text_version_id
  where (select count(*) from asks) > 0 and h.campaign_id = $1 and h.ask_id in (select id from asks)
  ${latestPer(PER_DELEGATION, 'h', 'event_id')}`;
/** Of what two readers share only the ledger knows. */
const SHARED = `
  select distinct on (p.ask_id, p.delegation_code) p.ask_id, p.delegation_code, ${word('p', 'v.ordinal')} as word
  from position_event p left join text_version v on v.id = p.text_version_id
  where p.id = any($4::uuid[]) and p.campaign_id = $1 and p.ask_id in (select id from asks) and p.recorded_at < $3
    and not exists (select from retraction r where r.event_id = p.id and r.recorded_at < $3)
  ${latestPer(PER_DELEGATION, 'p')}`;

const joined = `(select count(*) from position_event p where p.statement_id = s.id and p.ask_id = k.ask_id and p.recorded_at < $3
  and not exists (select from retraction r where r.event_id = p.id and r.recorded_at < $3))`;
const STATEMENTS = `select coalesce(json_agg(json_build_object('id', s.id, 'speaker', s.speaker_code, 'groupCode', s.group_code,
    'group', left(g.name, 400), 'aligned', s.aligned, 'excepted', s.excepted, 'said', s.said, 'grade', s.grade,
    'asks', (select coalesce(json_agg(json_build_object('ask', k.ask_id, 'stance', k.stance, 'joined', ${joined})), '[]'::json)
      from statement_ask k where k.statement_id = s.id))), '[]'::json)
  from statement s left join delegation_group g on g.code = s.group_code
  where s.campaign_id = $1 and s.id in (select statement_id from moved union all select lost_statement_id from moved)`;

const text = (
  allowed: string,
  current: string,
) => `with recursive ${touched(allowed)}, ${ASKS}, current as (${current})
  select (select p.majority from process p where p.campaign_id = $1 order by p.id limit 1) as majority,
    exists (select from treaty t where t.campaign_id = $1) as "followsTreaty",
    (select coalesce(json_agg(json_build_object('ask', m.ask_id, 'code', m.delegation_code, 'statements', m.statements,
        'taken', m.taken, 'cause', m.cause, 'corrected', m.corrected, 'lostStatement', m.lost_statement_id, 'earlier', m.earlier, 'latest', m.latest,
        'news', case when m.stance is not null then json_build_object('stance', m.stance, 'said', m.said, 'grade', m.grade,
          'statement', m.statement_id) end)), '[]'::json) from moved m) as pairs,
    (${STATEMENTS}) as statements,
    (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'redLine', a.red_line,
        'before', ${draft('older')}, 'after', ${draft('newer')}, 'rewordings', ${REWORDINGS}) order by a.red_line desc, a.priority, a.title, a.id),
      '[]'::json) from asks a) as asks,
    (select coalesce(json_agg(json_build_object('ask', c.ask_id, 'code', c.delegation_code, 'word', c.word)), '[]'::json)
      from current c) as current,
    (select coalesce(json_agg(json_build_object('code', d.code, 'name', d.short_name,
        'votes', coalesce(r.capacity = 'voting', false))), '[]'::json)
      from delegation d left join room_on($1, ${dayAtVenue('$3')}) r on r.code = d.code
      where ${ofCampaign('d')} and exists (select from asks)) as delegations`;

const parameters = { campaignId: uuid, start: instant, end: instant };
const row = {
  majority: nullable(textOf<DecisionRule>()),
  /** No vote decides what such a campaign asks for. */
  followsTreaty: boolean,
  pairs: json<DigestPair[]>(),
  statements: json<DigestStatementRow[]>(),
  asks: json<DigestAskRow[]>(),
  current: json<{ ask: string; code: string; word: CountedWord }[]>(),
  delegations: json<DigestDelegation[]>(),
};

/** All that moved within a window, as the reader sees it. One row. */
export const digestPositions = defineQuery({
  name: 'digest.positions',
  text: text('true', HEADS),
  parameters,
  row,
});
export type DigestPositions = RowOf<typeof digestPositions>;

/** The same of the testimony that is named alone. */
export const sharedDigestPositions = defineQuery({
  name: 'digest.sharedPositions',
  text: text('p.id = any($4::uuid[])', SHARED),
  parameters: { ...parameters, only: arrayOf(uuid) },
  row,
  prepared: false,
});
