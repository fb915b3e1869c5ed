import type { TestDatabase } from './database.js';
import { aFreshDelegation, type Subjects } from './subjects.js';

/** The treaty of a campaign, made at the first call and put back where it was removed. @returns its version */
export async function aTreaty(database: TestDatabase, { id }: Pick<Subjects, 'id'>): Promise<number> {
  await database.admin(
    `insert into treaty (campaign_id, name, instruments_needed, days_after, opens_on, closes_on, source)
     values ($1, 'A treaty', 40, 90, '2020-01-01', '2099-12-31', 'A page') on conflict (campaign_id) do update set removed_at = null, removed_by = null`,
    [id],
  );
  const [row] = await database.admin<{ version: number }>(
    'select version from treaty where campaign_id = $1',
    [id],
  );
  return row?.version ?? 0;
}

/** A status table that somebody of no interest applied, and that brought nothing. */
export async function aTreatyTable(database: TestDatabase, subjects: Subjects): Promise<string> {
  await aTreaty(database, subjects);
  return database.make.treatyTable({ campaignId: subjects.id, authorId: subjects.someone.id });
}

/** A signature that somebody of no interest recorded. */
export async function aTreatyAct(database: TestDatabase, subjects: Subjects): Promise<string> {
  await aTreaty(database, subjects);
  return database.make.treatyAction({
    ...{ campaignId: subjects.id, delegationCode: await aFreshDelegation(database), kind: 'signature' },
    ...{ knownOn: '2020-01-01', source: 'A page', authorId: subjects.someone.id },
  });
}

/** The United States as they withdrew from the Paris Agreement and accepted it again: a kind that comes twice. */
export async function aReturningParty(database: TestDatabase, { id }: Pick<Subjects, 'id'>): Promise<void> {
  await aTreaty(database, { id });
  for (const [kind, doneOn, effectiveOn] of [
    ['acceptance', '2016-09-03', null],
    ['withdrawal', '2019-11-04', '2020-11-04'],
    ['acceptance', '2021-01-20', null],
  ] as const)
    await database.make.treatyAction({ campaignId: id, delegationCode: 'USA', kind, doneOn, effectiveOn });
}

/** What somebody of no interest heard from a capital; everybody in the campaign sees it. */
export async function anIntention(database: TestDatabase, subjects: Subjects): Promise<string> {
  await aTreaty(database, subjects);
  const { id: campaignId, organisationId, someone } = subjects;
  return database.make.treatyIntention({
    ...{ campaignId, organisationId, authorId: someone.id, delegationCode: 'FJI', tier: 'public' },
  });
}
