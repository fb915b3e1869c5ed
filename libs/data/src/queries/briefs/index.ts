import type {
  AmendmentEffect,
  AmendmentState,
  BallotChoice,
  RoomCapacity,
  SponsorRole,
  Tier,
} from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Delegation } from '../../tables/delegations.js';
import { PositionEvent, PositionHead } from '../../tables/positions.js';
import { Interaction } from '../../tables/interactions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { DELEGATES_OF } from '../delegates/known.js';
import { draftOfItsDay, DRAFTS_OF_THEIR_DAYS } from '../positions/draft-of-its-day.js';
import { latestLast } from '../positions/order.js';
import { ofCampaign, ROOM_TODAY, TODAY } from '../rooms/scope.js';
import { treatyActJson, type TreatyActInList } from '../treaty/act-json.js';
import type { GroupOfDelegation } from '../delegations/delegations.js';
import type { SourceStatement } from '../positions/history.js';

interface LeadInBrief {
  organisationId: string;
  organisation: string;
  userId: string | null;
  user: string | null;
}
interface BallotInBrief {
  voteId: string;
  title: string;
  askId: string | null;
  effect: AmendmentEffect;
  choice: BallotChoice;
  /** To the microsecond. */
  heldAt: string;
  zone: string;
}
interface AmendmentInBrief {
  id: string;
  title: string;
  symbol: string | null;
  askId: string;
  effect: AmendmentEffect;
  state: AmendmentState;
  role: SponsorRole;
  since: string | null;
  until: string | null;
}

/** What the campaign knows of a delegation, and what it put its name to as far as the reader may know. */
export const briefFacts = defineQuery({
  name: 'brief.facts',
  text: `with today as materialized (select ${TODAY} as day)
  select d.code, d.alpha2, d.short_name as "shortName", d.formal_name as "formalName", d.kind,
    r.capacity, coalesce(r.capacity = 'voting', false) as votes,
    coalesce((select json_agg(json_build_object('code', g.code, 'name', g.name, 'kind', g.kind, 'note', m.note,
        'validFrom', m.valid_from, 'validTo', m.valid_to) order by array_position(array['regional', 'bloc', 'own'], g.kind), g.name, g.code)
      from group_membership m join delegation_group g on g.code = m.group_code, today
      where m.delegation_code = d.code and ${ofCampaign('g')} and g.removed_at is null and (m.valid_from is null or m.valid_from <= day)
        and (m.valid_to is null or m.valid_to >= day)), '[]'::json) as groups,
    coalesce((select json_agg(json_build_object('id', p.id, 'city', p.city, 'zone', p.zone, 'version', p.version) order by p.city, p.id)
      from post p where p.campaign_id = $1 and p.delegation_code = d.code), '[]'::json) as posts,
    (select json_build_object('organisationId', o.shown_id, 'organisation', coalesce(o.short_name, o.name),
        'userId', u.id, 'user', u.name)
      from delegation_lead l join known_organisation o on o.id = l.organisation_id
        left join membership m on m.campaign_id = l.campaign_id and m.user_id = l.user_id
          and m.organisation_id = o.shown_id and m.state = 'active'
        left join user_account u on u.id = m.user_id
      where l.campaign_id = $1 and l.delegation_code = d.code) as lead,
    coalesce((select json_agg(${treatyActJson('a')} order by coalesce(a.done_on, a.known_on), a.kind = 'withdrawal', a.id)
      from treaty_action a join treaty t on t.campaign_id = a.campaign_id
      where a.campaign_id = $1 and a.delegation_code = d.code and a.undone_at is null
        and a.known_on <= (clock_now() at time zone t.zone)::date), '[]'::json) as "treatyActions",
    coalesce((select json_agg(json_build_object('voteId', v.id, 'title', v.title, 'askId', v.ask_id,
        'effect', v.effect, 'choice', v.choice, 'heldAt', ${exactText('v.held_at')}, 'zone', v.zone)
        order by v.held_at desc, v.id desc)
      from (select w.id, w.title, w.ask_id, w.effect, b.choice, w.held_at, w.zone
        from ballot b join vote w on w.id = b.vote_id and w.campaign_id = $1
        where b.campaign_id = $1 and b.delegation_code = d.code and w.undone_at is null
        order by w.held_at desc, w.id desc limit 5) v), '[]'::json) as ballots,
    coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'symbol', a.symbol, 'askId', a.ask_id,
        'effect', a.effect, 'state', a.state, 'role', s.role, 'since', s.since, 'until', s.until)
        order by a.created_at desc, a.id desc)
      from amendment_sponsor s join amendment a on a.id = s.amendment_id
      where s.campaign_id = $1 and s.delegation_code = d.code), '[]'::json) as amendments
  from delegation d left join ${ROOM_TODAY} r on r.code = d.code where d.code = $2 and ${ofCampaign('d')}`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: {
    ...columns(Delegation, 'code', 'alpha2', 'shortName', 'formalName', 'kind'),
    /** In which capacity it is in the room today; null: not in it. */
    capacity: nullable(textOf<RoomCapacity>()),
    votes: boolean,
    groups: json<GroupOfDelegation[]>(),
    posts: json<{ id: string; city: string; zone: string; version: number }[]>(),
    lead: nullable(json<LeadInBrief>()),
    treatyActions: json<TreatyActInList[]>(),
    ballots: json<BallotInBrief[]>(),
    amendments: json<AmendmentInBrief[]>(),
  },
});

