import { SignatoryImport } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import type { Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

const LIST = 'Signatories:\n1. Blue River – Kenya\n2. Red Hill – Korea';
const decisions = [
  { at: LIST.indexOf('2.'), as: 'entry', placeCode: 'KOR', place: 'Korea', organisationId: null },
];

const aLetter = async ({ database }: TestDemarche, { id: campaignId, someone }: Subjects) => ({
  letterId: await database.make.letter({ campaignId, authorId: someone.id }),
});

/** A list of one line that came in, and stands or was taken back. */
async function anImport(demarche: TestDemarche, subjects: Subjects, removed = false) {
  const { letterId } = await aLetter(demarche, subjects);
  const { id: campaignId, someone } = subjects;
  const importId = newId();
  const gone = removed
    ? { removedAt: new Date(), removedBy: someone.id }
    : { removedAt: null, removedBy: null };
  await demarche.database
    .table(SignatoryImport)
    .insert({ id: importId, campaignId, letterId, madeBy: someone.id, listAsOf: null, ...gone });
  await demarche.database.make.signatory({ campaignId, letterId, importId, source: 'import', ...gone });
  return { letterId, importId };
}

/** By method and path below the campaign: lists of signatories that are imported. */
export const ABOUT_SIGNATORY_IMPORTS: Record<string, Build> = {
  'GET /letters/:letterId/signatory-imports': async (...given) => ({ params: await aLetter(...given) }),
  'POST /letters/:letterId/signatory-imports/reading': async (...given) => ({
    params: await aLetter(...given),
    body: { text: LIST, decisions },
  }),
  'POST /letters/:letterId/signatory-imports': async (...given) => ({
    params: await aLetter(...given),
    body: { text: LIST, decisions, approve: true, addOrganisations: false },
  }),
  'DELETE /letters/:letterId/signatory-imports/:importId': async (...given) => ({
    params: await anImport(...given),
    headers: { 'If-Match': '"1"' },
  }),
  'POST /letters/:letterId/signatory-imports/:importId/restore': async (...given) => ({
    params: await anImport(...given, true),
  }),
};
