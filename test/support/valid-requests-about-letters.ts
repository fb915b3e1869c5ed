import { LetterAddressee } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import { anOrganisation } from './makers.js';
import type { Subjects } from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const TEXT = { language: 'en', title: 'Open letter', salutation: 'Madam Chair,', body: 'We ask.', note: '' };
const CHAIR = { kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null };

/** A draft that can be opened. */
async function aLetter({ database }: TestDemarche, { id: campaignId, someone }: Subjects): Promise<string> {
  const letterId = await database.make.letter({ campaignId, authorId: someone.id });
  await database.make.letterText({ campaignId, letterId });
  const { name, kind } = { name: 'The Chair', kind: 'chair' } as const;
  await database
    .table(LetterAddressee)
    .insert({ id: newId(), campaignId, letterId, kind, name, sort: 1, delegationCode: null });
  return letterId;
}

const ofLetter =
  (more: object = {}): Build =>
  async (demarche, subjects) => ({ params: { letterId: await aLetter(demarche, subjects) }, ...more });

async function aLine(demarche: TestDemarche, subjects: Subjects) {
  const letterId = await aLetter(demarche, subjects);
  const signatoryId = await demarche.database.make.signatory({ campaignId: subjects.id, letterId });
  return { letterId, signatoryId };
}

const ofLine =
  (more: object = {}): Build =>
  async (demarche, subjects) => ({ params: await aLine(demarche, subjects), ...more });

/** By method and path below the campaign: joint letters, and who signs them. */
export const ABOUT_LETTERS: Record<string, Build> = {
  'GET /letters': nothing,
  'POST /letters': (_, { askId }) => ({
    body: {
      ...{ title: unique('Letter'), closes: { wall: '2030-01-22T18:00', zone: 'Europe/Vienna' } },
      ...{ graceMinutes: 30, lateAllowed: true, listShown: false, individuals: true },
      ...{ texts: [{ ...TEXT, authentic: true }], addressees: [CHAIR], askIds: [askId] },
    },
  }),
  'GET /letters/:letterId': ofLetter(),
  'GET /letters/:letterId/wordings': ofLetter(),
  'GET /letters/:letterId/uses': ofLetter(),
  'PATCH /letters/:letterId': async (demarche, subjects) => ({
    ...(await ofLetter()(demarche, subjects)),
    headers: FIRST,
    body: {
      ...{ title: unique('Another letter'), closes: { wall: '2030-02-22T18:00', zone: 'Africa/Cairo' } },
      ...{ graceMinutes: 0, individuals: false },
      texts: [
        { ...TEXT, authentic: true },
        { ...TEXT, language: 'fr', authentic: false, note: 'By us' },
      ],
      ...{ addressees: [CHAIR, { ...CHAIR, kind: 'mission', delegationCode: 'FJI', copy: true }] },
      askIds: [subjects.askId],
    },
  }),
  'POST /letters/:letterId/step': ofLetter({ headers: FIRST, body: { step: 'open' } }),
  'DELETE /letters/:letterId': ofLetter({ headers: FIRST }),
  'POST /letters/:letterId/restore': ofLetter(),
  'GET /letters/:letterId/signatories': ofLetter(),
  'POST /letters/:letterId/signatories': async (demarche, subjects) => ({
    ...(await ofLetter()(demarche, subjects)),
    body: {
      ...{ kind: 'organisation', shownName: unique('An organisation'), place: 'Fiji', placeCode: 'FJI' },
      ...{ organisationId: await anOrganisation(demarche.database, subjects.id), affiliation: '' },
      ...{ email: 'signs@example.org', language: 'en', withheld: false, sort: 1 },
    },
  }),
  'POST /letters/:letterId/signatories/decisions': async (demarche, subjects) => {
    const { letterId, signatoryId: id } = await aLine(demarche, subjects);
    return { params: { letterId }, body: { decision: 'approve', lines: [{ id, version: 1 }] } };
  },
  'PATCH /letters/:letterId/signatories/:signatoryId': ofLine({
    headers: FIRST,
    body: { shownName: 'Another name', place: 'International', placeCode: null, withheld: true, email: null },
  }),
  'POST /letters/:letterId/signatories/:signatoryId/decide': ofLine({
    headers: FIRST,
    body: { decision: 'withdraw' },
  }),
  'POST /letters/:letterId/signatories/:signatoryId/merge': async (demarche, subjects) => {
    const params = await aLine(demarche, subjects);
    const intoId = await demarche.database.make.signatory({
      campaignId: subjects.id,
      letterId: params.letterId,
    });
    return { params, headers: FIRST, body: { intoId } };
  },
  'POST /letters/:letterId/signatories/:signatoryId/unmerge': ofLine(),
  'DELETE /letters/:letterId/signatories/:signatoryId': ofLine({ headers: FIRST }),
  'POST /letters/:letterId/signatories/:signatoryId/restore': ofLine(),
};
