import type { AmendmentEffect, BallotChoice, Tally } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Vote } from '../../tables/votes.js';
import { defineQuery, type RowOf } from '../define-query.js';
import type { RemovedMark } from '../removed.js';
import { ofCampaign, TODAY } from '../rooms/scope.js';
import {
  arrayOf,
  boolean,
  columns,
  date,
  exactInstant,
  instant,
  int,
  json,
  limit,
  nullable,
  text,
  uuid,
} from '../sql-type.js';

/** Of vote `v` with its `BALLOTS_COUNTED` as `c`: see `members` of its facts. */
export const MEMBERS_OF_VOTE = `greatest(cardinality(v.voters), c.cast, coalesce(v.yes, 0) + coalesce(v.no, 0) + coalesce(v.abstained, 0) + coalesce(v.absent, 0))`;

/** Of vote `v`: `counted`, a tally, and `cast`, how many ballots. */
export const BALLOTS_COUNTED = `select json_build_object('yes', count(*) filter (where b.choice = 'yes'),
    'no', count(*) filter (where b.choice = 'no'), 'abstain', count(*) filter (where b.choice = 'abstain'),
    'absent', count(*) filter (where b.choice = 'absent')) as counted, count(*)::int as cast
  from ballot b where b.vote_id = v.id`;

/** The amendment only where the reader sees it: it carries a tier, the vote does not. */
const VOTE = `select v.id, v.title, v.ask_id as "askId", a.title as ask, v.effect, v.kind, m.id as "amendmentId",
    m.title as amendment, v.rule,
    ${exactText('v.held_at')} as "heldAt", v.zone, v.yes, v.no, v.abstained, v.absent, v.grade, v.source,
    v.author_id as "authorId", u.name as author, v.organisation_id as "organisationId", o.name as organisation,
    ${exactText('v.recorded_at')} as "recordedAt", v.version,
    case when v.undone_at is not null then json_build_object('at', ${exactText('v.undone_at')},
      'by', (select json_build_object('id', w.id, 'name', w.name) from user_account w where w.id = v.undone_by)) end as removed,
    ${MEMBERS_OF_VOTE} as members, c.counted`;

/** Of vote `v`: who would have had a vote by the list of the room that stands now; null where they are the same, or nobody. */
const VOTERS_OF_ROOM = `(select nullif(array_agg(r.code order by r.code), v.voters)
      from room_on(v.campaign_id, (v.held_at at time zone v.zone)::date) r where r.capacity = 'voting')`;

const TABLES = `from vote v
    join user_account u on u.id = v.author_id
    join known_organisation o on o.id = v.organisation_id
    left join ask a on a.id = v.ask_id
    left join amendment m on m.id = v.amendment_id
    cross join lateral (${BALLOTS_COUNTED}) c`;

const facts = {
  ...columns(Vote, 'id', 'title', 'askId'),
  ask: nullable(text),
  ...columns(Vote, 'effect', 'kind'),
  amendmentId: nullable(uuid),
  amendment: nullable(text),
  ...columns(Vote, 'rule'),
  /** To the microsecond, like the other instants. */
  heldAt: text,
  ...columns(Vote, 'zone', 'yes', 'no', 'abstained', 'absent', 'grade', 'source', 'authorId'),
  author: text,
  organisationId: uuid,
  organisation: text,
  recordedAt: text,
  ...columns(Vote, 'version'),
  removed: nullable(json<RemovedMark>()),
  /** Delegations that had a vote in it; never fewer than those that are said to have voted. */
  members: int,
  counted: json<Tally>(),
};

