import { ReminderRule } from '../../tables/mail.js';
import { defineQuery, type RowOf } from '../define-query.js';
import type { Shelf } from '#libs/domain';
import { PENDING } from '../deliveries/kinds.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, boolean, columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const RULE = `select r.id, r.subject, r.type, r.minutes, r.at_time as at, r.days_before as "daysBefore",
    r.audience_roles as roles, r.audience_organisation_id as "organisationId", o.name as organisation, r.urgent, r.active,
    r.version, ${removedMark('r')} as removed
  from reminder_rule r left join known_organisation o on o.campaign_id = r.campaign_id and o.id = r.audience_organisation_id
  where r.campaign_id = $1`;

const renamed = columns(ReminderRule, 'atTime', 'audienceRoles', 'audienceOrganisationId');
const row = {
  ...columns(ReminderRule, 'id', 'subject', 'type', 'minutes'),
  at: renamed.atTime,
  ...columns(ReminderRule, 'daysBefore'),
  roles: renamed.audienceRoles,
  organisationId: renamed.audienceOrganisationId,
  organisation: nullable(text),
  ...columns(ReminderRule, 'urgent', 'active', 'version'),
  removed: nullable(json<RemovedMark>()),
};

export const reminderRuleById = defineQuery({
  name: 'reminderRule.byId',
  text: `${RULE} and r.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
  prepared: false,
});
export type ReminderRuleRow = RowOf<typeof reminderRuleById>;

export const reminderRulesPage = defineQuery({
  name: 'reminderRule.page',
  text: `${RULE} and ($2::text is null or (r.subject, r.id) > ($2, $3::uuid))
    and ${onShelf('$5::text', 'r', { archived: false })} order by r.subject, r.id limit $4`,
  parameters: {
    campaignId: uuid,
    afterSubject: nullable(text),
    afterId: nullable(uuid),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});

/** `known`: whether the organisation is there. `twin`: whether another active rule says the same. */
export const reminderRuleCheck = defineQuery({
  name: 'reminderRule.check',
  text: `select
    $2::uuid is null or exists (select from organisation where campaign_id = $1 and id = $2
      and removed_at is null and merged_into_id is null) as known,
    exists (select from reminder_rule where campaign_id = $1 and id <> $3 and active and subject = $4
      and minutes is not distinct from $5 and at_time is not distinct from $6 and days_before is not distinct from $7
      and audience_roles @> $8::text[] and audience_roles <@ $8::text[] and audience_organisation_id is not distinct from $2) as twin`,
  parameters: {
    campaignId: uuid,
    organisationId: nullable(uuid),
    id: uuid,
    subject: text,
    minutes: nullable(int),
    at: nullable(text),
    daysBefore: nullable(int),
    roles: arrayOf(text),
  },
  row: { known: boolean, twin: boolean },
  prepared: false,
});

/** As `demarche_worker`: mail that a rule has planned. One row; only the number leaves the ledger. */
export const pendingOfRule = defineQuery({
  name: 'reminderRule.pendingMail',
  text: `select count(*)::int as reminders from delivery d
    where d.campaign_id = $1 and d.rule_key = 'rule:' || $2::uuid and d.state in ${PENDING}`,
  parameters: { campaignId: uuid, ruleId: uuid },
  row: { reminders: nullable(int) },
  prepared: false,
});
