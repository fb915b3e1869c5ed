import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { delegatesOf, ids, why } from '../support/delegates.js';
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

const { client, get, post, aDelegate, meet } = delegatesOf(() => coalition);

describe('a file of people', () => {
  const csv = (...rows: string[]) => ['Name,Country,Email,Role,Notes', ...rows].join('\r\n');
  const check = (text: string, more: object = {}) =>
    post('delegates/files/check', { format: 'csv', text, ...more });

  it('is read without writing, asks about whom it is not sure of, is brought whole and taken back', async () => {
    const known = await aDelegate({ name: 'Vete Sakaio' }, 'TUV');
    const alike = await aDelegate({ name: 'Panapasi Nelesone' }, 'TUV');
    const text = csv(
      'Vete Sakaio,Tuvalu,vete@example.org,,',
      'P. Nelesone,Tuvalu,p@example.org,,',
      'Brand New,TUV,new@example.org,Adviser,Met in Vienna',
      'Brand New,Tuvalu,,,',
      'No Country,,,,',
      ',Tuvalu,x@example.org,,',
    );
    const { body: report } = await check(text);
    expect(report.rows.map(({ state, problem }: any) => [state, problem])).toEqual([
      ['known', null],
      ['doubtful', null],
      ['new', null],
      ['refused', 'twice'],
      ['refused', 'delegationUnknown'],
      ['refused', 'nameMissing'],
    ]);
    expect(report.rows[1].candidates).toMatchObject([{ id: alike }]);
    expect((await get('delegates?q=brand%20new')).body.items).toEqual([]);
    const apply = (more: object = {}) =>
      post('delegates/files', { format: 'csv', text, tier: 'coalition', ...more });
    expect(why(await apply())).toEqual([400, 'decisions', 'delegates.fileUndecided']);
    expect(why(await apply({ decisions: [{ line: 3, as: newId() }] }))).toEqual([
      ...[400, 'decisions', 'delegates.fileStranger'],
    ]);
    const { body: brought } = await apply({ id: newId(), decisions: [{ line: 3, as: alike }] });
    expect(brought).toMatchObject({ added: 1, changed: 2, undoneAt: null });
    const [added] = (await get('delegates?q=brand%20new', 'coreMember')).body.items;
    expect(added).toMatchObject({
      delegationCode: 'TUV',
      roleTitle: 'Adviser',
      reach: ['email'],
      tier: 'coalition',
    });
    expect((await get(`delegates/${known}`)).body.contactPoints).toMatchObject([
      { value: 'vete@example.org' },
    ]);
    expect(ids((await get('delegates/files')).body)).toContain(brought.id);
    // Nobody else knows of the file, and a repeat of taking it back changes nothing.
    expect((await post(`delegates/files/${brought.id}/undo`, {}, 'coreMember')).status).toBe(404);
    for (const _ of [1, 2]) expect((await post(`delegates/files/${brought.id}/undo`)).status).toBe(200);
    expect((await get('delegates?q=brand%20new')).body.items).toEqual([]);
    expect((await get(`delegates/${known}`)).body.contactPoints).toEqual([]);
  });

  it('adds what it says that somebody known does, and its note, for the tier of the file, once, and takes both back', async () => {
    const mine = await aDelegate({ name: 'Sione Vea' }, 'TUV');
    const theirs = await aDelegate({ name: 'Ana Lino' }, 'TUV', 'coreMember');
    const text = csv('Sione Vea,Tuvalu,,Envoy,Reads drafts on paper', 'Ana Lino,Tuvalu,,Envoy,Met in Vienna');
    const parts = async () =>
      (await check(text)).body.rows.map(({ candidates: [one] }: any) => [one.takes, one.left]);
    expect(await parts()).toEqual([
      [['role', 'note'], []],
      [['note'], ['role']],
    ]);
    const apply = () => post('delegates/files', { format: 'csv', text, tier: 'organisation' });
    const { body: brought } = await apply();
    expect(brought).toMatchObject({ added: 0, changed: 2 });
    const { body: after } = await get(`delegates/${mine}`);
    expect(after).toMatchObject({
      version: 2,
      notes: [{ note: 'Reads drafts on paper', tier: 'organisation' }],
    });
    expect(after.roles).toMatchObject([{ title: 'Envoy', validFrom: '2024-08-05', validTo: null }]);
    expect((await get(`delegates/${theirs}`)).body).toMatchObject({ version: 1, roles: [] });
    // It is for the organisation of who brought it, and nobody else's eyes.
    expect((await get(`delegates/${mine}`, 'coreMember')).body.notes).toEqual([]);
    // Brought again, by the same file, it adds nothing.
    expect(await parts()).toEqual([
      [[], []],
      [[], ['role']],
    ]);
    expect((await apply()).body).toMatchObject({ added: 0, changed: 0 });
    expect((await post(`delegates/files/${brought.id}/undo`)).status).toBe(200);
    for (const id of [mine, theirs])
      expect((await get(`delegates/${id}`)).body).toMatchObject({ notes: [], roles: [] });
  });

  it('gives the usual delegation to those alone of whom it names none', async () => {
    const text = csv(
      'None Named,,,,',
      'From Korea,Korea,,,',
      'From Nowhere,Atlantis,,,',
      'From Niue,Niue,,,',
    );
    const { body } = await check(text, { delegationCode: 'TUV' });
    expect(body.rows.map(({ delegation, problem }: any) => [delegation?.code, problem])).toEqual([
      ['TUV', null],
      [undefined, 'delegationUnknown'],
      [undefined, 'delegationUnknown'],
      ['NIU', null],
    ]);
    const worksFor = await check(
      'Name,Company\nOf A Ministry,Ministry of Justice\nOf A State,Niue\nOf A Network,NIU\n',
      {
        delegationCode: 'TUV',
      },
    );
    expect(worksFor.body.rows.map(({ delegation }: any) => delegation?.code)).toEqual(['TUV', 'NIU', 'TUV']);
  });

  it('that is taken back leaves whom others have added to, and what they had merged into the others', async () => {
    const known = await aDelegate({ name: 'Long Known' }, 'NIU');
    const names = ['Noted Since', 'Met Since', 'Named Since', 'Merged Below', 'Hidden Below', 'Nobody Since'];
    const text = csv(
      ...names.map((name) => `${name},Niue,${name.slice(0, 3)}@example.org,,`),
      'Long Known,Niue,more@example.org,,',
    );
    const { body: brought } = await post('delegates/files', { format: 'csv', text, tier: 'coalition' });
    expect(brought).toMatchObject({ added: 6, changed: 1, goes: 6, stays: 0, parted: 0 });
    const listed = async () => (await get('delegates?delegationCode=NIU')).body.items;
    const all = await listed();
    const [noted, met, named, below, hidden] = names.map(
      (name) => all.find((one: { name: string }) => one.name === name).id,
    );
    await post(`delegates/${noted}/notes`, { note: 'Of use', tier: 'coalition' }, 'coordinator');
    await meet('NIU', [met]);
    const { id } = coalition.people.coordinator;
    const acquaintance = coalition.at(`delegates/${named}/acquaintances/${id}`);
    await client('coordinator').call('PUT', acquaintance, { closeness: 'knows', tier: 'coalition' });
    const theirs = await aDelegate({ name: 'By Another' }, 'NIU', 'coreMember');
    const unseen = await aDelegate({ name: 'By Another Alone', tier: 'me' }, 'NIU', 'coreMember');
    for (const [one, into] of [
      [theirs, below],
      [unseen, hidden],
    ]) {
      expect((await post(`delegates/${one}/merge`, { intoId: into }, 'coreMember')).status).toBe(200);
    }
    const [before] = (await get('delegates/files')).body.items;
    // What the reader does not see is no part of a number.
    expect(before).toMatchObject({ id: brought.id, goes: 3, stays: 3, parted: 1 });
    expect((await post(`delegates/files/${brought.id}/undo`)).body).toMatchObject({ goes: 0, stays: 3 });
    const left = await listed();
    expect(left.map((one: { name: string }) => one.name)).toEqual([
      'By Another',
      'Long Known',
      'Met Since',
      'Named Since',
      'Noted Since',
    ]);
    expect((await get(`delegates/${met}`)).body.contactPoints).toMatchObject([{ value: 'Met@example.org' }]);
    expect((await get(`delegates/${known}`)).body.contactPoints).toEqual([]);
    for (const one of [theirs, unseen]) {
      const alone = await get(`delegates/${one}`, 'coreMember');
      expect(alone.body).toMatchObject({ id: one, removed: null });
    }
  });

  it('is refused with the way out where it is none', async () => {
    expect(why(await check('State,Vote\nFiji,yes\n'))).toEqual([400, 'text', 'delegates.fileNoNames']);
    expect(why(await check('Name\nA. B\n', { format: 'vcard' }))).toEqual([
      400,
      'text',
      'delegates.fileDamaged',
    ]);
    expect(why(await check('Name\nA. B\n', { delegationCode: 'QQQ' }))[1]).toBe('delegationCode');
  });

  it('is exported with what the reader may see and no more, each row with its narrowest tier', async () => {
    const id = await aDelegate({ name: '=Formula Person' }, 'COK', 'author');
    await post(`delegates/${id}/contact-points`, { kind: 'email', value: 'own@example.org', tier: 'me' });
    const own = await post('delegates/export', { format: 'csv' });
    expect(own.text).toContain(`"'=Formula Person"`);
    expect(own.text.split('\n').find((line) => line.includes('Formula'))).toMatch(/own@example\.org.*"me"/);
    const theirs = await post('delegates/export', { format: 'vcard' }, 'coreMember');
    expect(theirs.text).toContain('FN:=Formula Person');
    expect(theirs.text).not.toContain('own@example.org');
    expect(theirs.text).toContain('X-DEMARCHE-TIER:coalition');
  });

  it('is exported no wider than the record that was merged into it, whose name and languages stand in its row', async () => {
    const wide = await aDelegate({ name: 'Wide Record' }, 'NRU', 'author');
    const own = await aDelegate({ name: 'Private Spelling', tier: 'me' }, 'NRU', 'author');
    expect((await post(`delegates/${own}/merge`, { intoId: wide })).status).toBe(200);
    const lineFor = async (name: 'author' | 'coreMember') =>
      (await post('delegates/export', { format: 'csv' }, name)).text
        .split('\n')
        .find((line: string) => line.includes('Wide Record'));
    expect(await lineFor('author')).toMatch(/Private Spelling.*"me"/);
    expect(await lineFor('coreMember')).not.toMatch(/Private Spelling|"me"/);
  });

  it('is exported as the list is narrowed, and no further', async () => {
    await aDelegate({ name: 'Narrow Person', languages: ['fr'] }, 'TUV', 'author');
    await aDelegate({ name: 'Narrow Neighbour', languages: ['en'] }, 'KIR', 'author');
    const names = async (filters: object) => {
      const { text } = await post('delegates/export', { format: 'csv', ...filters });
      return [/Narrow Person/.test(text), /Narrow Neighbour/.test(text), text.trim().split('\n').length];
    };
    expect((await names({})).slice(0, 2)).toEqual([true, true]);
    expect(await names({ q: 'narrow', delegationCode: 'TUV' })).toEqual([true, false, 2]);
    expect(await names({ q: 'narrow', language: 'en' })).toEqual([false, true, 2]);
    expect((await names({ q: 'narrow', unreachable: true })).slice(0, 2)).toEqual([true, true]);
    expect(await names({ q: 'narrow', knownBy: 'me' })).toEqual([false, false, 1]);
    expect(why(await post('delegates/export', { format: 'csv', delegationCode: 'fiji' }))[1]).toBe(
      'delegationCode',
    );
  });
});
