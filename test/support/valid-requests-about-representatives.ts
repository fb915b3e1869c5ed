import type { TestDatabase } from './database.js';
import { aMeeting, aSession, type Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

/** Of the first organisation, in a session of its own: an organisation is admitted to one once. */
const anAdmission = async (
  database: TestDatabase,
  { id: campaignId, processId, organisationId }: Subjects,
) => {
  const sessionId = await aSession(database, campaignId, processId);
  const accreditationId = await database.make.accreditation({ campaignId, sessionId, organisationId });
  return { sessionId, accreditationId };
};

const aRepresentative = async (database: TestDatabase, subjects: Subjects) => {
  const { sessionId, accreditationId } = await anAdmission(database, subjects);
  const { id: campaignId, organisationId } = subjects;
  const representativeId = await database.make.representative({
    campaignId,
    accreditationId,
    organisationId,
  });
  return { sessionId, accreditationId, representativeId };
};

const ofRepresentative =
  (more: object = {}): Build =>
  async ({ database }, subjects) => {
    const { sessionId, representativeId } = await aRepresentative(database, subjects);
    return { params: { sessionId, representativeId }, ...more };
  };

/** A meeting with two badges, of which nobody holds one yet. */
const aRoster = async (database: TestDatabase, subjects: Subjects) => {
  const { sessionId, representativeId } = await aRepresentative(database, subjects);
  const meetingId = await aMeeting(database, { ...subjects, sessionId });
  await database.admin('update meeting set seats = 2 where id = $1', [meetingId]);
  return { params: { sessionId, meetingId }, representativeId };
};

/** By method and path below the campaign: who is sent to a session, and who holds the badges. */
export const ABOUT_REPRESENTATIVES: Record<string, Build> = {
  'GET /sessions/:sessionId/representatives': (_, { sessionId }) => ({ params: { sessionId } }),
  'POST /sessions/:sessionId/representatives': async ({ database }, subjects) => {
    const { sessionId, accreditationId } = await anAdmission(database, subjects);
    return {
      params: { sessionId },
      body: {
        ...{ accreditationId, name: 'Somebody', title: 'Adviser', workplace: 'An office' },
        ...{
          email: 'somebody@example.org',
          emailConsent: true,
          attendance: 'in_person',
          zone: 'Asia/Bangkok',
        },
        ...{ pass: 'requested', visa: 'needed', arrivesOn: '2030-07-28' },
      },
    };
  },
  'GET /sessions/:sessionId/representatives/:representativeId/uses': ofRepresentative(),
  'PATCH /sessions/:sessionId/representatives/:representativeId': ofRepresentative({
    headers: FIRST,
    body: { name: 'Somebody else', visa: 'granted' },
  }),
  'DELETE /sessions/:sessionId/representatives/:representativeId': ofRepresentative({ headers: FIRST }),
  'POST /sessions/:sessionId/representatives/:representativeId/restore': ofRepresentative(),
  'GET /sessions/:sessionId/accreditations/:accreditationId/head-letter': async ({ database }, subjects) => {
    const { sessionId, accreditationId } = await aRepresentative(database, subjects);
    return { params: { sessionId, accreditationId }, query: '?language=en' };
  },
  'GET /sessions/:sessionId/meetings/:meetingId/badges': async ({ database }, subjects) => ({
    params: (await aRoster(database, subjects)).params,
  }),
  'PUT /sessions/:sessionId/meetings/:meetingId/badges': async ({ database }, subjects) => ({
    params: (await aRoster(database, subjects)).params,
    headers: FIRST,
    body: { seats: 5 },
  }),
  'POST /sessions/:sessionId/meetings/:meetingId/badges': async ({ database }, subjects) => {
    const { params, representativeId } = await aRoster(database, subjects);
    return { params, body: { representativeId, seat: 1 } };
  },
  'DELETE /sessions/:sessionId/meetings/:meetingId/badges/:holdingId': async ({ database }, subjects) => {
    const { params, representativeId } = await aRoster(database, subjects);
    const { id: campaignId, organisationId, someone } = subjects;
    const holdingId = await database.make.badgeHolding({
      ...{ campaignId, meetingId: params.meetingId, organisationId, representativeId, handedBy: someone.id },
    });
    return { params: { ...params, holdingId } };
  },
};
