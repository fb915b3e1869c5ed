import { Coalition } from '#libs/data';
import { newId } from '#libs/platform';
import { anOrganisation } from './makers.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const ofOrganisation =
  (more: object = {}): Build =>
  async ({ database }, { id }) => ({
    params: { organisationId: await anOrganisation(database, id) },
    ...more,
  });

const ofCoalition =
  (more: object = {}): Build =>
  async ({ database }, { id: campaignId }) => {
    const coalitionId = newId();
    await database.table(Coalition).insert({ id: coalitionId, campaignId, name: unique('A coalition') });
    return { params: { coalitionId }, ...more };
  };

/** By method and path below the campaign: organisations of the coalition, and the coalitions that they form. */
export const ABOUT_ORGANISATIONS: Record<string, Build> = {
  'GET /organisations': nothing,
  'GET /organisations/removed': nothing,
  'GET /organisations/similar': () => ({ query: '?name=An%20organisation' }),
  'GET /organisations/duplicates': nothing,
  'POST /organisations/export': nothing,
  'POST /organisations': () => ({ body: { name: unique('Organisation'), shortName: unique('Short') } }),
  'GET /organisations/:organisationId': ofOrganisation(),
  'GET /organisations/:organisationId/uses': ofOrganisation(),
  'PATCH /organisations/:organisationId': async ({ database }, { id, someone }) => ({
    params: { organisationId: await anOrganisation(database, id) },
    headers: FIRST,
    body: {
      ...{ name: unique('Another organisation'), shortName: unique('Other') },
      otherNames: ['An old name'],
      names: [{ language: 'fr', name: 'Une organisation' }],
      ...{ website: 'https://example.org', places: ['TH', '035'], languages: ['th', 'en'] },
      focalPointIds: [someone.membershipId],
    },
  }),
  'DELETE /organisations/:organisationId': ofOrganisation({ headers: FIRST }),
  'POST /organisations/:organisationId/restore': ofOrganisation(),
  'POST /organisations/:organisationId/merge': async ({ database }, { id }) => ({
    params: { organisationId: await anOrganisation(database, id) },
    body: { intoId: await anOrganisation(database, id) },
  }),
  'POST /organisations/:organisationId/unmerge': ofOrganisation(),
  'GET /coalitions': nothing,
  'POST /coalitions': (_, { organisationId }) => ({
    body: { name: unique('Coalition'), members: [{ organisationId, joinedOn: '2023-03-01' }] },
  }),
  'GET /coalitions/:coalitionId/uses': ofCoalition(),
  'PATCH /coalitions/:coalitionId': async (demarche, subjects) => ({
    ...(await ofCoalition()(demarche, subjects)),
    headers: FIRST,
    body: { name: unique('Another coalition'), members: [{ organisationId: subjects.organisationId }] },
  }),
  'DELETE /coalitions/:coalitionId': ofCoalition({ headers: FIRST }),
  'POST /coalitions/:coalitionId/restore': ofCoalition(),
};