/** Its latest position on each ask and in each voice, of those that were not taken back; the one that counts most last. */
export const briefPositions = defineQuery({
  name: 'brief.positions',
  text: `with drafts as materialized (${DRAFTS_OF_THEIR_DAYS})
  select h.event_id as id, h.ask_id as "askId", h.voice, h.stance, h.confidence, e.said, e.grade,
    e.tier, e.sealed, e.note, coalesce(z.source, e.source) as source, t.ordinal as "textOrdinal",
    case when v.id is not null then json_build_object('id', v.id, 'key', v.key, 'title', v.title) end as "textVersion",
    case when g.id is not null then json_build_object('id', g.person_id, 'name', g.name) end as delegate,
    case when s.id is not null then json_build_object('id', s.id, 'title', s.title, 'speaker', f.short_name,
      'groupCode', s.group_code, 'group', b.name) end as statement,
    ${exactText('h.occurred_at')} as "occurredAt", coalesce(i.zone, e.zone) as zone, i.id as "interactionId",
    e.author_id as "authorId", u.name as author, coalesce(o.short_name, o.name) as organisation
  from position_head h
    join position_event e on e.id = h.event_id
    join user_account u on u.id = e.author_id
    join known_organisation o on o.id = e.organisation_id
    left join interaction i on i.id = e.interaction_id
    left join sealed_source z on e.sealed and z.event_id = e.id
    left join known_delegate g on g.id = coalesce(z.delegate_id, e.delegate_id)
    left join statement s on s.id = e.statement_id
    left join delegation f on f.code = s.speaker_code
    left join delegation_group b on b.code = s.group_code
    left join drafts t on t.id = h.text_version_id
    left join drafts v on v.id = coalesce(h.text_version_id, (${draftOfItsDay('h')}))
  where h.campaign_id = $1 and h.delegation_code = $2
  ${latestLast('h', 'event_id')}`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: {
    id: uuid,
    ...columns(PositionHead, 'askId', 'voice', 'stance', 'confidence'),
    ...columns(PositionEvent, 'said', 'grade', 'tier', 'sealed', 'note'),
    source: text,
    textOrdinal: nullable(int),
    textVersion: nullable(json<{ id: string; key: string; title: string }>()),
    delegate: nullable(json<{ id: string; name: string }>()),
    statement: nullable(json<SourceStatement>()),
    /** To the microsecond. */
    occurredAt: text,
    zone: text,
    interactionId: nullable(uuid),
    authorId: uuid,
    author: text,
    organisation: text,
  },
});
export type BriefPositionRow = RowOf<typeof briefPositions>;

/**
 * The latest contacts; of one that the reader may not see, that there was one where its author said that this may be
 * known.
 */
export const briefContacts = defineQuery({
  name: 'brief.contacts',
  text: `select c.id, c.kind, c.note, c.tier, ${exactText('c.occurred_at')} as "occurredAt", c.zone,
    coalesce(o.short_name, o.name) as organisation, u.name as author,
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id)
      from ${DELEGATES_OF('c.id')} g where c.kind is not null), '[]'::json) as delegates
  from (
    (select i.id, i.organisation_id, i.author_id, i.occurred_at, i.zone, i.kind, i.note, i.tier
      from interaction i where i.campaign_id = $1 and i.delegation_code = $2
      order by i.occurred_at desc, i.id desc limit $3)
    union all
    (select n.id, n.organisation_id, null, n.occurred_at, n.zone, null, null, n.tier
      from contact_notice n where n.campaign_id = $1 and n.delegation_code = $2
        and n.undone_at is null and not exists (select from interaction i where i.id = n.interaction_id)
      order by n.occurred_at desc, n.id desc limit $3)
  ) c
    join known_organisation o on o.id = c.organisation_id
    left join user_account u on u.id = c.author_id
  order by c.occurred_at desc, c.id desc limit $3`,
  parameters: { campaignId: uuid, delegationCode: text, limit },
  row: {
    id: uuid,
    kind: nullable(columns(Interaction, 'kind').kind),
    note: nullable(text),
    tier: textOf<Tier>(),
    occurredAt: text,
    zone: text,
    organisation: text,
    author: nullable(text),
    delegates: json<{ id: string; name: string }[]>(),
  },
});
