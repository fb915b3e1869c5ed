import type {
  AmendmentEffect,
  BallotChoice,
  Confidence,
  DecisionRule,
  MemberAtVote,
  Stance,
  Voice,
} from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, json, int, nullable, text, textOf, uuid } from '../sql-type.js';
import { latestFirst } from '../positions/order.js';

/** Code, name, choice, then of the position: stance, confidence, voice, ordinal of its draft, instant in milliseconds. */
export type MemberOfVote = [
  string,
  string,
  BallotChoice | null,
  Stance | null,
  Confidence | null,
  Voice | null,
  number | null,
  number | null,
];

export const membersAt = (rows: readonly MemberOfVote[] | null | undefined): MemberAtVote[] =>
  (rows ?? []).map(([code, name, choice, stance, confidence, voice, textOrdinal, instant]) => {
    const known = stance !== null && confidence !== null && voice !== null && instant !== null;
    const position = known ? { stance, confidence, voice, textOrdinal, occurredAt: new Date(instant) } : null;
    return { code, name, position, choice };
  });

/** The position that was current when vote `v` was held, as the reader sees. @param allowed of a position `e`: what may be used */
const positionAt = (
  allowed: string,
) => `select e.stance, e.confidence, e.voice, e.text_version_id, e.occurred_at from position_event e
  where e.campaign_id = v.campaign_id and e.delegation_code = d.code and e.ask_id = v.ask_id
    and e.occurred_at <= v.held_at and e.recorded_at <= v.held_at and ${allowed}
    and not exists (select from retraction r where r.event_id = e.id and r.recorded_at <= v.held_at)
  ${latestFirst('e')} limit 1`;

const memberList = (from: string, allowed: string) => `
  select json_agg(json_build_array(d.code, d.short_name, b.choice, p.stance, p.confidence, p.voice, t.ordinal,
      (date_part('epoch', p.occurred_at) * 1000)::int8) order by d.code)
    from ${from}
      left join lateral (${positionAt(allowed)}) p on true
      left join text_version t on t.id = p.text_version_id`;

/** `MemberOfVote` of all who had a vote in vote `v` and meet a condition. */
const membersAtVote = (condition: string) =>
  `${memberList(
    `unnest(v.voters) as r(code) join delegation d on d.code = r.code
      left join ballot b on b.vote_id = v.id and b.delegation_code = d.code`,
    'true',
  )} where ${condition}`;

/** `MemberOfVote` of all whose ballot in vote `v` is known, whatever the room of its day has become since. */
export const ballotsAtVote = (allowed: string) =>
  `${memberList('ballot b join delegation d on d.code = b.delegation_code', allowed)} where b.vote_id = v.id`;

/**
 * The last draft that had changed what vote `v` is about when it was held: `ordinal` and `day`. What was confirmed by then counts,
 * though it was opened again or confirmed anew since.
 */
export const DRAFT_AT_VOTE = `select t.ordinal, t.circulated_on::text as day
  from ask_provision x
    join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
    join text_version t on t.id = n.text_version_id
  where x.ask_id = v.ask_id and t.circulated_on <= (v.held_at at time zone v.zone)::date
    and t.first_confirmed_at <= v.held_at
  order by t.ordinal desc limit 1`;

const POSITION_NOW = `select e.stance from current_position c join position_event e on e.id = c.event_id
  where c.campaign_id = v.campaign_id and c.delegation_code = d.code and c.ask_id = v.ask_id`;

/** Of how many who had a vote in vote `v` the position is another by now: what was said, recorded or taken back after it. */
const MOVED_SINCE = `select count(*)::int from unnest(v.voters) as d(code)
      left join lateral (${positionAt('true')}) p on true
      left join lateral (${POSITION_NOW}) n on true
    where n.stance is distinct from p.stance`;

/**
 * Votes on asks, with the members, their ballots, and the position of each that was current when the vote was held: said
 * by then, recorded by then and not taken back by then, by the order of currentPosition() in libs/domain, as the reader
 * sees. Likewise the last draft that had changed what the ask is about. With a vote: all who had a vote in it, and of how many
 * the position is another by now; without: those whose ballots are known, in all votes.
 */
export const positionsAtVotes = defineQuery({
  name: 'vote.positionsAtVotes',
  text: `select v.id as "voteId", v.title, v.effect, v.rule, v.held_at as "heldAt", v.zone,
    c.ordinal as "changedAtOrdinal", c.day as "changedOn",
    (${membersAtVote('($2::uuid is not null or b.choice is not null)')}) as members,
    case when $2::uuid is null then 0 else (${MOVED_SINCE}) end as "movedSince"
  from vote v
    left join lateral (${DRAFT_AT_VOTE}) c on true
  where v.campaign_id = $1 and ($2::uuid is null or v.id = $2) and v.ask_id is not null and v.undone_at is null
    and ($2::uuid is not null or exists (select from ballot b where b.vote_id = v.id))
  order by v.held_at desc, v.id desc`,
  parameters: { campaignId: uuid, voteId: nullable(uuid) },
  row: {
    voteId: uuid,
    title: text,
    effect: textOf<AmendmentEffect>(),
    rule: textOf<DecisionRule>(),
    heldAt: instant,
    zone: text,
    changedAtOrdinal: nullable(int),
    changedOn: nullable(text),
    members: nullable(json<MemberOfVote[]>()),
    movedSince: int,
  },
});
export type PositionsAtVote = RowOf<typeof positionsAtVotes>;
