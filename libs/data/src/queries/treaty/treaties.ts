import type { Confidence, EvidenceGrade, Said, Stance, TermsOfDelay, Voice } from '#libs/domain';
import { Delegation, Party } from '../../tables/delegations.js';
import { Treaty, TreatyAction, type NamedCondition } from '../../tables/treaty.js';
import { TODAY } from '../rooms/scope.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
  columns,
  instant,
  int,
  jsonb,
  nullable,
  smallintOf,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/** With the campaign clock, and its calendar day at the depositary. */
export const treatyOfCampaign = defineQuery({
  name: 'treaty.ofCampaign',
  text: `select name, instruments_needed as "instrumentsNeeded", days_after as "daysAfter",
      months_after as "monthsAfter", first_of_month as "firstOfMonth", condition, for_later_parties as "forLaterParties",
      regional_organisation_counts as "regionalOrganisationCounts", adopted_on::text as "adoptedOn", opens_on::text as "opensOn",
      closes_on::text as "closesOn", zone, source, note, version, clock_now() as now,
      (clock_now() at time zone zone)::date::text as today
    from treaty where campaign_id = $1`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(Treaty, 'name', 'instrumentsNeeded', 'daysAfter', 'monthsAfter', 'firstOfMonth'),
    condition: nullable(jsonb<NamedCondition>()),
    forLaterParties: nullable(jsonb<TermsOfDelay>()),
    ...columns(Treaty, 'regionalOrganisationCounts', 'adoptedOn', 'opensOn'),
    ...columns(Treaty, 'closesOn', 'zone', 'source', 'note', 'version'),
    now: instant,
    today: text,
  },
});
export type TreatyRow = RowOf<typeof treatyOfCampaign>;

/** One act, taken back by a person or not; what a status table took back comes back with that table alone. */
export const treatyActOf = defineQuery({
  name: 'treaty.actOf',
  text: `select id, delegation_code as "delegationCode", kind, done_on::text as "doneOn", known_on::text as "knownOn",
      effective_on::text as "effectiveOn", confirmed, author_id as "authorId", version
    from treaty_action where campaign_id = $1 and id = $2 and undone_by_table is null`,
  parameters: { campaignId: uuid, id: uuid },
  row: columns(
    TreatyAction,
    ...([
      'id',
      'delegationCode',
      'kind',
      'doneOn',
      'knownOn',
      'effectiveOn',
      'confirmed',
      'authorId',
      'version',
    ] as const),
  ),
});

/** What stands in an act as it is answered. */
export const ACT = `id, delegation_code as "delegationCode", kind, done_on::text as "doneOn", known_on::text as "knownOn",
      effective_on::text as "effectiveOn", confirmed, source, note, declaration, version`;
export const actRow = columns(
  TreatyAction,
  ...(['id', 'delegationCode', 'kind', 'doneOn', 'knownOn', 'effectiveOn', 'confirmed', 'source'] as const),
  ...(['note', 'declaration', 'version'] as const),
);

/** Acts that were not taken back, of one delegation or of all, or one by its id; in the order of report. */
export const validTreatyActs = defineQuery({
  name: 'treaty.validActs',
  text: `select ${ACT}, author_id as "authorId"
    from treaty_action
    where campaign_id = $1 and undone_at is null
      and ($2::text is null or delegation_code = $2) and ($3::uuid is null or id = $3)
    order by known_on, id`,
  parameters: { campaignId: uuid, delegationCode: nullable(text), id: nullable(uuid) },
  row: { ...actRow, ...columns(TreatyAction, 'authorId') },
  prepared: false,
});
export type TreatyActRow = RowOf<typeof validTreatyActs>;

/** What rests on the terms: acts that were not taken back, and of what capitals say as much as the reader sees. */
export const usesOfTreaty = defineQuery({
  name: 'treaty.uses',
  text: `select
      (select count(*)::int from treaty_action a where a.campaign_id = $1 and a.undone_at is null) as treaty_act,
      (select count(*)::int from treaty_intention i where i.campaign_id = $1 and i.removed_at is null) as treaty_intention`,
  parameters: { campaignId: uuid },
  row: { treaty_act: int, treaty_intention: int },
});

/** Whoever reports on one delegation waits for whoever does so already, until the end of the transaction. */
export const lockTreatyActs = defineQuery({
  name: 'treaty.lockActs',
  text: `select pg_advisory_xact_lock(hashtextextended('treaty ' || $1::uuid || ' ' || $2::text, 0))::text as locked`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: { locked: text },
});

/** The same for all of whom a status table tells, in one order, so that two tables never wait for each other. */
export const lockTreatyActsOfAll = defineQuery({
  name: 'treaty.lockActsOfAll',
  text: `select count(*)::int as locked from (
      select pg_advisory_xact_lock(hashtextextended('treaty ' || $1::uuid || ' ' || p.code, 0))
      from (select code from party order by code) p) l`,
  parameters: { campaignId: uuid },
  row: { locked: int },
});

/** What delegations said they would do: their current positions on asks about the outcome. */
export const declaredOutcomes = defineQuery({
  name: 'treaty.declaredOutcomes',
  text: `select p.delegation_code as "delegationCode", p.ask_id as "askId", p.stance, p.confidence, p.voice,
      e.said, e.grade, e.source, e.note, p.occurred_at as "occurredAt", e.zone
    from current_position p join position_event e on e.id = p.event_id
    where p.campaign_id = $1 and p.ask_id = any($2::uuid[])`,
  parameters: { campaignId: uuid, askIds: arrayOf(uuid) },
  row: {
    delegationCode: text,
    askId: uuid,
    stance: textOf<Stance>(),
    confidence: smallintOf<Confidence>(),
    voice: textOf<Voice>(),
    said: textOf<Said>(),
    grade: textOf<EvidenceGrade>(),
    source: text,
    note: text,
    occurredAt: instant,
    zone: text,
  },
  prepared: false,
});

/**
 * Who can become party, whoever sits in the campaign's room: member states and observers by name, then others by name, with
 * the groups to which each belongs today.
 */
export const treatyParties = defineQuery({
  name: 'treaty.parties',
  text: `with belonging as materialized (
    select m.code, array_agg(distinct m.group_code order by m.group_code) as groups
    from group_members_on($1, ${TODAY}) m group by m.code
  )
  select p.code, p.short_name as name, coalesce(d.kind, 'non_member') as kind, coalesce(b.groups, '{}') as groups
  from party p left join delegation d on d.code = p.code and d.campaign_id is null left join belonging b on b.code = p.code
  order by coalesce(d.kind, 'non_member') = 'non_member', p.short_name, p.code`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(Party, 'code'),
    name: text,
    ...columns(Delegation, 'kind'),
    groups: arrayOf(text),
  },
});
