import { aNotedInteraction, whoCoordinates } from './notices.js';
import { anInteraction, aStatement } from './subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

/** An interaction that everybody in the campaign sees. */
const shared =
  (headers: Record<string, string> = {}): Build =>
  async ({ database }, subjects) => {
    const { someone, organisationId } = subjects;
    const written = { authorId: someone.id, organisationId, tier: 'public' as const };
    return { params: { interactionId: await anInteraction(database, subjects, written) }, headers };
  };

const stated =
  (more: { headers?: Record<string, string>; body?: Record<string, unknown> } = {}): Build =>
  async ({ database }, subjects) => ({
    params: { statementId: await aStatement(database, subjects) },
    ...more,
  });

/** What corrects, withdraws and erases what was logged or stated: by method and path below the campaign. */
export const ABOUT_CORRECTIONS: Record<string, Build> = {
  'PATCH /interactions/:interactionId': async ({ database }, subjects) => ({
    params: { interactionId: await aNotedInteraction(database, subjects) },
    headers: FIRST,
    body: {
      ...{ kind: 'call', occurredAt: '2024-08-08T11:40:00-04:00', zone: 'America/New_York' },
      ...{ note: 'Another note', tier: 'coalition', delegateIds: [] },
      positions: [
        { askId: subjects.askId, stance: 'oppose', confidence: 2, said: 'privately', note: 'Said so' },
      ],
      retractAskIds: [],
    },
  }),
  'DELETE /interactions/:interactionId': shared(FIRST),
  'POST /interactions/:interactionId/restore': shared(),
  'POST /interactions/:interactionId/erase': shared(),
  'GET /interactions/:interactionId/changes': shared(),
  'GET /interactions/:interactionId/uses': shared(),
  'PATCH /statements/:statementId': async (demarche, subjects) => {
    const { authorId, organisationId } = await whoCoordinates(demarche.database, subjects);
    const hers = { ...subjects, someone: { ...subjects.someone, id: authorId }, organisationId };
    return stated({
      headers: FIRST,
      body: {
        ...{
          title: 'Another title',
          speakerCode: 'TUV',
          groupCode: null,
          aligned: ['PLW', 'FJI'],
          excepted: [],
        },
        asks: [{ askId: subjects.askId, stance: 'oppose', confidence: 2 }],
        ...{ occurredAt: '2024-08-08T11:40:00-04:00', zone: 'America/New_York', said: 'publicly' },
        ...{ grade: 'webcast', source: 'Webcast', note: 'Heard', tier: 'coalition', textVersionId: null },
      },
    })(demarche, hers);
  },
  'DELETE /statements/:statementId': stated({ headers: FIRST }),
  'POST /statements/:statementId/restore': stated(),
  'POST /statements/:statementId/erase': stated(),
  'GET /statements/:statementId/changes': stated(),
  'GET /statements/:statementId/uses': stated(),
};
