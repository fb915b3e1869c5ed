import { Membership, UserAccount, type LaidOutCampaign, type DataAccess } from '#libs/data';
import { newId } from '#libs/platform';
import { DEMO_PEOPLE } from './people.js';
import { known, type DemoIds } from './rows.js';

/** The campaigns and everybody in them have been there for weeks. */
export const SINCE = new Date('2024-07-15T02:00:00Z');

/** @param passwordHash of DEMO_PASSWORD, for every account. @returns the accounts' ids by the person's key */
export async function addAccounts(to: DataAccess, passwordHash: string): Promise<Record<string, string>> {
  const people = DEMO_PEOPLE.map((person) => ({ ...person, userId: newId() }));
  await to.table(UserAccount).insertMany(
    people.map((person) => ({
      id: person.userId,
      email: person.email,
      name: person.name,
      passwordHash: passwordHash,
      state: 'active',
      zone: person.zone,
      locale: 'en',
      installationAdmin: person.role === null,
      createdAt: SINCE,
    })),
  );
  return Object.fromEntries(people.map(({ key, userId }) => [key, userId]));
}

/** Gives everybody but the installation admin their seat in a campaign. */
export async function seatPeople(
  to: DataAccess,
  campaign: LaidOutCampaign,
  accounts: Readonly<Record<string, string>>,
): Promise<DemoIds> {
  const members = DEMO_PEOPLE.flatMap(({ role, ...person }) => {
    if (role === null) return [];
    const organisationId = known(campaign.organisations, person.organisation ?? '');
    return [{ ...person, role, userId: known(accounts, person.key), membershipId: newId(), organisationId }];
  });
  await to.table(Membership).insertMany(
    members.map((person) => ({
      id: person.membershipId,
      campaignId: campaign.campaignId,
      userId: person.userId,
      organisationId: person.organisationId,
      role: person.role,
      coreGroup: person.coreGroup,
      joinedAt: SINCE,
    })),
  );
  return Object.fromEntries(
    members.map(({ key, userId, membershipId, organisationId }) => [
      key,
      { userId, membershipId, organisationId },
    ]),
  );
}
