import { Campaign } from '../../tables/process.js';
import { Installation, MailTest } from '../../tables/operations.js';
import { UserAccount } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, int, text } from '../sql-type.js';

/** The campaigns there are, by name, for an installation admin: as `demarche_setup`, and nothing of what is inside. */
export const campaignsOfInstallation = defineQuery({
  name: 'installation.campaigns',
  text: `select c.id, c.slug, c.name, c.created_at as "createdAt", c.closed_at as "closedAt", c.deletion_due_at as "deletionDueAt",
      (select count(*)::int from membership m join user_account u on u.id = m.user_id where m.campaign_id = c.id
        and m.state = 'active' and m.role = 'coordinator' and u.state = 'active') as coordinators,
      (select count(*)::int from membership m join invitation i on i.membership_id = m.id where m.campaign_id = c.id
        and m.state = 'invited' and m.role = 'coordinator' and i.accepted_at is null and i.revoked_at is null
        and i.expires_at > clock_now()) as invited
    from campaign c order by c.name, c.id`,
  parameters: {},
  row: {
    ...columns(Campaign, 'id', 'slug', 'name'),
    createdAt: instant,
    ...columns(Campaign, 'closedAt', 'deletionDueAt'),
    ...{ coordinators: int, invited: int },
  },
  prepared: false,
});
export type CampaignOfInstallation = RowOf<typeof campaignsOfInstallation>;

export const installationName = defineQuery({
  name: 'installation.name',
  text: 'select name from installation where id = 1',
  parameters: {},
  row: columns(Installation, 'name'),
});

/** When the last backup was noted. */
export const backupNoted = defineQuery({
  name: 'installation.backupNoted',
  text: 'select backup_at as "backupAt" from installation where id = 1',
  parameters: {},
  row: columns(Installation, 'backupAt'),
});

/** As `demarche_worker`, with whom each of them goes to. */
export const waitingMailTests = defineQuery({
  name: 'mailTest.waiting',
  text: `select t.id, t.email, t.asked_at as "askedAt", u.name, u.zone, u.locale
    from mail_test t join user_account u on u.id = t.user_id where t.state = 'waiting' order by t.asked_at, t.id`,
  parameters: {},
  row: {
    ...columns(MailTest, 'id', 'email'),
    askedAt: instant,
    ...columns(UserAccount, 'name', 'zone'),
    locale: text,
  },
});
export type WaitingMailTest = RowOf<typeof waitingMailTests>;
