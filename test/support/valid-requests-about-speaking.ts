import type { TestDatabase } from './database.js';
import type { Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const aSlot = async (
  database: TestDatabase,
  { id: campaignId, sessionId, organisationId, someone }: Subjects,
) => {
  const slotId = await database.make.speakingSlot({
    ...{ campaignId, sessionId, organisationId, authorId: someone.id },
  });
  return { sessionId, slotId };
};

const ofSlot =
  (more: object = {}): Build =>
  async ({ database }, subjects) => ({ params: await aSlot(database, subjects), ...more });

const said = {
  ...{ item: 'Item 4', stakeholders: 'NGOs', state: 'granted', minutes: 3, place: 2, representativeId: null },
  ...{
    meetingId: null,
    link: 'https://example.org/webcast',
    webcastTime: '1:23:45',
    body: 'Chair, delegates',
  },
};

/** By method and path below the campaign: time to speak in a session. */
export const ABOUT_SPEAKING: Record<string, Build> = {
  'GET /sessions/:sessionId/speaking-slots': (_, { sessionId }) => ({ params: { sessionId } }),
  'POST /sessions/:sessionId/speaking-slots': (_, { sessionId, organisationId }) => ({
    params: { sessionId },
    body: { organisationId, ...said },
  }),
  'POST /sessions/:sessionId/speaking-slots/export': (_, { sessionId }) => ({
    params: { sessionId },
    body: {},
  }),
  'PATCH /sessions/:sessionId/speaking-slots/:slotId': ofSlot({ headers: FIRST, body: said }),
  'DELETE /sessions/:sessionId/speaking-slots/:slotId': ofSlot({ headers: FIRST }),
  'POST /sessions/:sessionId/speaking-slots/:slotId/restore': ofSlot(),
};
