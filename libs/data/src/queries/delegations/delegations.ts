import type { Confidence, InteractionKind, RoomCapacity, Stance, Tier } from '#libs/domain';
import { Delegation, DelegationGroup } from '../../tables/delegations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { ofCampaign, ROOM_TODAY, TODAY } from '../rooms/scope.js';
import {
  arrayOf,
  columns,
  date,
  instant,
  int,
  json,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

interface PositionOfDelegation {
  askId: string;
  stance: Stance;
  confidence: Confidence;
  tier: Tier;
}

/**
 * A page of the delegations that are in the room today, with what this reader sees of them, in one statement: first the page's codes, then one look per
 * table at those codes only. `codes`: those that were searched for, the best match first; null for all. `named`: what was
 * typed, for delegations that the campaign added; they come last. The place of a delegation is its name, or that
 * in the search. The last contact is a talk that the reader sees, or the notice of one: then it has neither id nor kind.
 */
export const delegationsPage = defineQuery({
  name: 'delegation.page',
  text: `with
  today as materialized (select ${TODAY} as day),
  placed as (
    select d.*, r.capacity, case when $4::text[] is null then d.short_name
        else coalesce(lpad(array_position($4, d.code)::text, 3, '0'), '999' || d.short_name) end as place
    from ${ROOM_TODAY} r join delegation d on d.code = r.code
    where $4 is null or d.code = any($4) or d.code = upper($10) or position(lower($10::text) in lower(d.short_name)) > 0
      or position(lower($10) in lower(array_to_string(d.other_names, ' / '))) > 0
  ),
  chosen as materialized (
    select d.code, d.alpha2, d.short_name, d.other_names, d.formal_name, d.kind, d.capacity, d.place
    from placed d
    where ($2::text is null or (d.place, d.code) > ($2, $3))
      and ($5::text is null or d.kind = $5) and ($11::text is null or d.capacity = $11)
      and ($6::text is null or exists (select from today, group_members_on($1, day) m
        where m.code = d.code and m.group_code = $6))
      and ($7::uuid is null or exists (select from current_position c
        where c.campaign_id = $1 and c.delegation_code = d.code and c.ask_id = $7 and c.stance = $8::text))
    order by d.place, d.code limit $9
  ),
  belonging as materialized (
    select m.code as delegation_code, json_agg(json_build_object('code', g.code, 'name', g.name) order by g.code) as groups
    from today cross join group_members_on($1, day) m join delegation_group g on g.code = m.group_code
    where m.code in (select code from chosen)
    group by m.code
  ),
  open_tasks as materialized (
    select t.delegation_code, count(*)::int as number
    from task t
    where t.campaign_id = $1 and t.state = 'open' and t.delegation_code in (select code from chosen)
    group by t.delegation_code
  )
  select chosen.place, chosen.code, chosen.alpha2, chosen.short_name as "shortName",
    chosen.other_names as "otherNames", chosen.formal_name as "formalName", chosen.kind,
    chosen.capacity, coalesce(belonging.groups, '[]'::json) as groups, coalesce(stated.positions, '[]'::json) as positions,
    coalesce(open_tasks.number, 0) as "openTasks", contact.id as "contactId", contact.kind as "contactKind",
    contact.occurred_at as "contactAt", contact.zone as "contactZone",
    contact.organisation as "contactBy"
  from chosen
    left join belonging on belonging.delegation_code = chosen.code
    left join open_tasks on open_tasks.delegation_code = chosen.code
    left join lateral (
      select json_agg(json_build_object('askId', c.ask_id, 'stance', c.stance, 'confidence', c.confidence, 'tier', c.tier)
        order by c.ask_id) as positions
      from current_position c where c.campaign_id = $1 and c.delegation_code = chosen.code
    ) stated on true
    left join lateral (
      select seen.*, coalesce(o.short_name, o.name) as organisation from (
        (select 0 as rank, i.id, i.kind, i.occurred_at, i.zone, i.organisation_id from interaction i
          where i.campaign_id = $1 and i.delegation_code = chosen.code
          order by i.occurred_at desc, i.id desc limit 1)
        union all
        (select 1, null, null, n.occurred_at, n.zone, n.organisation_id from contact_notice n
          where n.campaign_id = $1 and n.delegation_code = chosen.code and n.undone_at is null
          order by n.occurred_at desc, n.id desc limit 1)) seen
        join known_organisation o on o.id = seen.organisation_id
      order by occurred_at desc, rank limit 1
    ) contact on true
  order by chosen.place, chosen.code`,
  parameters: {
    campaignId: uuid,
    afterPlace: nullable(text),
    afterCode: nullable(text),
    codes: nullable(arrayOf(text)),
    kind: nullable(text),
    group: nullable(text),
    askId: nullable(uuid),
    stance: nullable(text),
    limit,
    named: nullable(text),
    capacity: nullable(text),
  },
  row: {
    place: text,
    ...columns(Delegation, 'code', 'alpha2', 'shortName', 'otherNames', 'formalName', 'kind'),
    capacity: textOf<RoomCapacity>(),
    groups: json<{ code: string; name: string }[]>(),
    positions: json<PositionOfDelegation[]>(),
    openTasks: int,
    contactId: nullable(uuid),
    contactKind: nullable(textOf<InteractionKind>()),
    contactAt: nullable(instant),
    contactZone: nullable(text),
    contactBy: nullable(text),
  },
});
export type DelegationRow = RowOf<typeof delegationsPage>;

interface MemberOfGroup {
  code: string;
  shortName: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Groups with who of the room belonged to them on a day, without one today; the campaign's own too. */
export const groupsPage = defineQuery({
  name: 'delegation.groupsPage',
  text: `with day as materialized (select coalesce($2::date, ${TODAY}) as day)
  select (select day::text from day) as on, g.code, g.name, g.kind, g.source,
    coalesce((select json_agg(json_build_object('code', d.code, 'shortName', d.short_name,
        'validFrom', m.valid_from, 'validTo', m.valid_to) order by d.short_name, d.code, m.valid_from, m.id)
      from day cross join group_membership m join delegation d on d.code = m.delegation_code
        join room_on($1, (select day from day)) r on r.code = d.code
      where m.group_code = g.code and (m.valid_from is null or m.valid_from <= day)
        and (m.valid_to is null or m.valid_to >= day)), '[]'::json) as members
  from delegation_group g
  where ${ofCampaign('g')} and g.removed_at is null and ($3::text is null or g.code > $3)
  order by g.code limit $4`,
  parameters: { campaignId: uuid, on: nullable(date), afterCode: nullable(text), limit },
  row: {
    on: text,
    ...columns(DelegationGroup, 'code', 'name', 'kind', 'source'),
    members: json<MemberOfGroup[]>(),
  },
  prepared: false,
});

/** First and last day, where they are recorded. */
export interface GroupOfDelegation {
  code: string;
  name: string;
  kind: 'regional' | 'bloc' | 'own';
  note: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export const delegationByCode = defineQuery({
  name: 'delegation.byCode',
  text: `select d.code, d.alpha2, d.short_name as "shortName", d.formal_name as "formalName", d.kind,
    r.capacity, coalesce((select json_agg(json_build_object('code', g.code, 'name', g.name, 'kind', g.kind, 'note', m.note,
        'validFrom', m.valid_from, 'validTo', m.valid_to) order by g.code, m.valid_from, m.id)
      from group_membership m join delegation_group g on g.code = m.group_code
      where m.delegation_code = d.code and ${ofCampaign('g')} and g.removed_at is null), '[]'::json) as groups,
    coalesce((select json_agg(json_build_object('id', p.id, 'city', p.city, 'zone', p.zone, 'version', p.version) order by p.city, p.id)
      from post p where p.campaign_id = $1 and p.delegation_code = d.code), '[]'::json) as posts
  from delegation d left join ${ROOM_TODAY} r on r.code = d.code where d.code = $2 and ${ofCampaign('d')}`,
  parameters: { campaignId: uuid, code: text },
  row: {
    ...columns(Delegation, 'code', 'alpha2', 'shortName', 'formalName', 'kind'),
    /** In which capacity it is in the room today; null: not in it. */
    capacity: nullable(textOf<RoomCapacity>()),
    groups: json<GroupOfDelegation[]>(),
    posts: json<{ id: string; city: string; zone: string; version: number }[]>(),
  },
  prepared: false,
});
