import { insertRows, type LaidOutCampaign, type Queryable } from '#libs/data';
import { newId } from '#libs/platform';
import { DEMO_PEOPLE } from './people.js';
import { known, type DemoIds } from './rows.js';

/** The campaigns and everybody in them have been there for weeks. */
export const SINCE = '2024-07-15T02:00:00Z';

/** @param passwordHash of DEMO_PASSWORD, for every account. @returns the accounts' ids by the person's key */
export async function addAccounts(to: Queryable, passwordHash: string): Promise<Record<string, string>> {
  const people = DEMO_PEOPLE.map((person) => ({ ...person, userId: newId() }));
  await insertRows(
    to,
    'user_account',
    `id uuid, email text, name text, password_hash text, state text, zone text, locale text,
     installation_admin boolean, created_at timestamptz`,
    people.map((person) => ({
      id: person.userId,
      email: person.email,
      name: person.name,
      password_hash: passwordHash,
      state: 'active',
      zone: person.zone,
      locale: 'en',
      installation_admin: person.role === null,
      created_at: SINCE,
    })),
  );
  return Object.fromEntries(people.map(({ key, userId }) => [key, userId]));
}

/** Gives everybody but the installation admin their seat in a campaign. */
export async function seatPeople(
  to: Queryable,
  campaign: LaidOutCampaign,
  accounts: Readonly<Record<string, string>>,
): Promise<DemoIds> {
  const seated = DEMO_PEOPLE.filter((person) => person.role !== null).map((person) => ({
    ...person,
    userId: known(accounts, person.key),
    membershipId: newId(),
    organisationId: known(campaign.organisations, person.organisation ?? ''),
  }));
  await insertRows(
    to,
    'membership',
    `id uuid, campaign_id uuid, user_id uuid, organisation_id uuid, role text, core_group boolean, joined_at timestamptz`,
    seated.map((person) => ({
      id: person.membershipId,
      campaign_id: campaign.campaignId,
      user_id: person.userId,
      organisation_id: person.organisationId,
      role: person.role,
      core_group: person.coreGroup,
      joined_at: SINCE,
    })),
  );
  return Object.fromEntries(
    seated.map(({ key, userId, membershipId, organisationId }) => [
      key,
      { userId, membershipId, organisationId },
    ]),
  );
}
