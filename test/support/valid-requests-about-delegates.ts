import {
  Acquaintance,
  ContactPoint,
  DelegateImport,
  DismissedDuplicate,
  DelegateNote,
  Post,
} from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aDelegate, type Subjects } from './subjects.js';
import { nothing, unique, type Build, type ValidRequest } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };
const widely = (subjects: Subjects) => ({
  authorId: subjects.someone.id,
  organisationId: subjects.organisationId,
  tier: 'public' as const,
});

const someDelegate = (database: TestDatabase, subjects: Subjects) =>
  aDelegate(database, subjects, widely(subjects), unique('B. Delegate'));

/** What hangs on a delegate of somebody else, seen by all. */
const hanging = async (database: TestDatabase, subjects: Subjects) => ({
  ...widely(subjects),
  id: newId(),
  campaignId: subjects.id,
  delegateId: await someDelegate(database, subjects),
});

const aDelegateOf =
  (more: object = {}): Build =>
  async ({ database }, subjects) => ({
    params: { delegateId: await someDelegate(database, subjects) },
    ...more,
  });

const aContactPoint = async (database: TestDatabase, subjects: Subjects) => {
  const row = await hanging(database, subjects);
  await database.table(ContactPoint).insert({ ...row, kind: 'phone', value: '+679 000' });
  return { delegateId: row.delegateId, contactPointId: row.id };
};

const aNote = async (database: TestDatabase, subjects: Subjects) => {
  const row = await hanging(database, subjects);
  await database.table(DelegateNote).insert({ ...row, note: 'A note' });
  return { delegateId: row.delegateId, noteId: row.id };
};

const anAcquaintance = async (database: TestDatabase, subjects: Subjects) => {
  const row = await hanging(database, subjects);
  const userId = subjects.someone.id;
  await database.table(Acquaintance).insert({ ...row, userId, closeness: 'met' });
  return { params: { delegateId: row.delegateId, userId }, query: `?replaces=${row.id}` };
};

/** Two delegates who were found to be two. */
const aDismissal = async (database: TestDatabase, subjects: Subjects) => {
  const id = newId();
  const [delegateId, otherDelegateId] = [
    await someDelegate(database, subjects),
    await someDelegate(database, subjects),
  ];
  const noOrganisations = { organisationId: null, otherOrganisationId: null };
  const row = { id, campaignId: subjects.id, delegateId, otherDelegateId, ...noOrganisations };
  await database.table(DismissedDuplicate).insert({ ...row, dismissedBy: subjects.someone.id });
  return { dismissalId: id };
};

/** A post at which nobody works yet. */
const aPost =
  (more: Partial<ValidRequest> = {}, gone = false): Build =>
  async ({ database }, { id: campaignId, someone }) => {
    const postId = newId();
    const when = gone ? { removedAt: new Date(), removedBy: someone.id } : {};
    const row = {
      id: postId,
      campaignId,
      delegationCode: 'FJI',
      city: unique('Vienna'),
      zone: 'Europe/Vienna',
    };
    await database.table(Post).insert({ ...row, ...when });
    return { params: { code: 'FJI', postId }, ...more };
  };

