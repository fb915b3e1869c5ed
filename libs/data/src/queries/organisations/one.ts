import type { Role } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { boolean, int, json, nullable, text, uuid } from '../sql-type.js';
import { CURRENT } from './coalitions.js';
import { FACTS, facts, IDS_OF } from './page.js';

export interface FocalPointRow {
  membershipId: string;
  userId: string;
  name: string;
  role: Role;
  organisationId: string;
  organisation: string;
}

export interface BelongsTo {
  coalitionId: string;
  coalition: string;
  joinedOn: string | null;
  leftOn: string | null;
  current: boolean;
}

export interface MergedOrganisation {
  id: string;
  name: string;
  shortName: string | null;
  otherNames: string[];
  /** Merged into this one, and not into one that was. */
  direct: boolean;
  version: number;
}

const list = (items: string) => `coalesce((${items}), '[]'::json)`;

/** The organisation that has this id, or the one it was merged into. Whoever left is no focal point any more. */
export const organisationById = defineQuery({
  name: 'organisation.byId',
  text: `select ${FACTS}, ${removedMark('o')} as removed,
    ${list(`select json_agg(json_build_object('membershipId', m.id, 'userId', u.id, 'name', u.name, 'role', m.role,
        'organisationId', k.shown_id, 'organisation', k.name) order by u.name, m.id)
      from membership m join user_account u on u.id = m.user_id join known_organisation k on k.id = m.organisation_id
      where m.state = 'active' and m.id in (select f.membership_id from focal_point f where f.organisation_id in ${IDS_OF})`)} as "focalPoints",
    ${list(`select json_agg(x.belongs order by x.name, x.joined_on, x.id) from (
      select distinct on (c.name, c.id, m.joined_on, m.left_on) c.name, m.joined_on, m.id,
        json_build_object('coalitionId', c.id, 'coalition', c.name, 'joinedOn', m.joined_on, 'leftOn', m.left_on,
          'current', ${CURRENT('m')}) as belongs
      from coalition_member m join coalition c on c.id = m.coalition_id
      where c.removed_at is null and m.organisation_id in ${IDS_OF}
      order by c.name, c.id, m.joined_on, m.left_on, m.id) x`)} as coalitions,
    ${list(`select json_agg(json_build_object('id', e.id, 'name', e.name, 'shortName', e.short_name, 'otherNames', e.other_names,
        'direct', e.merged_into_id = o.id, 'version', e.version) order by e.name, e.id) from organisation e where e.root_id = o.id`)} as merged
  from organisation o join known_organisation w on w.shown_id = o.id where w.campaign_id = $1 and w.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...facts,
    removed: nullable(json<RemovedMark>()),
    focalPoints: json<FocalPointRow[]>(),
    coalitions: json<BelongsTo[]>(),
    merged: json<MergedOrganisation[]>(),
  },
});
export type OrganisationRow = RowOf<typeof organisationById>;

/** Whom to ask in each organisation, by the record that stands for it: those who sit in the campaign still, as `organisationById` tells. */
export const focalPointsByOrganisation = defineQuery({
  name: 'organisation.focalPoints',
  text: `select distinct on (k.shown_id, u.name, m.id) k.shown_id as "organisationId", u.name
    from focal_point f join known_organisation k on k.id = f.organisation_id
      join membership m on m.id = f.membership_id and m.state = 'active' join user_account u on u.id = m.user_id
    where f.campaign_id = $1 order by k.shown_id, u.name, m.id`,
  parameters: { campaignId: uuid },
  row: { organisationId: uuid, name: text },
});

/** How much hangs on an organisation, of what the reader sees. One row. */
export const usesOfOrganisation = defineQuery({
  name: 'organisation.uses',
  text: `select
    (select count(*)::int from membership m where m.organisation_id in ${IDS_OF} and m.state in ('active', 'invited'))
      + (select count(*)::int from seat_request q where q.organisation_id in ${IDS_OF} and q.outcome is null) as member,
    (select count(*)::int from delegation_lead l where l.organisation_id in ${IDS_OF}) as lead,
    (select count(*)::int from accreditation a where a.organisation_id in ${IDS_OF}) as accreditation,
    (select count(*)::int from reminder_rule r where r.audience_organisation_id in ${IDS_OF}) as reminder,
    (select count(*)::int from interaction i where i.organisation_id in ${IDS_OF}) as interaction,
    (select count(*)::int from task t where t.organisation_id in ${IDS_OF}) as task,
    (select count(*)::int from statement s where s.organisation_id in ${IDS_OF}) as statement
    from organisation o where o.campaign_id = $1 and o.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    member: int,
    lead: int,
    accreditation: int,
    reminder: int,
    interaction: int,
    task: int,
    statement: int,
  },
  prepared: false,
});

/** All records that are shown as the one that this record is shown as. */
export const sameOrganisation = defineQuery({
  name: 'organisation.same',
  text: `select e.id, e.shown_id as "shownId" from known_organisation e
    where e.campaign_id = $1 and e.shown_id = (select o.shown_id from known_organisation o where o.campaign_id = $1 and o.id = $2)`,
  parameters: { campaignId: uuid, id: uuid },
  row: { id: uuid, shownId: uuid },
  prepared: false,
});

/** What two organisations are before one becomes the other, each locked against a change. */
export const beforeMerging = defineQuery({
  name: 'organisation.beforeMerging',
  text: `select o.id, o.name, o.removed_at is not null as removed, o.merged_into_id is not null as merged,
      o.root_id as "rootId", o.version, coalesce(k.name, o.name) as "shownName",
      (select count(*)::int from membership m where m.organisation_id = o.id and m.state in ('active', 'invited'))
        + (select count(*)::int from seat_request q where q.organisation_id = o.id and q.outcome is null) as people,
      (select count(*)::int from reminder_rule r where r.audience_organisation_id = o.id) as reminders
    from organisation o left join organisation k on k.id = o.root_id
    where o.campaign_id = $1 and o.id in ($2, $3) order by o.id for update of o`,
  parameters: { campaignId: uuid, id: uuid, intoId: uuid },
  row: {
    ...{
      id: uuid,
      name: facts.name,
      removed: boolean,
      merged: boolean,
      rootId: nullable(uuid),
      version: int,
    },
    shownName: facts.name,
    /** Who sits there, was invited to, or waits to be confirmed. */
    people: int,
    /** Rules that remind those people alone. */
    reminders: int,
  },
  prepared: false,
});
export type BeforeMerging = RowOf<typeof beforeMerging>;
