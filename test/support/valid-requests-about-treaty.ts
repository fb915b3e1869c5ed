import { createHash } from 'node:crypto';
import { newId } from '#libs/platform';
import { aFreshDelegation } from './subjects.js';
import { anIntention, aTreaty, aTreatyAct, aTreatyTable } from './treaty-subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

/** A table of one act that nobody has recorded, with what its check would answer. */
const table = (code: string) => ({
  text: 'Participant\tProvisional application\nA test state\t1 Feb 2020',
  source: 'A page',
  confirmed: true,
  choices: [{ name: 'A test state', code }],
});
const planOf = (code: string) =>
  createHash('sha256')
    .update(JSON.stringify([[[code, 'provisional_application', '2020-02-01', null, true, null]], []]))
    .digest('hex');

/** The treaty, what was done towards it, and tables of it: by method and path below the campaign. */
export const ABOUT_TREATY: Record<string, Build> = {
  'GET /treaty': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {};
  },
  'GET /treaty/states': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {};
  },
  'PUT /treaty': async ({ database }, subjects) => ({
    headers: { 'If-Match': `"${await aTreaty(database, subjects)}"` },
    body: {
      name: 'A treaty',
      instrumentsNeeded: 40,
      daysAfter: 90,
      regionalOrganisationCounts: false,
      monthsAfter: 3,
      firstOfMonth: true,
      condition: { name: 'Itself', needed: 1, parties: [{ code: 'FJI', share: 1 }] },
      opensOn: '2020-01-01',
      closesOn: '2099-12-31',
      zone: 'America/New_York',
      source: 'A page',
      note: 'No more',
      adoptedOn: '2019-12-01',
    },
  }),
  'GET /treaty/uses': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {};
  },
  'GET /treaty/removed': async ({ database }, subjects) => {
    await aTreatyAct(database, subjects);
    return {};
  },
  'DELETE /treaty': async ({ database }, subjects) => {
    const version = await aTreaty(database, subjects);
    await database.admin(
      'update treaty_action set undone_at = clock_now() where campaign_id = $1 and undone_at is null',
      [subjects.id],
    );
    await database.admin(
      'update treaty_intention set removed_at = clock_now() where campaign_id = $1 and removed_at is null',
      [subjects.id],
    );
    return { headers: { 'If-Match': `"${version}"` } };
  },
  'POST /treaty/restore': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {};
  },
  'POST /treaty/actions': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {
      body: {
        delegationCode: await aFreshDelegation(database),
        kind: 'ratification',
        doneOn: '2020-02-01',
        confirmed: true,
        source: 'A page',
        note: 'Read',
        declaration: 'With a declaration',
      },
    };
  },
  'PATCH /treaty/actions/:actionId': async ({ database }, subjects) => ({
    params: { actionId: await aTreatyAct(database, subjects) },
    headers: FIRST,
    body: { note: 'Another note' },
  }),
  'DELETE /treaty/actions/:actionId': async ({ database }, subjects) => ({
    params: { actionId: await aTreatyAct(database, subjects) },
    headers: FIRST,
  }),
  'POST /treaty/actions/:actionId/restore': async ({ database }, subjects) => ({
    params: { actionId: await aTreatyAct(database, subjects) },
  }),
  'GET /treaty/intentions': async ({ database }, subjects) => {
    await anIntention(database, subjects);
    return {};
  },
  'POST /treaty/intentions': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return {
      body: {
        ...{ delegationCode: 'FJI', step: 'will_sign', expectedOn: '2099-12-01', statedOn: '2020-02-01' },
        ...{ confidence: 2, grade: 'official_record', source: 'A page', note: 'Read', tier: 'coalition' },
      },
    };
  },
  'PATCH /treaty/intentions/:intentionId': async ({ database }, subjects) => ({
    params: { intentionId: await anIntention(database, subjects) },
    headers: FIRST,
    body: { note: 'Another note' },
  }),
  'DELETE /treaty/intentions/:intentionId': async ({ database }, subjects) => ({
    params: { intentionId: await anIntention(database, subjects) },
    headers: FIRST,
  }),
  'POST /treaty/intentions/:intentionId/restore': async ({ database }, subjects) => ({
    params: { intentionId: await anIntention(database, subjects) },
  }),
  'GET /treaty/tables': async ({ database }, subjects) => {
    await aTreatyTable(database, subjects);
    return {};
  },
  'POST /treaty/tables/check': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    return { body: { ...table(await aFreshDelegation(database)), dateOrder: 'day_first' } };
  },
  'POST /treaty/tables': async ({ database }, subjects) => {
    await aTreaty(database, subjects);
    // What an earlier table brought would be in this one no more, which its plan would have to say.
    await database.admin(
      `update treaty_action set undone_at = clock_now()
       where campaign_id = $1 and kind = 'provisional_application' and undone_at is null`,
      [subjects.id],
    );
    const code = await aFreshDelegation(database);
    return { body: { id: newId(), ...table(code), plan: planOf(code), takeBackGone: false } };
  },
  'POST /treaty/tables/export': async ({ database }, subjects) => {
    await aTreatyAct(database, subjects);
    return {};
  },
  'POST /treaty/tables/:tableId/undo': async ({ database }, subjects) => ({
    params: { tableId: await aTreatyTable(database, subjects) },
  }),
};
