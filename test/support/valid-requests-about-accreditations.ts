import type { TestDatabase } from './database.js';
import { anOrganisation } from './makers.js';
import type { Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const anAccreditation = async (database: TestDatabase, { id: campaignId, sessionId }: Subjects) => {
  const organisationId = await anOrganisation(database, campaignId);
  const accreditationId = await database.make.accreditation({ campaignId, sessionId, organisationId });
  return { sessionId, accreditationId };
};

const ofAccreditation =
  (more: object = {}): Build =>
  async ({ database }, subjects) => ({ params: await anAccreditation(database, subjects), ...more });

/** Of somebody else, seen by all. */
const ofNote =
  (more: object = {}): Build =>
  async ({ database }, subjects) => {
    const params = await anAccreditation(database, subjects);
    const noteId = await database.make.accreditationNote({
      ...{ campaignId: subjects.id, accreditationId: params.accreditationId, tier: 'public' },
      ...{ authorId: subjects.someone.id, organisationId: subjects.organisationId },
    });
    return { params: { ...params, noteId }, ...more };
  };

/** By method and path below the campaign: who is admitted to a session, and what was heard of it. */
export const ABOUT_ACCREDITATIONS: Record<string, Build> = {
  'GET /sessions/:sessionId/accreditations': (_, { sessionId }) => ({ params: { sessionId } }),
  'POST /sessions/:sessionId/accreditations': async ({ database }, { id, sessionId }) => ({
    params: { sessionId },
    body: {
      ...{ organisationId: await anOrganisation(database, id), category: 'other', state: 'approved' },
      ...{ appliedOn: '2030-05-01', stateOn: '2030-06-01' },
    },
  }),
  'GET /sessions/:sessionId/accreditations/:accreditationId/uses': ofAccreditation(),
  'PATCH /sessions/:sessionId/accreditations/:accreditationId': ofAccreditation({
    headers: FIRST,
    body: { category: 'special', state: 'objected', stateOn: '2030-06-02' },
  }),
  'DELETE /sessions/:sessionId/accreditations/:accreditationId': ofAccreditation({ headers: FIRST }),
  'POST /sessions/:sessionId/accreditations/:accreditationId/restore': ofAccreditation(),
  'POST /sessions/:sessionId/accreditations/:accreditationId/notes': ofAccreditation({
    body: { note: 'Heard in the corridor', objectedBy: 'FJI', tier: 'coalition' },
  }),
  'PATCH /sessions/:sessionId/accreditations/:accreditationId/notes/:noteId': ofNote({
    headers: FIRST,
    body: { note: 'Heard in the room', objectedBy: 'KEN' },
  }),
  'DELETE /sessions/:sessionId/accreditations/:accreditationId/notes/:noteId': ofNote({ headers: FIRST }),
};
