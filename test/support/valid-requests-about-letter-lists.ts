import { LetterList } from '#libs/data';
import { listDigest, textDigest, type FrozenLetter } from '#libs/letter-files';
import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import type { Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

/** A letter whom one organisation signed, and what a list of it holds. */
async function aLetter({ database }: TestDemarche, { id: campaignId, someone }: Subjects) {
  const letterId = await database.make.letter({ campaignId, authorId: someone.id });
  await database.make.letterText({ campaignId, letterId });
  const name = `Organisation ${newId()}`;
  const id = await database.make.signatory({ campaignId, letterId, shownName: name });
  const letter: FrozenLetter = {
    ...{ asOf: '2024-08-05T14:40:00.000Z', zone: 'UTC', addressees: [] },
    texts: [
      { language: 'en', title: 'Open letter', salutation: '', body: 'We ask.', authentic: true, note: '' },
    ],
    list: {
      signatories: [{ id, kind: 'organisation', name, affiliation: '', place: 'International' }],
      withheld: 0,
    },
  };
  return { letterId, letter };
}

const ofLetter: Build = async (demarche, subjects) => {
  const { letterId } = await aLetter(demarche, subjects);
  return { params: { letterId } };
};

async function aList(demarche: TestDemarche, subjects: Subjects) {
  const { letterId, letter } = await aLetter(demarche, subjects);
  const listId = newId();
  const { texts, addressees, zone, list, asOf } = letter;
  await demarche.database.table(LetterList).insert({
    ...{ id: listId, campaignId: subjects.id, letterId, asOf: new Date(asOf), madeBy: subjects.someone.id },
    ...{ list: { zone, ...list }, texts: { texts, addressees }, engine: 'tests' },
    ...{ listSha256: listDigest(letter), textSha256: textDigest(letter), filesSha256: { 'en.txt': '' } },
  });
  return { letterId, listId };
}

const ofList =
  (query: (listId: string) => string = () => ''): Build =>
  async (demarche, subjects) => {
    const params = await aList(demarche, subjects);
    return { params, query: query(params.listId) };
  };

/** By method and path below the campaign: lists of letters as of an instant. */
export const ABOUT_LETTER_LISTS: Record<string, Build> = {
  'GET /letters/:letterId/lists': ofLetter,
  'GET /letters/:letterId/lists/preview': ofLetter,
  'POST /letters/:letterId/lists': async (demarche, subjects) => {
    const { letterId, letter } = await aLetter(demarche, subjects);
    return {
      params: { letterId },
      body: { id: newId(), listSha256: listDigest(letter), textSha256: textDigest(letter) },
    };
  },
  'GET /letters/:letterId/lists/:listId': ofList(),
  'GET /letters/:letterId/lists/:listId/file': ofList(() => '?language=en&format=txt&madeAnew=true'),
  'GET /letters/:letterId/lists/:listId/changes': ofList((listId) => `?since=${listId}`),
};
