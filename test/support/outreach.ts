import type { TestDatabase } from './database.js';
import type { Client, TestDemarche } from './demarche.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from './makers.js';
import { newId } from '#libs/platform';

/** A delegation beside the real ones, which every installation has from the start. */
export async function aDelegation(database: TestDatabase, code: string, shortName: string): Promise<string> {
  await database.admin(
    `insert into delegation (code, alpha2, short_name, formal_name, kind) values ($1, $2, $3, $4, 'member')`,
    [code, code.slice(0, 2), shortName, `Republic of ${shortName}`],
  );
  return code;
}

export async function anAsk(
  database: TestDatabase,
  campaign: { id: string },
  priority = 1,
): Promise<{ id: string; title: string }> {
  const id = newId();
  const title = `Ask ${id.slice(-8)}`;
  await database.make.ask({ campaignId: campaign.id, id, title, priority });
  return { id, title };
}

export const READERS = [
  'author',
  'colleague',
  'coreMember',
  'plainMember',
  'coordinator',
  'outsider',
  'admin',
] as const;
export type ReaderName = (typeof READERS)[number];

/** Who may know of something that the author wrote at a tier. By hand, not by the rules under test. */
export const SEES: Record<string, ReaderName[]> = {
  me: ['author'],
  organisation: ['author', 'colleague'],
  core: ['author', 'coreMember'],
  coalition: ['author', 'colleague', 'coreMember', 'plainMember', 'coordinator'],
  public: ['author', 'colleague', 'coreMember', 'plainMember', 'coordinator'],
};

export const seers = (tier: string): ReaderName[] => SEES[tier] ?? [];
export const others = (tier: string): ReaderName[] => READERS.filter((name) => !seers(tier).includes(name));

export interface Coalition {
  campaign: { id: string; organisationId: string };
  other: { id: string; organisationId: string };
  people: Record<ReaderName, TestPerson>;
  clients: Record<ReaderName, Client>;
  /** Address below the campaign. */
  at(path: string): string;
}

/**
 * Two organisations in one campaign: the author (campaigner, who writes for the organisation unless told otherwise) with a
 * colleague, and in the other organisation a core member, a plain member and a coordinator without core clearance. Then a coordinator of
 * another campaign, and an installation admin without any seat.
 */
export async function aCoalition(demarche: TestDemarche): Promise<Coalition> {
  const { database } = demarche;
  const campaign = await aCampaign(database, 'Here');
  const other = await aCampaign(database, 'Elsewhere');
  const organisationId = await anOrganisation(database, campaign.id);
  const admin = await aPerson(database, other);
  await database.admin('update user_account set installation_admin = true where id = $1', [admin.id]);
  await database.admin('delete from membership where user_id = $1', [admin.id]);
  const people = {
    author: await aPerson(database, campaign, { role: 'campaigner', coreGroup: true }),
    colleague: await aPerson(database, campaign),
    coreMember: await aPerson(database, campaign, { role: 'campaigner', organisationId, coreGroup: true }),
    plainMember: await aPerson(database, campaign, { organisationId }),
    coordinator: await aPerson(database, campaign, { role: 'coordinator', organisationId }),
    outsider: await aPerson(database, other, { role: 'coordinator', coreGroup: true }),
    admin,
  };
  await database.admin(`update membership set default_tier = 'organisation' where id = $1`, [
    people.author.membershipId,
  ]);
  const signedIn = await Promise.all(
    READERS.map(async (name) => [name, await demarche.as(people[name])] as const),
  );
  const clients = Object.fromEntries(signedIn) as Record<ReaderName, Client>;
  return { campaign, other, people, clients, at: (path) => `/api/campaigns/${campaign.id}/${path}` };
}

export { statementsOf } from './statements.js';
