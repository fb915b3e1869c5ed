import { hash } from '@node-rs/argon2';
import { zoneDataVersion, type Role } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

export const PASSWORD = 'correct horse battery';
let hashed: Promise<string> | undefined;

/** A campaign with an organisation, laid out past every rule. */
export async function aCampaign(
  database: TestDatabase,
  name = 'A campaign',
): Promise<{ id: string; organisationId: string }> {
  const [id, organisationId] = [newId(), newId()];
  await database.admin('insert into campaign (id, slug, name, summary) values ($1, $2, $3, $4)', [
    id,
    `c-${id}`,
    name,
    '',
  ]);
  await anOrganisation(database, id, organisationId, `${name} organisation`);
  return { id, organisationId };
}

export async function anOrganisation(
  database: TestDatabase,
  campaignId: string,
  id = newId(),
  name = `Organisation ${id}`,
): Promise<string> {
  await database.admin('insert into organisation (id, campaign_id, name) values ($1, $2, $3)', [
    id,
    campaignId,
    name,
  ]);
  return id;
}

export interface TestPerson {
  id: string;
  email: string;
  membershipId: string;
}

export interface PersonOptions {
  role?: Role;
  coreGroup?: boolean;
  organisationId?: string;
  zone?: string;
  name?: string;
  joinedAt?: string;
}

/** An active person with a seat in the campaign; signs in with PASSWORD. */
export async function aPerson(
  database: TestDatabase,
  campaign: { id: string; organisationId: string },
  options: PersonOptions = {},
): Promise<TestPerson> {
  const [id, membershipId] = [newId(), newId()];
  const email = `person-${id}@example.org`;
  hashed ??= hash(PASSWORD, { memoryCost: 1024, timeCost: 2, parallelism: 1 });
  await database.admin(
    `insert into user_account (id, email, name, password_hash, state, zone) values ($1, $2, $3, $4, 'active', $5)`,
    [id, email, options.name ?? `Person ${id.slice(-4)}`, await hashed, options.zone ?? 'Asia/Bangkok'],
  );
  await database.admin(
    `insert into membership (id, campaign_id, user_id, organisation_id, role, core_group, joined_at)
     values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, clock_now()))`,
    [
      membershipId,
      campaign.id,
      id,
      options.organisationId ?? campaign.organisationId,
      options.role ?? 'member',
      options.coreGroup ?? false,
      options.joinedAt ?? null,
    ],
  );
  return { id, email, membershipId };
}

/** Sets the campaign clock of a test database, which thereby counts as a demo. */
export async function setClock(database: TestDatabase, instant: string): Promise<void> {
  await database.admin('update installation set demo = true, clock_offset = $1::timestamptz - now()', [
    instant,
  ]);
}

export interface DeadlineOptions {
  kind?: string;
  title?: string;
  /** UTC instant; the wall time stored is that of UTC. */
  dueAt: string;
}

/** An absolute deadline in UTC, unplanned: tests call the planner themselves. */
export async function aDeadline(
  database: TestDatabase,
  campaign: { id: string },
  options: DeadlineOptions,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into deadline (id, campaign_id, kind, title, schedule, zone, due_local, due_at, zone_version)
     values ($1, $2, $3, $4, 'absolute', 'UTC', $5, $6, $7)`,
    [
      id,
      campaign.id,
      options.kind ?? 'session_close',
      options.title ?? 'A deadline',
      options.dueAt.slice(0, 16),
      options.dueAt,
      zoneDataVersion,
    ],
  );
  return id;
}

export interface RuleOptions {
  subject?: string;
  minutes?: number;
  morning?: { at: string; daysBefore: number };
  roles?: Role[];
  urgent?: boolean;
}

export async function aReminderRule(
  database: TestDatabase,
  campaign: { id: string },
  options: RuleOptions = {},
): Promise<string> {
  const id = newId();
  const { morning } = options;
  await database.admin(
    `insert into reminder_rule (id, campaign_id, subject, type, minutes, at_time, days_before, audience_roles, urgent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      campaign.id,
      options.subject ?? 'session_close',
      morning ? 'morning' : 'before',
      morning ? null : (options.minutes ?? 24 * 60),
      morning?.at ?? null,
      morning?.daysBefore ?? null,
      options.roles ?? ['member', 'campaigner', 'coordinator'],
      options.urgent ?? false,
    ],
  );
  return id;
}
