import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { holdsAddress } from '#libs/domain';
import { LANGUAGES } from '#libs/words';
import { undocumented } from '../support/api-document.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPublishedLetter, freeze, type PublishedLetter } from '../support/public-letters.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';

let demarche: TestDemarche;
let world: PublishingWorld;
let stranger: Client;
let letter: PublishedLetter;

/** For a public linter, see `.ci/test-services`. */
const PAGES = join(import.meta.dirname, '../../node_modules/.cache/public-pages');

const SIGNERS = [
  { shownName: 'Manushya Foundation', place: 'Thailand' },
  { shownName: 'Withheld from the first', withheld: true },
  { shownName: '=HYPERLINK("https://evil.example")', place: 'Peru', late: true },
  { shownName: 'منظمة الحقوق', place: 'Tunisia' },
  { shownName: 'Somebody <b>One</b>', kind: 'individual' as const, affiliation: 'University of Suva' },
];

beforeAll(async () => {
  demarche = await startDemarche();
  world = await aPublishingWorld(demarche);
  stranger = new Client(demarche.base);
  letter = await aPublishedLetter(demarche, world, { signers: SIGNERS });
  await world.publish({ letterListIds: [letter.listId] });
});
afterAll(() => demarche.stop());

const at = (path = '') => `/p/${world.campaign.slug}${path}`;
const read = (path: string) => stranger.get(at(path));
const shown = async (path = letter.path) => (await read(`${path}.json`)).body.letter;
const signatory = (id: string, set: string) =>
  demarche.database.admin(`update signatory set ${set} where id = $1`, [id]);

