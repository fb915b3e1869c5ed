import { LetterRequest } from '#libs/data';
import { anOpenLetter, aRequest } from './signing.js';
import { nothing, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const ofLetter =
  (more: object = {}): Build =>
  async (demarche, subjects) => ({
    params: { letterId: await anOpenLetter(demarche, subjects, subjects.someone.id) },
    ...more,
  });

const ofRequest =
  (more: object = {}): Build =>
  async (demarche, subjects) => {
    const letterId = await anOpenLetter(demarche, subjects, subjects.someone.id);
    const { requestId } = await aRequest(demarche, subjects, letterId, { askedBy: subjects.someone.id });
    return { params: { letterId, requestId }, ...more };
  };

/** By method and path below the campaign: asking people to sign a letter. */
export const ABOUT_SIGNING: Record<string, Build> = {
  'GET /my-letters': nothing,
  'GET /letters/:letterId/requests': ofLetter(),
  'POST /letters/:letterId/requests': ofLetter({
    body: { addresses: 'Somebody <somebody@example.org>', language: 'en', zone: 'UTC' },
  }),
  'POST /letters/:letterId/requests/remind': ofRequest(),
  'PATCH /letters/:letterId/requests/:requestId': ofRequest({
    headers: FIRST,
    body: { name: 'Somebody else', language: 'fr' },
  }),
  'DELETE /letters/:letterId/requests/:requestId': ofRequest({ headers: FIRST }),
  'POST /letters/:letterId/requests/:requestId/restore': async (demarche, subjects) => {
    const request = await ofRequest()(demarche, subjects);
    const { requestId } = request.params ?? {};
    await demarche.database
      .table(LetterRequest)
      .update({ id: requestId }, { removedAt: new Date(), removedBy: subjects.someone.id, version: 2 });
    return request;
  },
  'GET /letters/:letterId/signing': ofLetter(),
  'PUT /letters/:letterId/signing': ofLetter({ headers: FIRST, body: { remindDays: [7, 1] } }),
  'POST /letters/:letterId/signing/link': ofLetter(),
  'DELETE /letters/:letterId/signing/link': ofLetter(),
};
