import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegatesOf } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const { client, get, post, aDelegate } = delegatesOf(() => coalition);
const bring = (text: string, more: object = {}, name: 'author' | 'coreMember' = 'author') =>
  post('delegates/files', { format: 'csv', text, tier: 'coalition', ...more }, name);
const pointsOf = async (id: string) => (await get(`delegates/${id}`)).body.contactPoints;
const valuesOf = async (id: string) => (await pointsOf(id)).map(({ value }: { value: string }) => value);
const named = async (q: string) => (await get(`delegates?q=${encodeURIComponent(q)}`)).body.items[0];
const correct = async (id: string, value: string, to: object) => {
  const point = (await pointsOf(id)).find((one: { value: string }) => one.value === value);
  const path = coalition.at(`delegates/${id}/contact-points/${point.id}`);
  const { status } = await client('author').patch(path, to, point.version);
  expect(status).toBe(200);
};

describe('a file of people', () => {
  it('gives nobody the number of somebody else who shares a short name', async () => {
    const mele = await aDelegate({ name: 'Mele Tuilagi', otherNames: ['Mele'] }, 'TON');
    const text = 'Name,Nickname,Country,Phone\nMele Fifita,Mele,Tonga,+676 2\n';
    expect((await bring(text)).body.fields?.[0]?.code).toBe('delegates.fileUndecided');
    const { body } = await bring(text, { decisions: [{ line: 2, as: 'new' }] });
    expect(body).toMatchObject({ added: 1, changed: 0 });
    expect(await valuesOf(mele)).toEqual([]);
    // Whoever brings it may say that a known row is somebody else.
    const again = await bring(text, { decisions: [{ line: 2, as: mele }] });
    expect(again.body).toMatchObject({ added: 0, changed: 1 });
    expect(await valuesOf(mele)).toEqual(['+676 2']);
  });

  it.each(['csv', 'vcard'])('that was exported as %s brings nobody for more than it says', async (format) => {
    const name = `Only Mine ${format}`;
    const id = await aDelegate({ name, tier: 'me' }, 'TON');
    await post(`delegates/${id}/contact-points`, { kind: 'other', value: '@mine', tier: 'me' });
    const { text } = await post('delegates/export', { format, q: name });
    const { body } = await bring(text, { format }, 'coreMember');
    expect(body).toMatchObject({ added: 1 });
    const [brought] = (await get(`delegates?q=${encodeURIComponent(name)}`, 'coreMember')).body.items;
    const detail = (await get(`delegates/${brought.id}`, 'coreMember')).body;
    expect(detail).toMatchObject({
      tier: 'me',
      contactPoints: [{ kind: 'other', value: '@mine', tier: 'me' }],
    });
    expect((await get(`delegates?q=${encodeURIComponent(name)}`, 'coordinator')).body.items).toEqual([]);
  });

  it('that is taken back keeps what was corrected or found to work since', async () => {
    const known = await aDelegate({ name: 'Sione Known' }, 'TON');
    const text = [
      'Name,Country,Phone',
      'Sione Known,Tonga,+676 10; +676 11; +676 12',
      ...['Corrected Since', 'Verified Since', 'Gone Again'].map((name, at) => `${name},Tonga,+676 2${at}`),
    ].join('\n');
    const { body: brought } = await bring(text);
    expect(brought).toMatchObject({ added: 3, changed: 1, goes: 3 });
    const [corrected, verified, gone] = await Promise.all(
      ['Corrected Since', 'Verified Since', 'Gone Again'].map(async (name) => (await named(name)).id),
    );
    await correct(known, '+676 10', { value: '+676 99' });
    await correct(known, '+676 11', { verifiedOn: '2024-08-05' });
    await correct(corrected, '+676 20', { value: '+676 29' });
    await correct(verified, '+676 21', { verifiedOn: '2024-08-05' });
    expect((await post(`delegates/files/${brought.id}/undo`)).body).toMatchObject({ goes: 0, stays: 2 });
    expect(await valuesOf(known)).toEqual(['+676 11', '+676 99']);
    expect(await valuesOf(corrected)).toEqual(['+676 29']);
    expect(await valuesOf(verified)).toEqual(['+676 21']);
    expect(await named('Gone Again')).toBeUndefined();
    // Whoever went is put back whole.
    expect((await post(`delegates/${gone}/restore`)).status).toBe(204);
    expect(await valuesOf(gone)).toEqual(['+676 22']);
  });

  it('says what of a row is not taken over for somebody known', async () => {
    await aDelegate({ name: 'Ana Known', title: 'H.E.', languages: ['to'] }, 'TON');
    const text = 'Name,Country,Title,Languages,Role,Notes\nAna Known,Tonga,H.E.,to fr,Envoy,Met her\n';
    const { body } = await post('delegates/files/check', { format: 'csv', text });
    const { left, takes } = body.rows[0].candidates[0];
    expect([left, takes]).toEqual([['languages'], ['role', 'note']]);
  });

  it('has each way to reach once, however often it is written or brought', async () => {
    const id = await aDelegate({ name: 'Once Reached' }, 'TON');
    const text = 'Name,Country,Email,Phone\nOnce Reached,Tonga,a@example.org; A@example.org,+676 7; +6767\n';
    expect((await bring(text)).body).toMatchObject({ changed: 1 });
    expect((await bring(text)).body).toMatchObject({ added: 0, changed: 0 });
    expect(await valuesOf(id)).toEqual(['a@example.org', '+676 7']);
    // A broken line in a card is the same value when it is brought again.
    const card = 'BEGIN:VCARD\nVERSION:4.0\nFN:Once Reached\nORG:Tonga\nADR:;;One\\nTwo;;;;\nEND:VCARD\n';
    for (const changed of [1, 0])
      expect((await bring(card, { format: 'vcard' })).body).toMatchObject({ changed });
  });
});
