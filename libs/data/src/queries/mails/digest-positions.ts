import type { AskChange, Confidence, DecisionRule, EvidenceGrade, Said, Stance } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { latestFirst, latestPer } from '../positions/order.js';
import { arrayOf, instant, json, nullable, textOf, uuid } from '../sql-type.js';

/*
 * Where delegations stand at both ends of a window, as the reader sees it: what a digest says of positions and of counts.
 * $1 campaign, $2 start, $3 end, $4 allowed testimony.
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
  /** Where it stood before the window, and where at its end. */
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

/** An ask on which something moved, with the last draft that had changed it by each end of the window. */
export interface DigestAskRow {
  id: string;
  title: string;
  redLine: boolean;
  before: AskChange;
  after: AskChange;
}

export interface DigestDelegation {
  code: string;
  /** English short name. */
  name: string;
  alpha2: string | null;
  votes: boolean;
}

const allowed = (alias: string) => `($4::uuid[] is null or ${alias}.id = any($4::uuid[]))`;
/** What had not been taken back by then. */
const retained = (by: string) =>
  `not exists (select from retraction r where r.event_id = p.id and r.recorded_at < ${by})`;
const ofPair = (pair: string, condition: string, by: string) => `where p.campaign_id = $1
  and p.delegation_code = ${pair}.delegation_code and p.ask_id = ${pair}.ask_id and ${condition} and ${retained(by)}
  and ${allowed('p')} ${latestFirst('p')} limit 1`;
const word = (position: string) => `json_build_array(${position}.stance, ${position}.confidence, v.ordinal,
  (date_part('epoch', ${position}.occurred_at) * 1000)::int8)`;
const wordOfPair = (condition: string, by: string) => `(select ${word('p')} from position_event p
  left join text_version v on v.id = p.text_version_id ${ofPair('pair', condition, by)})`;

/** Whatever was recorded or taken back since the window began, also after its end: those are not as they were at either end. */
const TOUCHED = `
  said as (
    select p.delegation_code, p.ask_id, count(*) filter (where p.recorded_at < $3 and ${retained('$3')})::int as statements
    from position_event p where p.campaign_id = $1 and p.recorded_at >= $2 and ${allowed('p')}
    group by p.delegation_code, p.ask_id),
  lost as (
    select t.delegation_code, t.ask_id, bool_or(b.recorded_at < $3 and t.current) as taken,
      max(t.statement_id::text) filter (where b.recorded_at < $3 and t.current)::uuid as statement_id
    from retraction b cross join lateral (select t.delegation_code, t.ask_id, t.statement_id,
        t.id = (select p.id from position_event p ${ofPair('t', 'p.recorded_at < $2', '$2')}) as current
      from position_event t where t.id = b.event_id and t.recorded_at < $2) t
    where b.campaign_id = $1 and b.recorded_at >= $2 group by t.delegation_code, t.ask_id),
  pair as materialized (
    select delegation_code, ask_id, coalesce(s.statements, 0) as statements, coalesce(l.taken, false) as taken,
      l.statement_id as lost_statement_id
    from said s full join lost l using (delegation_code, ask_id)),
  moved as materialized (
    select pair.*, ${wordOfPair('p.recorded_at < $2', '$2')} as earlier, ${wordOfPair('p.recorded_at < $3', '$3')} as latest,
      n.stance, n.said, n.grade, n.statement_id
    from pair left join lateral (select p.stance, p.said, p.grade, p.statement_id from position_event p
      ${ofPair('pair', 'p.recorded_at >= $2 and p.recorded_at < $3', '$3')}) n on true)`;

/** The last draft that had changed an ask by then. */
const changedBy = (by: string) => `
    select x.ask_id, max(v.ordinal) as ordinal
    from ask_provision x
      join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
      join text_version v on v.id = n.text_version_id and v.state = 'confirmed'
        and coalesce(v.confirmed_at, v.created_at) < ${by}
    where x.campaign_id = $1 group by x.ask_id`;
const draft = (ordinal: string) => `json_build_object('changedAtOrdinal', ${ordinal}, 'changedOn',
  (select v.circulated_on from text_version v where v.campaign_id = $1 and v.ordinal = ${ordinal}), 'zone', coalesce(
    (select s.zone from session s join text_version v on v.campaign_id = $1 and v.ordinal = ${ordinal}
      where s.campaign_id = $1 and left(s.opens_local, 10) <= v.circulated_on::text order by s.opens_local desc, s.id limit 1),
    (select s.zone from session s where s.campaign_id = $1 order by s.opens_local, s.id limit 1), 'UTC'))`;

