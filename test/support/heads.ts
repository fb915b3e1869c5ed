import { ROLES, type Seat } from '#libs/domain';
import { Database } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from './database.js';
import { aStatement } from './ledger.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from './makers.js';

export let admin: TestDatabase;
export let database: Database;
export let here: { id: string; organisationId: string };
export let statementId: string;
/** All of them write; the last two are coordinators. */
export let readers: { person: TestPerson; seat: Seat }[];
export let outsider: TestPerson;

export async function openHeadsWorld(): Promise<void> {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 12 });
  here = await aCampaign(admin, 'Here');
  const second = await anOrganisation(admin, here.id);
  readers = [];
  for (const role of ROLES.slice(1)) {
    for (const organisationId of [here.organisationId, second]) {
      for (const coreGroup of [false, true]) {
        const person = await aPerson(admin, here, { role, organisationId, coreGroup });
        const seat = { userId: person.id, campaignId: here.id, organisationId, role, coreGroup };
        readers.push({ person, seat });
      }
    }
  }
  const elsewhere = await aCampaign(admin, 'Elsewhere');
  outsider = await aPerson(admin, elsewhere, { role: 'coordinator', coreGroup: true });
  statementId = await aStatement(admin, here, readers[0]!.person.id);
}

export async function stopHeadsWorld(): Promise<void> {
  await database.close();
  await admin.drop();
}
