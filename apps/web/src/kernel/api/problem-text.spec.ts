import { LANGUAGE_NAMES, speak, type Language } from '../i18n/index.js';
import { fieldMessage, problemText, refusalText, refusalTitle } from './problem-text.js';

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];
// What people meet; a missing version or a key used twice is a fault of the program that asked.
const KINDS = [
  ...['validation', 'not_found', 'forbidden', 'not_signed_in', 'sign_in_revoked', 'conflict'],
  ...['stale_version', 'gone', 'too_many', 'unavailable'],
];
const field = (code: string, params: Record<string, string | number> = {}) => ({
  path: 'askId',
  code,
  params,
  detail: 'There is no such ask.',
});
const answered = (fields: ReturnType<typeof field>[]) => ({
  data: { type: 'urn:demarche:problem:validation', title: 'No', status: 400, code: 'validation', fields },
});

afterAll(() => speak('en'));

it.each(LANGUAGES)(
  'a refusal has a title for every kind, and a sentence for what a form gets wrong, in %s',
  async (language) => {
    await speak(language);
    for (const kind of KINDS) {
      const type = `urn:demarche:problem:${kind}`;
      const title = refusalTitle({ ...field('none'), type, title: 'The title', fields: [] });
      expect([kind, /The title/.test(title)]).toEqual([kind, false]);
    }
    expect(refusalText(field('maxLength', { most: 120 }))).toMatch(/120/);
    expect(refusalText(field('unknown_ask'))).not.toContain('no such ask.');
  },
);

it('titles a conflict by what it is with and the way out, since its kind says neither', async () => {
  await speak('en');
  const conflict = { type: 'urn:demarche:problem:conflict', title: 'Conflict' };
  const last = 'You are the only administrator. Make somebody else one first.';
  expect(refusalTitle({ ...conflict, ...field('account.lastAdmin'), fields: [] })).toBe(last);
  expect(refusalTitle({ ...field('none'), ...conflict, fields: [field('account.lastAdmin')] })).toBe(last);
  const two = [field('account.lastAdmin'), field('account.ownState')];
  expect(refusalTitle({ ...field('none'), ...conflict, fields: two })).toBe('In conflict with what is there');
  const forbidden = { type: 'urn:demarche:problem:forbidden', title: 'Forbidden' };
  expect(refusalTitle({ ...field('none'), ...forbidden, fields: [field('account.lastAdmin')] })).toBe(
    'Not allowed',
  );
});

it('names an act of the treaty and a day in the language of its sentence', async () => {
  await speak('fr');
  const refused = field('treaty.joinedSince', { act: 'accession', doneOn: '2026-06-01' });
  expect(refusalText(refused)).toMatch(/adhésion.* 2026/);
  expect(refusalText(field('scenario.namedTwice', { shown: 'FJI', ballot: 'yes' }))).toMatch(/oui/);
  expect(refusalText(field('findings.choiceNoAsk'))).not.toContain('no such ask');
});

it('names states and groups as the reader knows them, and writes times and places in words', async () => {
  await speak('fr');
  const germany = { name: 'Germany', nameCode: 'DEU' };
  expect(refusalText(field('votes.namedTwice', germany))).toMatch(/^Allemagne /);
  const outsider = { ...germany, group: 'Caribbean Community', groupCode: 'caricom', day: '2026-01-26' };
  expect(refusalText(field('statements.exceptedOutsider', outsider))).toMatch(
    /Communauté des Caraïbes.*26 janv\. 2026/,
  );
  const early = { kind: 'vote', opens: '2026-03-29T10:00', zone: 'Europe/Vienna' };
  expect(refusalText(field('deadlines.beforeSession', early))).toMatch(/29 mars 2026, 10:00, Vienne/);
  expect(refusalText(field('wall.no_such_date', { date: '2026-02-30' }))).toContain('2026-02-30');
});

it('a code that nobody knows leaves the api’s English, kept apart where the page runs from right to left', async () => {
  await speak('ar');
  expect(refusalText(field('of_tomorrow'))).toBe('\u2068There is no such ask.\u2069');
  await speak('en');
  expect(refusalText(field('of_tomorrow'))).toBe('There is no such ask.');
});

it('is found by its field; where no answer came there is none', async () => {
  await speak('en');
  const error = answered([field('unknown_ask')]);
  expect(fieldMessage(error, 'askId')).toBe('There is no such ask in this campaign.');
  expect(fieldMessage(error, 'title')).toBeUndefined();
  expect(problemText(error)).toBe('There is no such ask in this campaign.');
  expect(problemText(new TypeError('Failed to fetch'))).toBeUndefined();
});