describe('a published letter on the public page', () => {
  it('is cited by its id and the instant of its list, as HTML, JSON, CSV and to be embedded', async () => {
    const { address, asOf } = await shown();
    expect(address).toBe(at(`${letter.path}@${String(asOf).replace(/[-:.]/g, '')}`));
    const cited = address.slice(at().length) as string;
    const { text, status } = await read(cited);
    expect(status).toBe(200);
    for (const part of [
      ...['<h1><bdi>Open letter to the Chair</bdi></h1>', 'We ask the Committee to open its meetings.'],
      ...['This is the authentic text.', 'This is a translation. The authentic text is in English.'],
      ...['<div lang="ar">', 'نطلب من اللجنة', 'Signed: 5. Names withheld: 1.', '<bdi>The Chair</bdi>'],
      ...['<li value="1"><bdi>Manushya Foundation</bdi>, <bdi>Thailand</bdi></li>'],
      '<li value="1"><bdi>Somebody &lt;b&gt;One&lt;/b&gt;</bdi>, <bdi>University of Suva</bdi>, <bdi>International</bdi></li>',
    ])
      expect(text).toContain(part);
    // As it was signed: each whom it goes to is greeted, in a translation by its own words.
    expect(text.match(/dir="auto">(Madam Chair,|Dear Secretary,)</g)).toHaveLength(3);
    expect(text).toMatch(/<link rel="canonical" href="[^"]+letter\/[\da-f-]+%40\d{8}T\d{9}Z">/);
    expect(text).not.toContain('Withheld from the first');
    expect((await read(`${cited}?embed`)).text).toContain('Manushya Foundation');
    expect((await read(`${cited.replace('@', '%40')}.json`)).body.letter.address).toBe(address);
    expect((await read('.json')).body.letters).toEqual([(await read(`${cited}.json`)).body.letter]);
    expect((await read('')).text).toContain('Open letter to the Chair');
    expect((await read(cited.replace(/\d{9}Z/, '000000000Z'))).status).toBe(404);
  });

  it('lists names as they were frozen, numbered, with what came late; no spreadsheet runs one', async () => {
    const { signed, withheld, signatories } = await shown();
    expect([signed, withheld]).toEqual([5, 1]);
    expect(signatories.map(({ number, name }: { number: number; name: string }) => [number, name])).toEqual([
      [1, 'Manushya Foundation'],
      [2, '=HYPERLINK("https://evil.example")'],
      [3, 'منظمة الحقوق'],
      [1, 'Somebody <b>One</b>'],
    ]);
    expect(signatories[1].late).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const csv = await read(`${letter.path}.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = csv.text.split('\r\n');
    expect(rows[0]).toBe(
      '"number","kind","name","affiliation","place","late","letter","asOf","publication","licence"',
    );
    expect(rows).toHaveLength(6);
    expect(csv.text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  it('is HTML without a script or an address, at most 20 kB, in five languages, however long it is', async () => {
    const long = await aPublishedLetter(demarche, world, {
      ...{ title: 'A long letter', body: `${'ก'.repeat(9_000)}\n\n${'"&<>\' '.repeat(1_200)}` },
      signers: Array.from({ length: 300 }, (_, index) => ({
        shownName: `Organisation ${index} ${'ñ'.repeat(40)}`,
      })),
    });
    await world.publish({ letterListIds: [letter.listId, long.listId] });
    mkdirSync(PAGES, { recursive: true });
    const names = new Set<string>();
    for (const language of LANGUAGES)
      for (const path of [letter.path, `${letter.path}?embed`, long.path])
        for (let page = 1; ; page++) {
          const more = new URLSearchParams({ lang: language, page: String(page) }).toString();
          const { text, status } = await read(`${path}${path.includes('?') ? '&' : '?'}${more}`);
          const wrong: string[] = [];
          parse(text, { onParseError: ({ code }) => wrong.push(code) });
          expect([path, status, wrong]).toEqual([path, 200, []]);
          expect([path, page, Buffer.byteLength(text) <= 20_000 || Buffer.byteLength(text)]).toEqual([
            path,
            page,
            true,
          ]);
          expect(text).not.toMatch(/<script|<img| style="| on[a-z]+="|publicPage\.|letterFile\./);
          expect(holdsAddress(text)).toBe(false);
          for (const [, name = ''] of text.matchAll(/<bdi>(Organisation \d+)/g)) names.add(name);
          writeFileSync(join(PAGES, `${language}-letter${path.length}-${page}.html`), text);
          if (!text.includes('rel="next"')) break;
        }
    expect(names.size).toBe(300);
    await world.publish({ letterListIds: [letter.listId] });
  });

  it('is the same for programs, as the document says', async () => {
    const slug = world.campaign.slug;
    const answer = await stranger.get(`/public/v1/${slug}/letters/${letter.letterId}`);
    expect([answer.status, undocumented('GET', '/public/v1/{slug}/letters/{name}', answer)]).toEqual([
      200,
      undefined,
    ]);
    expect((await read(`${letter.path}.json`)).text).toBe(answer.text);
    const whole = await stranger.get(`/public/v1/${slug}`);
    expect(undocumented('GET', '/public/v1/{slug}', whole)).toBeUndefined();
  });

  it('divides its parts by the comma of the language', async () => {
    const { text } = await read(`${letter.path}?lang=ar`);
    expect(text).toContain('<bdi>Manushya Foundation</bdi>، <bdi>Thailand</bdi>');
  });

  it.each(['/letter/none', '/letter/%00', `/letter/${'x'.repeat(300)}`, '/letter/a@b.example'])(
    'is not there at %s',
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );
});

describe('what can be chosen', () => {
  const preview = (letterListIds: unknown) => world.preview({ letterListIds });
  const refused = async (letterListIds: unknown) => {
    const { status, body } = await preview(letterListIds);
    return [status, body.errors?.[0]?.path ?? body.fields?.[0]?.path];
  };

  it('is at most one list of each letter, of one that is published', async () => {
    const second = await freeze(world, letter.letterId);
    expect(await refused([letter.listId, second])).toEqual([400, 'choice.letterListIds']);
    expect((await preview([second])).status).toBe(200);
    await demarche.database.admin(`update letter set state = 'sent' where id = $1`, [letter.letterId]);
    expect(await refused([letter.listId])).toEqual([400, 'choice.letterListIds']);
    await demarche.database.admin(`update letter set state = 'published' where id = $1`, [letter.letterId]);
    await world.publish({ letterListIds: [letter.listId] });
  });

  it('is no list of another campaign, and nothing that is no list', async () => {
    const other = await aPublishingWorld(demarche);
    const theirs = await aPublishedLetter(demarche, other, { signers: SIGNERS });
    expect(await refused([theirs.listId])).toEqual([400, 'choice.letterListIds']);
    for (const wrong of ['x', ['x'], [null], [1], Array(9).fill(letter.listId)])
      expect(await preview(wrong)).toMatchObject({ status: 400 });
  });

  it('says who keeps a letter back, where a name holds a mail address', async () => {
    const odd = await aPublishedLetter(demarche, world, {
      signers: [{ shownName: 'Somebody', kind: 'individual', affiliation: 'one@mail.example.org' }],
    });
    const { status, text } = await preview([odd.listId]);
    expect(status).toBe(400);
    expect(text).toContain('Somebody');
  });

  it('leaves out who is not listed any more since the list was made, and counts them', async () => {
    const fresh = await aPublishedLetter(demarche, world, { signers: SIGNERS });
    const [first = '', , , fourth = '', fifth = ''] = fresh.signers;
    await signatory(first, `state = 'withdrawn', withdrawn_at = '2024-08-06T12:00Z'`);
    await signatory(fourth, `withheld = true`);
    await signatory(fifth, `shown_name = 'S. O.'`);
    await world.publish({ letterListIds: [fresh.listId] });
    const { signed, withheld, takenBack, signatories } = await shown(fresh.path);
    expect({ signed, withheld, takenBack }).toEqual({ signed: 3, withheld: 2, takenBack: ['2024-08-06'] });
    expect(signatories.map(({ number }: { number: number }) => number)).toEqual([2]);
    const page = (await read(fresh.path)).text;
    expect(page).toContain('Signatures taken back since: 1 (August 6, 2024).');
    expect(page).not.toMatch(/Manushya|منظمة|Somebody|S\. O\./);
  });
});