/** The latest first: those that count, or those that were removed. */
export const votesPage = defineQuery({
  name: 'vote.page',
  text: `${VOTE}, ${VOTERS_OF_ROOM} is not null as "otherRoom" ${TABLES}
  where v.campaign_id = $1 and ($2::uuid is null or v.ask_id = $2) and ($3::uuid is null or v.amendment_id = $3)
    and (v.undone_at is not null) = $4
    and ($5::timestamptz is null or (v.held_at, v.id) < ($5, $6::uuid))
  order by v.held_at desc, v.id desc limit $7`,
  parameters: {
    campaignId: uuid,
    askId: nullable(uuid),
    amendmentId: nullable(uuid),
    removed: boolean,
    afterHeldAt: nullable(exactInstant),
    afterId: nullable(uuid),
    limit,
  },
  row: { ...facts, otherRoom: boolean },
  prepared: false,
});
export type VoteRow = RowOf<typeof votesPage>;

export interface BallotOfVote {
  delegationCode: string;
  delegation: string;
  choice: BallotChoice;
  meant: BallotChoice | null;
}

/** With its ballots, by name of the delegation, and who had a vote in it. */
export const voteById = defineQuery({
  name: 'vote.byId',
  text: `${VOTE}, v.voters, ${VOTERS_OF_ROOM} as "votersOfRoom",
    coalesce((select json_agg(json_build_object('delegationCode', b.delegation_code,
      'delegation', d.short_name, 'choice', b.choice, 'meant', b.meant) order by d.short_name, d.code)
    from ballot b join delegation d on d.code = b.delegation_code where b.vote_id = v.id), '[]'::json) as ballots
  ${TABLES} where v.campaign_id = $1 and v.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...facts,
    ...columns(Vote, 'voters'),
    votersOfRoom: nullable(arrayOf(text)),
    ballots: json<BallotOfVote[]>(),
  },
});

export interface DelegationOfVote {
  code: string;
  name: string;
  votes: boolean;
}

/** What a request refers to, in one row. */
export const subjectsOfVote = defineQuery({
  name: 'vote.subjects',
  text: `with had as (
      select coalesce(array_agg(w.code order by w.code), '{}') as codes from (
        select unnest($6::text[]) as code
        union select code from room_on($1, $5::date) where capacity = 'voting' and $6::text[] is null) w)
  select clock_now() as now, (select codes from had) as voters,
    coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name, 'votes', d.code = any(had.codes)))
      from delegation d, had where d.code = any($2::text[]) and ${ofCampaign('d')}), '[]'::json) as delegations,
    exists (select from ask where campaign_id = $1 and id = $3) as ask,
    (select json_build_object('askId', ask_id, 'effect', effect) from amendment where campaign_id = $1 and id = $4)
      as amendment`,
  parameters: {
    campaignId: uuid,
    codes: arrayOf(text),
    askId: nullable(uuid),
    amendmentId: nullable(uuid),
    /** Of the vote, where it is held. */
    day: date,
    /** Who had a vote in it; null: whoever has one in the room of that day. */
    voters: nullable(arrayOf(text)),
  },
  row: {
    now: instant,
    voters: arrayOf(text),
    delegations: json<DelegationOfVote[]>(),
    ask: boolean,
    amendment: nullable(json<{ askId: string; effect: AmendmentEffect }>()),
  },
});

/** Who has a vote on a day, by code; today where none is given. */
export const votersOn = defineQuery({
  name: 'vote.votersOn',
  text: `select d.code, d.short_name as name
    from room_on($1, coalesce($2::date, ${TODAY})) r join delegation d on d.code = r.code
    where r.capacity = 'voting' and ${ofCampaign('d')} order by d.code`,
  parameters: { campaignId: uuid, day: nullable(date) },
  row: { code: text, name: text },
});

/** Who had a vote in one that is recorded, by code; no row where there is none. */
export const votersOfVote = defineQuery({
  name: 'vote.votersOf',
  text: `select d.code, d.short_name as name
    from vote v cross join unnest(v.voters) as r(code) join delegation d on d.code = r.code
    where v.campaign_id = $1 and v.id = $2 order by d.code`,
  parameters: { campaignId: uuid, voteId: uuid },
  row: { code: text, name: text },
});
