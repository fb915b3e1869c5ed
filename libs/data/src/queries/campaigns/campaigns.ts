import type { DecisionRule } from '#libs/domain';
import { Membership } from '../../tables/people.js';
import { Campaign, Deadline } from '../../tables/process.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { venueZone } from '../sessions/venue-zone.js';
import { boolean, columns, instant, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { OF_SEATS, PENDING } from '../deliveries/kinds.js';

interface CampaignCounts {
  members: number;
  organisations: number;
  /** Open and still to come. */
  deadlines: number;
  asks: number;
  openTasks: number;
}

const COUNTS = `json_build_object(
    'members', (select count(*) from membership x where x.campaign_id = c.id and x.state = 'active'),
    'organisations', (select count(*) from organisation x where x.campaign_id = c.id
      and x.removed_at is null and x.merged_into_id is null),
    'deadlines', (select count(*) from deadline x where x.campaign_id = c.id and x.state = 'open'
      and x.due_at > clock_now()),
    'asks', (select count(*) from ask x where x.campaign_id = c.id and x.archived_at is null),
    'openTasks', (select count(*) from task x where x.campaign_id = c.id and x.state = 'open')) as counts`;

interface CampaignProcess {
  id: string;
  name: string;
  forum: string;
  decisionRule: string;
  rule: DecisionRule;
}

/** Where a person has a seat, by name. */
export const campaignsOfPerson = defineQuery({
  name: 'campaign.ofPerson',
  text: `select c.id, c.slug, c.name, m.role, ${COUNTS}
    from campaign c join membership m on m.campaign_id = c.id and m.user_id = $1 and m.state = 'active'
    where $2::text is null or (c.name, c.id::text) > ($2, $3) order by c.name, c.id::text limit $4`,
  parameters: { userId: uuid, afterName: nullable(text), afterId: nullable(text), limit },
  row: {
    ...columns(Campaign, 'id', 'slug', 'name'),
    ...columns(Membership, 'role'),
    counts: json<CampaignCounts>(),
  },
  prepared: false,
});

/** Where the process of a campaign is negotiated while no session says so. */
export interface Venue {
  city: string;
  zone: string;
}

/**
 * SQL for whether a rule `r` reminds of something: it is active, and there is a deadline of its kind that lay ahead when it was
 * set. One that has passed since was reminded of, and the step is done; those of a template's past never were.
 */
const REMINDS = `r.active and exists (select from deadline d where d.campaign_id = r.campaign_id and d.kind = r.subject
        and d.state = 'open' and d.removed_at is null and d.due_at > d.created_at)`;

/** The venue is that of the session under way, else of the next, else of the last, else that of the campaign. */
export const campaignOfPerson = defineQuery({
  name: 'campaign.byId',
  text: `select c.id, c.slug, c.name, c.summary, m.role, ${COUNTS}, clock_now() as now,
    c.languages, c.version, c.closed_at as "closedAt", c.deletion_due_at as "deletionDueAt",
    (select u.name from user_account u where u.id = c.deletion_asked_by) as "deletionAskedBy",
    (select u.name from user_account u where u.id = c.closed_by) as "closedBy",
    (m.role = 'coordinator' and c.closed_at is null and c.steps_hidden_at is null and not (
      exists (select from ask a where a.campaign_id = c.id) and exists (select from session s where s.campaign_id = c.id)
      and exists (select from membership o where o.campaign_id = c.id and o.state in ('active', 'invited') and o.id <> m.id)
      and exists (select from position_head h where h.campaign_id = c.id)
      and exists (select from reminder_rule r where r.campaign_id = c.id and ${REMINDS}))) as "firstStepsOpen",
    case when c.venue_city is not null then json_build_object('city', c.venue_city, 'zone', c.venue_zone) end as venue,
    exists (select from treaty t where t.campaign_id = c.id) as "followsTreaty",
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'forum', p.forum,
       'decisionRule', p.decision_rule, 'rule', p.majority)
       order by p.name, p.id), '[]'::json) from process p where p.campaign_id = c.id) as processes,
    ${venueZone('clock_now()', 'c.id', 'null')} as "venueZone",
    exists (select from session s where s.campaign_id = c.id and s.opens_at <= clock_now()
      and s.closes_at > clock_now()) as "inSession",
    d.id as "deadlineId", d.kind as "deadlineKind", d.title as "deadlineTitle", d.zone as "deadlineZone",
    d.due_at as "dueAt"
  from campaign c
  join membership m on m.campaign_id = c.id and m.user_id = $2 and m.state = 'active'
  left join lateral (select * from deadline x where x.campaign_id = c.id and x.state = 'open'
    and x.due_at > clock_now() order by x.due_at, x.id limit 1) d on true
  where c.id = $1`,
  parameters: { campaignId: uuid, userId: uuid },
  row: {
    ...columns(Campaign, 'id', 'slug', 'name', 'summary'),
    ...columns(Membership, 'role'),
    counts: json<CampaignCounts>(),
    now: instant,
    ...columns(Campaign, 'languages', 'version', 'closedAt', 'deletionDueAt'),
    deletionAskedBy: nullable(text),
    closedBy: nullable(text),
    firstStepsOpen: boolean,
    venue: nullable(json<Venue>()),
    followsTreaty: boolean,
    processes: json<CampaignProcess[]>(),
    venueZone: nullable(text),
    inSession: boolean,
    deadlineId: nullable(uuid),
    deadlineKind: nullable(textOf<Deadline['kind']>()),
    deadlineTitle: nullable(text),
    deadlineZone: nullable(text),
    dueAt: nullable(instant),
  },
  prepared: false,
});
export type CampaignRow = RowOf<typeof campaignOfPerson>;

/** Until the end of the transaction nobody closes it or opens it again, and whoever is about to has done so. */
export const holdEndOfCampaign = defineQuery({
  name: 'campaign.holdEnd',
  text: `select pg_advisory_xact_lock_shared(hashtext('demarche_campaign'), hashtext($1::uuid::text))::text as held`,
  parameters: { campaignId: uuid },
  row: { held: text },
});

/** The same for whoever opens it again; who closes it is made to wait by the database. */
export const waitToReopen = defineQuery({
  name: 'campaign.waitToReopen',
  text: `select pg_advisory_xact_lock(hashtext('demarche_campaign'), hashtext($1::uuid::text))::text as held`,
  parameters: { campaignId: uuid },
  row: { held: text },
});

/** How much of it goes with a campaign that is deleted, as far as the reader sees. */
export const usesOfCampaign = defineQuery({
  name: 'campaign.uses',
  text: `select
    (select count(*)::int from position_event e where e.campaign_id = $1
      and not exists (select from retraction r where r.event_id = e.id)) as position,
    (select count(*)::int from statement x where x.campaign_id = $1 and x.removed_at is null) as statement,
    (select count(*)::int from interaction x where x.campaign_id = $1 and x.removed_at is null) as interaction,
    (select count(*)::int from task x where x.campaign_id = $1) as task,
    (select count(*)::int from vote x where x.campaign_id = $1 and x.undone_at is null) as vote,
    (select count(*)::int from ask x where x.campaign_id = $1 and x.removed_at is null) as ask,
    (select count(*)::int from text_version x where x.campaign_id = $1 and x.removed_at is null) as draft,
    (select count(*)::int from deadline x where x.campaign_id = $1 and x.removed_at is null) as deadline,
    (select count(*)::int from delegate x where x.campaign_id = $1 and x.removed_at is null) as delegate,
    (select count(*)::int from organisation x where x.campaign_id = $1
      and x.removed_at is null and x.merged_into_id is null) as organisation,
    (select count(*)::int from membership x where x.campaign_id = $1 and x.state = 'active') as member`,
  parameters: { campaignId: uuid },
  row: {
    ...{ position: nullable(int), statement: nullable(int), interaction: nullable(int), task: nullable(int) },
    ...{ vote: nullable(int), ask: nullable(int), draft: nullable(int), deadline: nullable(int) },
    ...{ delegate: nullable(int), organisation: nullable(int), member: nullable(int) },
  },
  prepared: false,
});

/** By what the campaigns of the installation are known, for whoever opens one. */
export const campaignNames = defineQuery({
  name: 'campaign.names',
  text: `select slug, name from campaign`,
  parameters: {},
  row: columns(Campaign, 'slug', 'name'),
});

/** What is due to be deleted, as `demarche_worker`. */
export const campaignsToErase = defineQuery({
  name: 'campaign.toErase',
  text: `select id from campaign where deletion_due_at <= clock_now() order by deletion_due_at, id`,
  parameters: {},
  row: columns(Campaign, 'id'),
});

/** Erases so many rows of it at most; `done` when nothing is left. As `demarche_worker`. */
export const eraseCampaign = defineQuery({
  name: 'campaign.erase',
  text: `select erase_campaign($1, $2) as done`,
  parameters: { campaignId: uuid, most: int },
  row: { done: nullable(boolean) },
});

/** Accounts that nobody opened and no campaign knows any more, as `demarche_worker`. */
export const forgetUnusedAccounts = defineQuery({
  name: 'campaign.forgetUnusedAccounts',
  text: `delete from user_account u where u.state = 'invited' and not u.installation_admin
    and not exists (select from membership m where m.user_id = u.id)`,
  parameters: {},
  row: {},
});

/** All mail of a campaign that has not left, but what tells of seats and sign-ins: as `demarche_worker`. */
export const cancelMailOfCampaign = defineQuery({
  name: 'campaign.cancelMail',
  text: `update delivery set state = 'skipped', skip_reason = case kind when 'digest' then 'superseded' else 'cancelled' end,
      not_before = null, fence = null, lease_until = null
    where campaign_id = $1 and state in ${PENDING} and kind not in ${OF_SEATS}`,
  parameters: { campaignId: uuid },
  row: {},
  prepared: false,
});

/** What every table of a campaign has, for those that the last migrations made: by the owner of the tables. */
export const coverCampaignTables = defineQuery({
  name: 'campaign.coverTables',
  text: 'select 1 as covered from cover_campaign_tables()',
  parameters: {},
  row: { covered: int },
});

/** How far the first steps of a campaign are, counted as far as the reader sees; positions up to a hundred. */
export const firstSteps = defineQuery({
  name: 'campaign.firstSteps',
  text: `select (select count(*)::int from ask a where a.campaign_id = $1) as asks,
      (select count(*)::int from session s where s.campaign_id = $1) as sessions,
      (select count(*)::int from membership m where m.campaign_id = $1 and m.state in ('active', 'invited')) as people,
      (select count(*)::int from (select from position_head h where h.campaign_id = $1 limit 100) h) as positions,
      (select count(*)::int from reminder_rule r where r.campaign_id = $1 and ${REMINDS}) as reminders,
      c.steps_hidden_at is not null as hidden
    from campaign c where c.id = $1`,
  parameters: { campaignId: uuid },
  row: { asks: int, sessions: int, people: int, positions: int, reminders: int, hidden: boolean },
  prepared: false,
});
export type FirstSteps = RowOf<typeof firstSteps>;
