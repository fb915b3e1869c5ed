import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { STATES } from '#libs/reference';
import { LANGUAGES } from '#libs/words';
import { undocumented } from '../support/api-document.js';
import { Client, startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';
import { trafficOf } from '../support/statements.js';

let demarche: TestDemarche;
let world: PublishingWorld;
let stranger: Client;

const MEMBERS = STATES.filter(({ kind }) => kind === 'member');
const SOURCE = 'UN Web TV, 1 August 2024, morning https://webtv.un.org/en/asset/k1y/k1yz8r0c4q?page=2&x=<1>';
/** For a public linter, see `.ci/test-services`. */
const PAGES = join(import.meta.dirname, '../../node_modules/.cache/public-pages');

/** A campaign as large as one gets: 193 states on each of five asks. */
beforeAll(async () => {
  demarche = await startDemarche();
  world = await aPublishingWorld(demarche);
  stranger = new Client(demarche.base);
  const { make } = demarche.database;
  const campaignId = world.campaign.id;
  const asks = [world.ask.id];
  for (const [index, title] of ['=1+1 "quoted"', 'Narrow scope', 'Data held abroad', 'Review'].entries()) {
    const id = await make.ask({ campaignId, title, key: `more-${index}`, priority: index + 2 });
    asks.push(typeof id === 'string' ? id : String(id));
  }
  const stances = ['champion', 'support', 'lean_support', 'undecided', 'lean_against', 'oppose', 'silent'];
  for (const [place, askId] of asks.entries())
    for (const [index, { code }] of MEMBERS.entries())
      await world.position({
        ...{ askId, delegationCode: code, stance: stances[(index + place) % 7] },
        ...{ source: index === 0 ? '=HYPERLINK("https://evil.example")' : SOURCE },
      });
  await world.publish({ askIds: asks });
});
afterAll(() => demarche.stop());

const at = (path = '') => `/p/${world.campaign.slug}${path}`;
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  stranger.get(at(path), headers);
const everyPage = () => [
  ...['', '/method', '/state/FJI', `/ask/${world.ask.key}`, `/ask/${world.ask.key}?page=3`],
  ...['?embed', '/state/FJI?embed', `/ask/${world.ask.key}?embed`, '/correction'],
];

describe('a public page', () => {
  it('is HTML without a script, at most 20 kB, in five languages, and right to an independent parser', async () => {
    mkdirSync(PAGES, { recursive: true });
    for (const language of LANGUAGES)
      for (const [index, path] of everyPage().entries()) {
        const { status, text, headers } = await get(
          `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
        );
        expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
        const wrong: string[] = [];
        parse(text, { onParseError: ({ code }) => wrong.push(code) });
        expect([path, wrong]).toEqual([path, []]);
        expect([path, Buffer.byteLength(text) <= 20_000 || Buffer.byteLength(text)]).toEqual([path, true]);
        expect(text).toMatch(
          new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
        );
        expect(text).not.toMatch(
          /<script|<img|<link rel="stylesheet"| style="| on[a-z]+="|publicPage\.|publicReport\./,
        );
        writeFileSync(join(PAGES, `${language}-${index}.html`), text);
      }
  });

  it('comes in the language that is asked for, else in that of the browser', async () => {
    const word = async (path: string, header: string) =>
      /<html lang="(\w+)"/.exec((await get(path, { 'accept-language': header })).text)?.[1];
    expect(await word('', 'fr-CH, en;q=0.5')).toBe('fr');
    expect(await word('?lang=ar', 'fr')).toBe('ar');
    expect(await word('?lang=xx', 'id')).toBe('id');
    expect(await word('', 'de')).toBe('en');
  });

  it('says how it is kept, sets no cookie, and is framed by others only where it is embedded', async () => {
    for (const path of everyPage().filter((one) => one !== '/correction')) {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('public, max-age=45');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(
        /^default-src 'none';style-src 'sha256-[^']+';form-action 'self';base-uri 'self'/,
      );
      expect(policy.includes('frame-ancestors *')).toBe(path.includes('embed'));
      expect(headers.get('x-frame-options')).toBe(path.includes('embed') ? null : 'DENY');
      const again = await get(path, { 'if-none-match': headers.get('etag') ?? '' });
      expect([again.status, again.text]).toEqual([304, '']);
      const head = await stranger.call('HEAD', at(path));
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', headers.get('etag')]);
    }
  });

  it('lists every state on its pages, each with date and source', async () => {
    const seen = new Set<string>();
    for (let page = 1; ; page++) {
      const { text } = await get(`/ask/${world.ask.key}?page=${page}`);
      const rows = [
        ...text.matchAll(/<tr><th scope="row"><a href="(?:[^"]*\/)?state\/([A-Z]{3})[^"]*">.*?<\/tr>/g),
      ];
      for (const [row, code = ''] of rows) {
        seen.add(code);
        expect(row).toMatch(/<time datetime="2024-08-01">.*(UN Web TV|HYPERLINK)/);
      }
      if (!text.includes('rel="next"')) break;
    }
    expect(seen.size).toBe(MEMBERS.length);
  });

  it('is the same for programs, as the document says', async () => {
    const slug = world.campaign.slug;
    for (const [path, file, documented] of [
      ['', '.json', '/public/v1/{slug}'],
      ['/states/FJI', '/state/FJI.json', '/public/v1/{slug}/states/{code}'],
      [`/asks/${world.ask.key}`, `/ask/${world.ask.key}.json`, '/public/v1/{slug}/asks/{key}'],
      ['/method', '/method.json', '/public/v1/{slug}/method'],
    ] as const) {
      const answer = await stranger.get(`/public/v1/${slug}${path}`);
      expect([path, answer.status, undocumented('GET', documented, answer)]).toEqual([path, 200, undefined]);
      expect((await get(file)).text).toBe(answer.text);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.body.publication).toMatchObject({
        number: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    const none = await stranger.get('/public/v1/none-such');
    expect([none.status, undocumented('GET', '/public/v1/{slug}', none)]).toEqual([404, undefined]);
  });

  it('as CSV is run by no spreadsheet', async () => {
    const { text, headers } = await get('.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = text.split('\r\n');
    expect(rows).toHaveLength(MEMBERS.length * 5 + 2);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(rows.slice(0, -1).every((row) => /^\ufeff?"[^=+@-]/.test(row))).toBe(true);
  });

  it('reads nothing of the database while nothing changed, and is new as soon as something did', async () => {
    const paths = ['', '.json', '?lang=fr', '/state/FJI'];
    for (const path of paths) await get(path);
    const { statements } = await trafficOf(async () => {
      for (let round = 0; round < 5; round++) for (const path of paths) await get(path);
    });
    expect(statements).toBe(0);
    expect((await trafficOf(() => get('?lang=es'))).statements).toBe(0);
    const before = (await get('')).headers.get('etag');
    await world.publish({ practical: 'Something else.' });
    const deadline = Date.now() + 5_000;
    let after = before;
    while (after === before && Date.now() < deadline) after = (await get('')).headers.get('etag');
    expect(after).not.toBe(before);
  });

  it.each([
    ...['/p/%00', '/p/..%2f..%2fetc', `/p/${'x'.repeat(500)}`, '/p/none', '/p/none/state/FJI', '/p/a.b.json'],
    ...['/p/none/method.exe', '/p/%F0%9F%98%80', '/p/none/ask/%00', '/p/none/correction', '/p/<b>/method'],
  ])('is not there at %s, and says so', async (path) => {
    const { status, headers } = await stranger.get(path);
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});
