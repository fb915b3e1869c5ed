import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { everythingSearched, searchText } from '#libs/data';
import { foldForSearch, queryOf, rank, rankWithin, SEARCH_KINDS, type SearchKind } from '#libs/domain';
import { Database } from '#libs/platform';
import { namesOf, searchStates } from '#libs/reference';
import { seedDemo } from '../../apps/embedded/src/demo/seed-demo.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { PASSWORD, setClock } from '../support/makers.js';

interface Thing {
  kind: SearchKind;
  id: string;
  title: string;
  also: string[];
  around: string[];
  code: string | null;
  state: string | null;
  place: number;
}

const MOST = 100;

let demarche: TestDemarche;
let campaignId: string;

beforeAll(async () => {
  demarche = await startDemarche({ demo: true });
  await setClock(demarche.database, '2024-08-05T14:40:00Z');
  await seedDemo(
    demarche.database.direct,
    await hash(PASSWORD, { memoryCost: 1024, timeCost: 2, parallelism: 1 }),
  );
  const [campaign] = await demarche.database.admin<{ id: string }>(
    `select id from campaign where slug = 'un-cybercrime-2024'`,
  );
  campaignId = campaign!.id;
});
afterAll(() => demarche.stop());

/** What somebody of the demo sees. */
async function seenBy(role: string): Promise<Thing[]> {
  const [person] = await demarche.database.admin<{ id: string }>(
    'select id from user_account where email = $1',
    [`${role}@demo.example.org`],
  );
  const kinds = `array[${SEARCH_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;
  const values = ['', `'${campaignId}'`, `'${person!.id}'`, String(role === 'coordinator'), kinds];
  const text = everythingSearched.replaceAll(/\$(\d)/g, (_all, at: string) => values[Number(at)]!);
  return demarche.app.get(Database).asReader(person!.id, (tx) => tx.query<Thing>(text));
}

/** What answers, the best first, as the rules of libs/domain have it for each thing alone. */
function expected(things: readonly Thing[], typed: string): string[] {
  const query = queryOf(typed);
  if (query.text === '') return [];
  const states = new Map<string, number>(
    searchStates(typed, 'en').map(({ state, rank: at }) => [state.code, at]),
  );
  const rankOf = ({ kind, id, title, also, around, code }: Thing) => {
    const own = [title, ...also].map(foldForSearch);
    if (kind === 'delegation') {
      // A number behind a name, as of a footnote, is no word of it for a search.
      const all = [...own, ...namesOf(id).map(foldForSearch)].join(' ');
      return query.words.every((word) => all.includes(word))
        ? (states.get(id) ?? rank(query, own))
        : undefined;
    }
    return rankWithin(query, own, [...around, ...namesOf(code ?? '')].map(foldForSearch));
  };
  return things
    .filter(({ kind, state }) => kind !== 'person' || state !== 'removed')
    .map((thing) => ({ ...thing, rank: rankOf(thing) }))
    .filter((one): one is Thing & { rank: number } => one.rank !== undefined)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind) ||
        a.place - b.place ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST)
    .map((one) => `${one.kind} ${one.id} ${one.rank}`);
}

async function found(client: Client, typed: string): Promise<string[]> {
  const path = `/api/campaigns/${campaignId}/search?limit=${MOST}&q=${encodeURIComponent(typed)}`;
  const { body } = await client.get(path);
  return body.items.map(({ kind, id, rank: at }: Thing & { rank: number }) => `${kind} ${id} ${at}`);
}

describe('the database', () => {
  it('folds a text as the finder does', async () => {
    const points = [
      [0x20, 0x2fff],
      [0x3000, 0x30ff],
      [0xac00, 0xac60],
      [0xfb00, 0xfdff],
      [0xfe70, 0xffee],
    ] as const;
    const letters = points.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
    );
    const texts = [...letters, '📎', ' Côte  d’Ivoire & “Łódź” — nº 5 ', ''].map((letter) => `x${letter}y`);
    const rows = await demarche.database.admin<{ t: string; is: string; folded: string }>(
      `select t, ${searchText('t')} as folded, w as is from unnest($1::text[], $2::text[]) as n (t, w) where ${searchText('t')} <> w`,
      [texts, texts.map(foldForSearch)],
    );
    expect(rows).toEqual([]);
  });

  it.each(['coordinator', 'member'])('ranks what the %s sees as the finder does', async (role) => {
    const client = await demarche.as({ email: `${role}@demo.example.org` });
    const things = await seenBy(role);
    const words = [
      ...new Set(
        things.flatMap(({ title, also, around }) =>
          [title, ...also, ...around].flatMap((each) => foldForSearch(each).split(' ')),
        ),
      ),
    ].filter((word) => word !== '');
    expect(words.length).toBeGreaterThan(500);
    const word = fc.constantFrom(...words);
    const part = fc.tuple(word, fc.nat(7)).map(([whole, from]) => whole.slice(from % whole.length));
    const beginning = fc.tuple(word, fc.nat(7)).map(([whole, to]) => whole.slice(0, to + 1));
    const state = fc.constantFrom('UK', 'Burma', 'Côte d’Ivoire', 'allemagne', 'المملكة', 'México');
    const typed = fc.array(fc.oneof(word, part, beginning, state), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(typed, async (parts) => {
        const q = parts.join(' ').slice(0, 100);
        expect(await found(client, q)).toEqual(expected(things, q));
      }),
      { numRuns: 60 },
    );
  });
});
