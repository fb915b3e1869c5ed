import type { Role, SeatRequestKind } from '#libs/domain';
import { Membership, SeatRequest } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

/** What is readable to the reader alone of what a clearance would open: it tells nobody how much is hidden from them. */
const SHARED = (table: string) => `select count(*) from ${table} t where t.campaign_id = r.campaign_id
  and ((r.organisation_id is not null and t.tier = 'organisation' and t.organisation_id = r.organisation_id)
    or (r.core_group and t.tier = 'core'))`;

/** Everything that waits in a campaign and that the reader may know of, the oldest first. */
export const openSeatRequests = defineQuery({
  name: 'seatRequest.open',
  text: `select r.id, r.membership_id as "membershipId", r.user_id as "userId", r.kind, r.organisation_id as "organisationId",
      r.core_group as "coreGroup", r.role, r.asked_by as "askedById", r.due_at as "dueAt",
      case when m.state = 'invited' then i.name else u.name end as name, a.name as "askedBy", o.name as organisation,
      n.name as "newOrganisation",
      case when (r.organisation_id is null or r.organisation_id = any(reader_organisations()))
          and (not r.core_group or r.campaign_id = any(reader_core_campaigns())) and r.kind = 'clearance'
        then ((${SHARED('interaction')}) + (${SHARED('position_event')}) + (${SHARED('task')}) + (${SHARED('delegate')}))::int
        end as opens
    from seat_request r
      join membership m on m.id = r.membership_id
      join known_organisation o on o.id = m.organisation_id
      left join known_organisation n on n.id = r.organisation_id
      left join user_account u on u.id = r.user_id
      left join user_account a on a.id = r.asked_by
      left join lateral (select v.name from invitation v where v.membership_id = m.id and v.revoked_at is null
        order by v.created_at desc, v.id desc limit 1) i on true
    where r.campaign_id = $1 and r.outcome is null and (r.kind <> 'clearance' or r.due_at > clock_now())
    order by r.asked_at, r.id`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(SeatRequest, 'id', 'membershipId', 'userId', 'kind', 'organisationId'),
    coreGroup: boolean,
    role: nullable(textOf<Role>()),
    askedById: uuid,
    dueAt: instant,
    name: nullable(text),
    askedBy: nullable(text),
    /** For which the person sits now. */
    organisation: text,
    newOrganisation: nullable(text),
    /** How many things become readable; null for whoever does not read them. */
    opens: nullable(int),
  },
  prepared: false,
});
export type OpenSeatRequest = RowOf<typeof openSeatRequests>;

/** Who was given a seat, or the power to coordinate, by whom, in this campaign, lately: each time, not the last alone. */
export const freshSeatings = defineQuery({
  name: 'seatRequest.seatings',
  text: `select m.user_id as "userId", a.by as "admittedBy", m.admitted_at as "admittedAt", clock_now() as now
    from membership m cross join lateral unnest(array_append(m.admitted_before, m.admitted_by)) as a (by)
    where m.campaign_id = $1 and (m.admitted_at > clock_now() - interval '7 days' or m.user_id = $2) order by a.by, m.id`,
  parameters: { campaignId: uuid, readerId: uuid },
  row: { userId: uuid, admittedBy: nullable(uuid), admittedAt: nullable(instant), now: instant },
});

/** Which kinds of requests wait, by seat. */
export const waitingSeats = defineQuery({
  name: 'seatRequest.waiting',
  text: `select membership_id as "membershipId", kind, asked_by as "askedById" from seat_request
    where campaign_id = $1 and outcome is null and (kind <> 'clearance' or due_at > clock_now()) order by id`,
  parameters: { campaignId: uuid },
  row: { membershipId: uuid, kind: textOf<SeatRequestKind>(), askedById: uuid },
});

/** What a seat is, for the one who changes it: also what may be opened without a second person, as nobody sits there. */
export const lockSeat = defineQuery({
  name: 'seatRequest.lockSeat',
  text: `select id, user_id as "userId", organisation_id as "organisationId", core_group as "coreGroup", role, state, version,
      reads_organisation as "readsOrganisation",
      coalesce(admitted_by = reader_id() and admitted_at > clock_now() - interval '1 hour', false) as fresh
    from membership where campaign_id = $1 and id = $2 for update`,
  parameters: { campaignId: uuid, membershipId: uuid },
  row: {
    ...columns(Membership, 'id', 'userId', 'organisationId'),
    coreGroup: boolean,
    role: textOf<Role>(),
    state: textOf<'invited' | 'active' | 'removed'>(),
    version: int,
    readsOrganisation: boolean,
    /** Whether the reader gave it, or its power to coordinate, within the hour. */
    fresh: boolean,
  },
});
export type LockedSeat = RowOf<typeof lockSeat>;

