import type { BallotChoice, Tally } from '#libs/domain';
import { Vote } from '../../tables/votes.js';
import { thereAgain } from '../mails/digest-parts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, json, nullable, text, textOf, uuid } from '../sql-type.js';
import { ballotsAtVote, DRAFT_AT_VOTE, type MemberOfVote } from './positions-at-votes.js';
import { BALLOTS_COUNTED, MEMBERS_OF_VOTE } from './votes.js';

/** @param allowed of a position `e`: what may be used */
const held = (
  allowed: string,
  more = '',
) => `select v.id, left(v.title, 400) as title, v.kind, v.ask_id as "askId", left(a.title, 400) as ask, v.effect, v.rule,
    v.held_at as "heldAt", v.zone, v.yes, v.no, v.abstained, v.absent, c.counted, ${MEMBERS_OF_VOTE} as members,
    x.ordinal as "changedAtOrdinal", x.day as "changedOn",
    (${ballotsAtVote(allowed)}) as ballots${more}
  from vote v
    left join ask a on a.id = v.ask_id
    cross join lateral (${BALLOTS_COUNTED}) c
    left join lateral (${DRAFT_AT_VOTE}) x on true`;

const facts = {
  ...columns(Vote, 'id', 'title', 'kind', 'askId'),
  ask: nullable(text),
  ...columns(Vote, 'effect', 'rule', 'heldAt', 'zone', 'yes', 'no', 'abstained', 'absent'),
  counted: json<Tally>(),
  members: int,
  changedAtOrdinal: nullable(int),
  changedOn: nullable(text),
  ballots: nullable(json<MemberOfVote[]>()),
};

const UNTIL = `coalesce($3::timestamptz, 'infinity')`;
const within = (column: string) => `coalesce(${column} >= $2 and ${column} < ${UNTIL}, false)`;
/** Removed in a time before, and put back within: whoever was told that it counts nowhere has to hear that it does. */
const RESTORED = thereAgain('v', 'undone_at', '$2', UNTIL);

/**
 * Votes that were recorded within a window, and those that were recorded before it and within it removed, put back or corrected; in
 * the order in which they were held. With the ballots, and the position of each delegation as it stood then.
 */
export const votesSince = defineQuery({
  name: 'vote.since',
  text: `${held(
    '($4::uuid[] is null or e.id = any($4::uuid[]))',
    `, v.undone_at is not null and v.undone_at < ${UNTIL} as removed,
      case when v.undone_at < ${UNTIL} or v.recorded_at >= $2 then null when ${RESTORED} then 'restored' else 'corrected' end as again`,
  )}
  where v.campaign_id = $1
    and ((v.undone_at is null or v.undone_at >= ${UNTIL})
        and (${within('v.recorded_at')} or (v.recorded_at < $2 and (${within('v.changed_at')} or ${RESTORED})))
      or (v.recorded_at < $2 and ${within('v.undone_at')}))
  order by v.held_at, v.id`,
  parameters: {
    campaignId: uuid,
    since: instant,
    /** null: until now. */
    until: nullable(instant),
    /** Ids of the positions to use; null for all that the reader sees. */
    only: nullable(arrayOf(uuid)),
  },
  row: {
    ...facts,
    removed: boolean,
    /** Of one that was recorded before and stands: why it is told once more. */
    again: nullable(textOf<'restored' | 'corrected'>()),
  },
});
export type VoteSince = RowOf<typeof votesSince>;

/**
 * One vote, or all that count, in the order in which they were held: with the ballots, as above, where it comes from, and by
 * delegation how a ballot was meant that a delegation corrected by advice to the secretariat.
 */
export const votesWithBallots = defineQuery({
  name: 'vote.withBallots',
  text: `${held(
    'true',
    `, v.grade, v.source, (select left(m.title, 400) from amendment m where m.id = v.amendment_id) as amendment,
      (select json_object_agg(b.delegation_code, b.meant) from ballot b where b.vote_id = v.id and b.meant is not null) as meant`,
  )}
  where v.campaign_id = $1 and v.undone_at is null and ($2::uuid is null or v.id = $2)
  order by v.held_at, v.id`,
  parameters: { campaignId: uuid, voteId: nullable(uuid) },
  row: {
    ...facts,
    ...columns(Vote, 'grade', 'source'),
    amendment: nullable(text),
    meant: nullable(json<Readonly<Record<string, BallotChoice>>>()),
  },
  prepared: false,
});
export type VoteWithBallots = RowOf<typeof votesWithBallots>;
