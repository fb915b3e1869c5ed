import { hash } from '@node-rs/argon2';
import { Campaign, Membership, Organisation, ReminderRule, UserAccount } from '#libs/data';
import type { DeadlineKind, ReminderSubject, Role } from '#libs/domain';
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
  await database.table(Campaign).insert({ id, slug: `c-${id}`, name, summary: '' });
  await anOrganisation(database, id, organisationId, `${name} organisation`);
  return { id, organisationId };
}

export async function anOrganisation(
  database: TestDatabase,
  campaignId: string,
  id = newId(),
  name = `Organisation ${id}`,
): Promise<string> {
  await database.table(Organisation).insert({ id, campaignId, name });
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
  await database.table(UserAccount).insert({
    id,
    email,
    name: options.name ?? `Person ${id.slice(-4)}`,
    passwordHash: await hashed,
    state: 'active',
    zone: options.zone ?? 'Asia/Bangkok',
  });
  await database.table(Membership).insert({
    id: membershipId,
    campaignId: campaign.id,
    userId: id,
    organisationId: options.organisationId ?? campaign.organisationId,
    role: options.role ?? 'member',
    coreGroup: options.coreGroup ?? false,
    ...(options.joinedAt === undefined ? {} : { joinedAt: new Date(options.joinedAt) }),
  });
  return { id, email, membershipId };
}

/** Sets the campaign clock of a test database, which thereby counts as a demo. */
export async function setClock(database: TestDatabase, instant: string): Promise<void> {
  await database.admin('update installation set demo = true, clock_offset = $1::timestamptz - now()', [
    instant,
  ]);
}

export interface DeadlineOptions {
  kind?: DeadlineKind;
  title?: string;
  /** UTC instant; the wall time stored is that of UTC. */
  dueAt: string;
}

/** An absolute deadline in UTC, unplanned: tests call the planner themselves. */
export const aDeadline = (
  database: TestDatabase,
  campaign: { id: string },
  { dueAt, ...options }: DeadlineOptions,
): Promise<string> => database.make.deadline({ campaignId: campaign.id, ...options, dueAt: new Date(dueAt) });

export interface RuleOptions {
  subject?: ReminderSubject;
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
  await database.table(ReminderRule).insert({
    id,
    campaignId: campaign.id,
    subject: options.subject ?? 'session_close',
    type: morning ? 'morning' : 'before',
    minutes: morning ? null : (options.minutes ?? 24 * 60),
    atTime: morning?.at ?? null,
    daysBefore: morning?.daysBefore ?? null,
    audienceRoles: options.roles ?? ['member', 'campaigner', 'coordinator'],
    urgent: options.urgent ?? false,
  });
  return id;
}