export const occupiedCircles = defineQuery({
  name: 'seatRequest.circles',
  text: 'select circle from occupied_circle where campaign_id = $1',
  parameters: { campaignId: uuid },
  row: { circle: text },
});

/**
 * Requests that lapsed, or about a seat that is gone; and of a closed campaign the ends of coordinators: nobody can keep one there,
 * so none may be due when it is opened again. As `demarche_worker`.
 */
export const endStaleRequests = defineQuery({
  name: 'seatRequest.endStale',
  text: `update seat_request r set closed_at = clock_now(),
      outcome = case when r.kind = 'clearance' and r.due_at <= clock_now() then 'expired' else 'superseded' end
    where r.outcome is null and ((r.kind = 'clearance' and r.due_at <= clock_now())
      or not exists (select from membership m where m.id = r.membership_id and m.state = 'active'
        and (r.kind = 'clearance' or m.role = 'coordinator'))
      or (r.kind <> 'clearance' and r.due_at <= clock_now() and not exists (select from membership a
        where a.campaign_id = r.campaign_id and a.user_id = r.asked_by and a.state = 'active' and a.role = 'coordinator'))
      or (r.kind <> 'clearance' and exists (select from campaign c where c.id = r.campaign_id and c.closed_at is not null)))
      and ($1::uuid is null or r.membership_id = $1) and ($2::uuid is null or r.campaign_id = $2)`,
  parameters: { membershipId: nullable(uuid), campaignId: nullable(uuid) },
  row: {},
  prepared: false,
});

/** Ends of coordinators that nobody stopped: as `demarche_worker`. */
export const dueEndings = defineQuery({
  name: 'seatRequest.dueEndings',
  text: `select id, campaign_id as "campaignId", membership_id as "membershipId", user_id as "userId", kind, role,
      asked_by as "askedBy", hand_tasks_to as "handTasksTo"
    from seat_request r where outcome is null and kind <> 'clearance' and due_at <= clock_now()
      and not exists (select from campaign c where c.id = r.campaign_id and c.closed_at is not null) order by due_at, id`,
  parameters: {},
  row: {
    ...columns(SeatRequest, 'id', 'campaignId', 'membershipId', 'userId', 'kind'),
    role: nullable(textOf<Role>()),
    askedBy: uuid,
    handTasksTo: nullable(uuid),
  },
});
export type DueEnding = RowOf<typeof dueEndings>;

/** Coordinators who lost their seat or their role within 30 days, for an installation admin: as `demarche_setup`. */
export const endedCoordinators = defineQuery({
  name: 'seatRequest.ended',
  text: `select r.id, c.name as campaign, u.email, r.kind, coalesce(r.closed_at, r.asked_at) as "endedAt"
    from seat_request r join campaign c on c.id = r.campaign_id
      join membership m on m.id = r.membership_id join user_account u on u.id = r.user_id
    where r.kind <> 'clearance' and r.outcome in ('confirmed', 'took_effect') and r.restored_at is null
      and r.closed_at > clock_now() - interval '30 days' and (m.state <> 'active' or m.role <> 'coordinator')
    order by r.closed_at desc, r.id`,
  parameters: {},
  row: {
    id: uuid,
    campaign: text,
    email: text,
    kind: textOf<SeatRequestKind>(),
    endedAt: instant,
  },
  prepared: false,
});

/** @see endedCoordinators; one of them, locked. */
export const lockEnded = defineQuery({
  name: 'seatRequest.lockEnded',
  text: `select r.id, r.campaign_id as "campaignId", r.membership_id as "membershipId", r.user_id as "userId"
    from seat_request r join membership m on m.id = r.membership_id
    where r.id = $1 and r.kind <> 'clearance' and r.outcome in ('confirmed', 'took_effect') and r.restored_at is null
      and r.closed_at > clock_now() - interval '30 days' and (m.state <> 'active' or m.role <> 'coordinator') for update of r`,
  parameters: { id: uuid },
  row: columns(SeatRequest, 'id', 'campaignId', 'membershipId', 'userId'),
});