/** By method and path below the campaign: people of delegations, and what hangs on them. */
export const ABOUT_DELEGATES: Record<string, Build> = {
  'GET /delegations/:code/posts': () => ({ params: { code: 'FJI' } }),
  'PATCH /delegations/:code/posts/:postId': (demarche, subjects) =>
    aPost({ headers: FIRST, body: { city: unique('Geneva'), zone: 'Europe/Zurich' } })(demarche, subjects),
  'GET /delegations/:code/posts/:postId/uses': aPost(),
  'DELETE /delegations/:code/posts/:postId': aPost({ headers: FIRST }),
  'POST /delegations/:code/posts/:postId/restore': aPost({}, true),

  'GET /delegates': nothing,
  'GET /delegates/removed': nothing,
  'GET /delegates/similar': () => ({ query: '?name=A%20Delegate&delegationCode=FJI' }),
  'GET /delegates/duplicates': nothing,
  'GET /dismissed-duplicates': () => ({ query: '?about=delegates' }),
  'POST /dismissed-duplicates': async ({ database }, subjects) => ({
    body: {
      about: 'delegates',
      oneId: await someDelegate(database, subjects),
      otherId: await someDelegate(database, subjects),
    },
  }),
  'DELETE /dismissed-duplicates/:dismissalId': async ({ database }, subjects) => ({
    params: await aDismissal(database, subjects),
  }),
  'POST /delegates/files/check': () => ({
    body: { format: 'csv', text: 'Name\nA. Person\n', delegationCode: 'FJI' },
  }),
  'POST /delegates/files': () => ({
    body: {
      ...{ format: 'csv', text: `Name,Country\n${unique('Somebody')},Fiji\n` },
      ...{ delegationCode: 'FJI', tier: 'organisation', decisions: [{ line: 2, as: 'new' }] },
    },
  }),
  'GET /delegates/files': nothing,
  'POST /delegates/files/:importId/undo': async ({ database }, { id, someone }) => {
    const importId = newId();
    const row = { id: importId, campaignId: id, authorId: someone.id, added: 0, changed: 0 };
    await database.table(DelegateImport).insert(row);
    return { params: { importId } };
  },
  'POST /delegates/export': () => ({ body: { format: 'vcard' } }),
  'GET /delegates/:delegateId': aDelegateOf(),
  'GET /delegates/:delegateId/uses': aDelegateOf(),
  'PATCH /delegates/:delegateId': async ({ database }, subjects) => ({
    params: { delegateId: await someDelegate(database, subjects) },
    headers: FIRST,
    body: {
      name: unique('C. Delegate'),
      otherNames: ['Ce Delegate'],
      title: 'H.E.',
      pronouns: 'they',
      languages: ['fj', 'en'],
      delegationCode: 'FJI',
      roles: [{ title: 'Counsellor', postId: subjects.postId, validFrom: '2024-01-01' }],
    },
  }),
  'POST /delegates/:delegateId/move': aDelegateOf({
    headers: FIRST,
    body: { delegationCode: 'TUV', on: '2024-08-01', title: 'Counsellor' },
  }),
  'DELETE /delegates/:delegateId': aDelegateOf({ headers: FIRST }),
  'POST /delegates/:delegateId/restore': async ({ database }, subjects) => ({
    params: { delegateId: await someDelegate(database, subjects) },
  }),
  'POST /delegates/:delegateId/erase': aDelegateOf(),
  'POST /delegates/:delegateId/merge': async ({ database }, subjects) => ({
    params: { delegateId: await someDelegate(database, subjects) },
    body: { intoId: await someDelegate(database, subjects) },
  }),
  'POST /delegates/:delegateId/unmerge': aDelegateOf(),
  'POST /delegates/:delegateId/contact-points': aDelegateOf({
    body: { kind: 'email', value: 'a.delegate@example.org', tier: 'organisation', verifiedOn: '2024-08-05' },
  }),
  'PATCH /delegates/:delegateId/contact-points/:contactPointId': async ({ database }, subjects) => ({
    params: await aContactPoint(database, subjects),
    headers: FIRST,
    body: { kind: 'signal', value: '+679 111', verifiedOn: null },
  }),
  'DELETE /delegates/:delegateId/contact-points/:contactPointId': async ({ database }, subjects) => ({
    params: await aContactPoint(database, subjects),
    headers: FIRST,
  }),
  'POST /delegates/:delegateId/notes': aDelegateOf({ body: { note: 'A note', tier: 'organisation' } }),
  'PATCH /delegates/:delegateId/notes/:noteId': async ({ database }, subjects) => ({
    params: await aNote(database, subjects),
    headers: FIRST,
    body: { note: 'Another note' },
  }),
  'DELETE /delegates/:delegateId/notes/:noteId': async ({ database }, subjects) => ({
    params: await aNote(database, subjects),
    headers: FIRST,
  }),
  'PUT /delegates/:delegateId/acquaintances/:userId': async ({ database }, subjects) => ({
    params: (await anAcquaintance(database, subjects)).params,
    body: { closeness: 'trusted', tier: 'organisation' },
  }),
  'DELETE /delegates/:delegateId/acquaintances/:userId': ({ database }, subjects) =>
    anAcquaintance(database, subjects),
  'PUT /delegates/:delegateId/pseudonym': async ({ database }, subjects) => ({
    params: {
      delegateId: await aDelegate(
        database,
        subjects,
        { ...widely(subjects), tier: 'coalition' },
        unique('D. Delegate'),
      ),
    },
    body: { name: unique('Fern'), tier: 'public' },
  }),
  'DELETE /delegates/:delegateId/pseudonym': aDelegateOf({ headers: FIRST }),
};
