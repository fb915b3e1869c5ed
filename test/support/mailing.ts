import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aCampaign, aDeadline, aPerson, aReminderRule } from './makers.js';

/** A mailing that is due now: so many people, each with one reminder and/or one digest. */
export interface Mailing {
  campaign: { id: string; organisationId: string };
  deadlineId: string;
  addresses: string[];
}

/** Lays out `people` members past every rule, in one statement each. */
export async function aMailing(
  database: TestDatabase,
  people: number,
  kinds: ('reminder' | 'digest')[],
): Promise<Mailing> {
  const campaign = await aCampaign(database, `Mailing ${newId()}`);
  const author = await aPerson(database, campaign, { role: 'coordinator' });
  await database.admin(`update membership set wants_digest = false, wants_reminders = false where id = $1`, [
    author.membershipId,
  ]);
  await database.admin(
    `with made as (
       insert into user_account (id, email, name, state, zone, quiet_from, quiet_to, digest_weekday, digest_at)
       select gen_random_uuid(), 'r' || n || '-' || $1::uuid || '@example.org', 'Recipient ' || n, 'active', 'UTC',
         '00:00', '00:00', extract(isodow from slot), to_char(slot, 'HH24:MI')
       from generate_series(1, $2::int) n, (select (clock_now() - interval '1 minute') at time zone 'UTC') s (slot)
       returning id)
     insert into membership (id, campaign_id, user_id, organisation_id, role, joined_at)
     select gen_random_uuid(), $1::uuid, made.id, $3::uuid, 'member', clock_now() - interval '30 days' from made`,
    [campaign.id, people, campaign.organisationId],
  );
  await database.admin(
    `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id,
       organisation_id, recorded_at)
     select gen_random_uuid(), $1, 'FJI', 'meeting', clock_now() - interval '1 day', 'UTC', 'Met', 'coalition', $2, $3,
       clock_now() - interval '1 day'`,
    [campaign.id, author.id, campaign.organisationId],
  );
  const deadlineId = await aDeadline(database, campaign, {
    dueAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const ruleId = await aReminderRule(database, campaign, { minutes: 24 * 60 });
  if (kinds.includes('reminder')) await database.admin(REMINDERS, [campaign.id, ruleId, deadlineId]);
  if (kinds.includes('digest')) await database.admin(DIGESTS, [campaign.id]);
  const rows = await database.admin<{ email: string }>(
    `select u.email from user_account u join membership m on m.user_id = u.id
     where m.campaign_id = $1 and m.wants_reminders order by u.email`,
    [campaign.id],
  );
  return { campaign, deadlineId, addresses: rows.map((row) => row.email) };
}

const REMINDERS = `
  insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until, stated_due_at)
  select gen_random_uuid(), m.campaign_id, 'deadline_reminder', 'rule:' || $2::uuid, l.id, l.version, '0', m.user_id, m.id,
    clock_now() - interval '1 second', l.due_at, l.due_at
  from membership m join deadline l on l.id = $3::uuid
  where m.campaign_id = $1 and m.wants_reminders`;

const DIGESTS = `
  insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until)
  select gen_random_uuid(), m.campaign_id, 'digest', 'digest', m.id, 0, to_char(s.slot at time zone 'UTC', 'IYYY-"W"IW'), m.user_id, m.id,
    s.slot, s.slot + interval '48 hours'
  from membership m, (select date_trunc('minute', clock_now() - interval '1 minute')) s (slot) where m.campaign_id = $1 and m.wants_digest`;
