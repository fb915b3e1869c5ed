import type { DecisionRule } from '#libs/domain';
import { Membership } from '../../tables/people.js';
import { Campaign, Deadline } from '../../tables/process.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, instant, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

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
    'organisations', (select count(*) from organisation x where x.campaign_id = c.id),
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

/** The venue is that of the session under way, else of the next, else of the last, else that of the campaign. */
export const campaignOfPerson = defineQuery({
  name: 'campaign.byId',
  text: `select c.id, c.slug, c.name, c.summary, m.role, ${COUNTS}, clock_now() as now,
    exists (select from treaty t where t.campaign_id = c.id) as "followsTreaty",
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'forum', p.forum,
       'decisionRule', p.decision_rule, 'rule', p.majority)
       order by p.name, p.id), '[]'::json) from process p where p.campaign_id = c.id) as processes,
    coalesce(
      (select s.zone from session s where s.campaign_id = c.id and s.closes_at > clock_now()
       order by s.opens_at, s.id limit 1),
      (select s.zone from session s where s.campaign_id = c.id order by s.closes_at desc, s.id limit 1),
      c.venue_zone) as "venueZone",
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

/** By what the campaigns of the installation are known, for whoever opens one. */
export const campaignNames = defineQuery({
  name: 'campaign.names',
  text: `select slug, name from campaign`,
  parameters: {},
  row: columns(Campaign, 'slug', 'name'),
});
