import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNATORY_STATES } from '#libs/domain';
import { ORGANISATIONS } from '#libs/reference';
import { at, client, demarche, openDemoWorld, stopDemoWorld } from '../support/demo-of-today.js';

beforeAll(openDemoWorld);
afterAll(stopDemoWorld);

type Row = Record<string, any>;
const path = (rest = '') => `${at['un-cybercrime-2024']}/letters${rest}`;
const letters = async () => (await client.get(path())).body.items as Row[];
const linesOf = async (id: string) =>
  (await client.get(path(`/${id}/signatories?limit=100`))).body.items as Row[];

describe('letters in the demo', () => {
  it('have the statement of 2024 with its 17 signatories, as the list stood on its day, and its files', async () => {
    const statement = (await letters()).find(({ state }) => state === 'published')!;
    expect(statement['numbers']).toMatchObject({ organisations: 17, individuals: 0, withheld: 0 });
    const [list] = (await client.get(path(`/${statement['id']}/lists`))).body.items;
    expect([list.asOf.instant.slice(0, 10), list.numbers, list.otherVersions, list.gone]).toEqual([
      ...['2024-08-05', { organisations: 17, individuals: 0, withheld: 0 }, false, []],
    ]);
    const { signatories } = (await client.get(path(`/${statement['id']}/lists/${list.id}`))).body;
    expect(signatories.map(({ name }: Row) => name.replace(/ \([^)]*\)$/, ''))).toEqual(
      ORGANISATIONS.map(({ name }) => name),
    );
    const url = `${client.base}${path(`/${statement['id']}/lists/${list.id}/file`)}?language=en&format=pdf`;
    const file = await fetch(url, { headers: { cookie: client.cookie } });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('have an invented one that is open, with a line of every kind, to the Chair and to a mission', async () => {
    const open = (await letters()).find(({ state }) => state === 'open')!;
    const { body } = await client.get(path(`/${open['id']}`));
    expect(body.closes).toMatchObject({ zone: 'America/New_York', wall: '2024-08-06T18:00', over: false });
    expect(body.texts.map(({ language, authentic }: Row) => [language, authentic])).toEqual([
      ['en', true],
      ['fr', false],
    ]);
    expect(body.addressees.map(({ kind }: Row) => kind)).toEqual(['chair', 'mission']);
    const lines = await linesOf(open['id']);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(SIGNATORY_STATES));
    expect(lines.filter(({ withheld }) => withheld)).toHaveLength(1);
    expect(lines.filter(({ late }) => late)).toHaveLength(1);
    // Nobody real is said to have signed what was invented.
    for (const { shownName } of lines) expect(shownName).toMatch(/invented|must not be named/);
    expect(body.numbers).toMatchObject({ organisations: 4, individuals: 1, withheld: 1, waiting: 1 });
  });

  it('have nobody reminded who was not asked', async () => {
    const planned = await demarche.database.admin(`select id from delivery where kind like 'letter\\_%'`);
    expect(planned).toEqual([]);
  });
});