/** On which something moved: by what was said, or by a draft that makes older words stale. */
const ASKS = `
  asks as materialized (
    select a.id, left(a.title, 400) as title, a.red_line, a.priority, o.ordinal as older, n.ordinal as newer
    from ask a left join (${changedBy('$2')}) o on o.ask_id = a.id left join (${changedBy('$3')}) n on n.ask_id = a.id
    where a.campaign_id = $1
      and (a.id in (select ask_id from pair) or o.ordinal is distinct from n.ordinal))`;

const PER_DELEGATION = ['ask_id', 'delegation_code'];

/** Where everybody stands on those. The heads hold it; of what two readers share, the ledger. */
const CURRENT = `
  heads as (
    select distinct on (h.ask_id, h.delegation_code) h.ask_id, h.delegation_code, ${word('h')} as word
    from position_head h left join text_version v on v.id = h.text_version_id
    where $4::uuid[] is null and h.campaign_id = $1 and h.ask_id in (select id from asks)
    ${latestPer(PER_DELEGATION, 'h', 'event_id')}),
  shared as (
    select distinct on (p.ask_id, p.delegation_code) p.ask_id, p.delegation_code, ${word('p')} as word
    from position_event p left join text_version v on v.id = p.text_version_id
    where p.id = any($4::uuid[]) and p.campaign_id = $1 and p.ask_id in (select id from asks)
      and p.recorded_at < $3 and ${retained('$3')}
    ${latestPer(PER_DELEGATION, 'p')})`;

const joined = `(select count(*) from position_event p where p.statement_id = s.id and p.ask_id = k.ask_id and ${retained('$3')})`;
const STATEMENTS = `select coalesce(json_agg(json_build_object('id', s.id, 'speaker', s.speaker_code, 'groupCode', s.group_code,
    'group', left(g.name, 400), 'aligned', s.aligned, 'excepted', s.excepted, 'said', s.said, 'grade', s.grade,
    'asks', (select coalesce(json_agg(json_build_object('ask', k.ask_id, 'stance', k.stance, 'joined', ${joined})), '[]'::json)
      from statement_ask k where k.statement_id = s.id))), '[]'::json)
  from statement s left join delegation_group g on g.code = s.group_code
  where s.campaign_id = $1 and s.id in (select statement_id from moved union all select lost_statement_id from moved)`;

/** All that moved within a window. One row. */
export const digestPositions = defineQuery({
  name: 'digest.positions',
  text: `with ${TOUCHED}, ${ASKS}, ${CURRENT}
  select (select p.majority from process p where p.campaign_id = $1 order by p.id limit 1) as majority,
    (select coalesce(json_agg(json_build_object('ask', m.ask_id, 'code', m.delegation_code, 'statements', m.statements,
        'taken', m.taken, 'lostStatement', m.lost_statement_id, 'earlier', m.earlier, 'latest', m.latest,
        'news', case when m.stance is not null then json_build_object('stance', m.stance, 'said', m.said, 'grade', m.grade,
          'statement', m.statement_id) end)), '[]'::json) from moved m) as pairs,
    (${STATEMENTS}) as statements,
    (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'redLine', a.red_line,
        'before', ${draft('a.older')}, 'after', ${draft('a.newer')}) order by a.red_line desc, a.priority, a.title, a.id),
      '[]'::json) from asks a) as asks,
    (select coalesce(json_agg(json_build_object('ask', c.ask_id, 'code', c.delegation_code, 'word', c.word)), '[]'::json)
      from (select * from heads union all select * from shared) c) as current,
    (select coalesce(json_agg(json_build_object('code', d.code, 'name', d.short_name, 'alpha2', d.alpha2,
        'votes', d.kind = 'member')), '[]'::json) from delegation d where exists (select from asks)) as delegations`,
  parameters: {
    campaignId: uuid,
    start: instant,
    end: instant,
    /** Ids of the testimony to use; null for all that the reader may see. */
    only: nullable(arrayOf(uuid)),
  },
  row: {
    majority: nullable(textOf<DecisionRule>()),
    pairs: json<DigestPair[]>(),
    statements: json<DigestStatementRow[]>(),
    asks: json<DigestAskRow[]>(),
    current: json<{ ask: string; code: string; word: CountedWord }[]>(),
    delegations: json<DigestDelegation[]>(),
  },
});
export type DigestPositions = RowOf<typeof digestPositions>;
