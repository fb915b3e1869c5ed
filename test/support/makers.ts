import { hash } from '@node-rs/argon2';
import type { Role } from '#libs/domain';
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
