import type { RoomCapacity, RoomKind } from '#libs/domain';
import { Delegation } from '../../tables/delegations.js';
import { RoomMember } from '../../tables/rooms.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { venueZone } from '../sessions/venue-zone.js';
import { besideStates, ofCampaign, ROOM_TODAY, TODAY } from './scope.js';
import {
  arrayOf,
  boolean,
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

/** The day of the campaign's clock at the venue, `YYYY-MM-DD`. */
export const campaignToday = defineQuery({
  name: 'room.today',
  text: `select ${TODAY}::text as today`,
  parameters: { campaignId: uuid },
  row: { today: text },
  prepared: false,
});

/** The room as it stands, or in an earlier version. One row; version 0 where nobody ever said who is there. */
export const roomState = defineQuery({
  name: 'room.state',
  text: `select ${TODAY}::text as today, coalesce(newest.version, 0) as "newest",
    coalesce(v.version, 0) as version, coalesce(v.kind, 'all_states') as kind, v.recorded_at as "recordedAt",
    ${venueZone('v.recorded_at')} as zone, u.name as author
  from (select max(version) as version from room_version where campaign_id = $1) newest
    left join room_version v on v.campaign_id = $1 and v.version = coalesce($2::int, newest.version)
    left join user_account u on u.id = v.author_id`,
  parameters: { campaignId: uuid, version: nullable(int) },
  row: {
    /** The day of the campaign's clock at the venue. */
    today: text,
    newest: int,
    version: int,
    kind: textOf<RoomKind>(),
    recordedAt: nullable(instant),
    /** Of the venue then. */
    zone: text,
    author: nullable(text),
  },
  prepared: false,
});
export type RoomState = RowOf<typeof roomState>;

/**
 * Everybody in the room of a version by name, with the days; of all states, whoever is there on `on`. Days are calendar days,
 * both included.
 */
export const roomMembers = defineQuery({
  name: 'room.members',
  text: `with listed as (
    select m.delegation_code as code, m.capacity, m.valid_from, m.valid_to from room_member m
    where m.campaign_id = $1 and m.since_version <= $2 and (m.until_version is null or m.until_version > $2)
  ), usual as (
    select d.code, case d.kind when 'member' then 'voting' else 'observer' end as capacity,
      null::date as valid_from, null::date as valid_to
    from delegation d
    where d.campaign_id is null and d.kind in ('member', 'observer') and (d.admitted_on is null or d.admitted_on <= $3::date)
      and not exists (select from listed)
  )
  select d.code, d.alpha2, d.short_name as "shortName", d.other_names as "otherNames", d.kind, d.campaign_id is not null as own,
    r.capacity, r.valid_from::text as "validFrom", r.valid_to::text as "validTo"
  from (select * from listed union all select * from usual) r join delegation d on d.code = r.code
  order by d.short_name, r.valid_from nulls first, r.capacity, d.code`,
  parameters: { campaignId: uuid, version: int, on: date },
  row: {
    ...columns(Delegation, 'code', 'alpha2', 'shortName', 'otherNames', 'kind'),
    own: boolean,
    capacity: textOf<RoomCapacity>(),
    validFrom: nullable(text),
    validTo: nullable(text),
  },
  prepared: false,
});
export type RoomMemberRow = RowOf<typeof roomMembers>;

/**
 * Whom a campaign may name beside member states and observers: states that are neither, and those of its own. Without a
 * campaign those that any may name.
 */
export const otherDelegations = defineQuery({
  name: 'room.otherDelegations',
  text: `select d.code, d.short_name as "shortName", d.other_names as "otherNames", d.campaign_id is not null as own
    from delegation d where ${besideStates('d')}
    order by d.short_name, d.code`,
  parameters: { campaignId: nullable(uuid) },
  row: { ...columns(Delegation, 'code', 'shortName', 'otherNames'), own: boolean },
  prepared: false,
});

/** Who is not in the room, by name; the campaign's own and states without a seat too. */
export const delegationsOutside = defineQuery({
  name: 'room.outside',
  text: `select d.code, d.short_name as "shortName", d.kind from delegation d
    where (d.campaign_id is null or d.campaign_id = $1)
      and not exists (select from ${ROOM_TODAY} r where r.code = d.code)
    order by d.short_name, d.code`,
  parameters: { campaignId: uuid },
  row: columns(Delegation, 'code', 'shortName', 'kind'),
  prepared: false,
});

/** What a change of the room may name: whether all codes are known to the campaign. */
export const knownDelegations = defineQuery({
  name: 'room.knownDelegations',
  text: `select d.code, d.short_name as "shortName", d.kind from delegation d
    where (d.campaign_id is null or d.campaign_id = $1) and d.code = any($2::text[])
    order by d.short_name, d.code`,
  parameters: { campaignId: uuid, codes: arrayOf(text) },
  row: columns(Delegation, 'code', 'shortName', 'kind'),
  prepared: false,
});

export interface RoomChangeLine {
  code: string;
  name: string;
  capacity: RoomCapacity;
  validFrom: string | null;
  validTo: string | null;
}

const lines = (
  version: string,
) => `coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name,
      'capacity', m.capacity, 'validFrom', m.valid_from, 'validTo', m.valid_to) order by d.short_name, d.code, m.valid_from, m.id)
    from room_member m join delegation d on d.code = m.delegation_code
    where m.campaign_id = v.campaign_id and m.${version} = v.version), '[]'::json)`;

/** How the room came to be what it is: who changed it when, and who came or went thereby. The latest first. */
export const roomHistory = defineQuery({
  name: 'room.history',
  text: `select v.version, v.kind, v.recorded_at as "recordedAt",
    ${venueZone('v.recorded_at')} as zone, u.name as author,
    ${lines('since_version')} as added, ${lines('until_version')} as removed
  from room_version v left join user_account u on u.id = v.author_id
  where v.campaign_id = $1 and ($2::int is null or v.version < $2)
  order by v.version desc limit $3`,
  parameters: { campaignId: uuid, beforeVersion: nullable(int), limit },
  row: {
    version: int,
    kind: textOf<RoomKind>(),
    recordedAt: instant,
    zone: text,
    author: nullable(text),
    added: json<RoomChangeLine[]>(),
    removed: json<RoomChangeLine[]>(),
  },
  prepared: false,
});

/** Whoever belongs to a group today, in the room or not. No row where the campaign knows no such group. */
export const membersOfGroup = defineQuery({
  name: 'room.membersOfGroup',
  text: `select coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name) order by d.short_name, d.code)
      from group_members_on($1, ${TODAY}) m join delegation d on d.code = m.code where m.group_code = g.code), '[]'::json) as members
    from delegation_group g where g.code = $2 and ${ofCampaign('g')} and g.removed_at is null`,
  parameters: { campaignId: uuid, groupCode: text },
  row: { members: json<{ code: string; name: string }[]>() },
  prepared: false,
});

/** Rows of the list as it stands. */
export const listedMembers = defineQuery({
  name: 'room.listed',
  text: `select id, delegation_code as "delegationCode", capacity, valid_from::text as "validFrom", valid_to::text as "validTo"
    from room_member where campaign_id = $1 and until_version is null order by id`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(RoomMember, 'id', 'delegationCode', 'capacity'),
    validFrom: nullable(text),
    validTo: nullable(text),
  },
  prepared: false,
});
