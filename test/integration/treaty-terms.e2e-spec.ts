import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import {
  TERMS,
  ALONE,
  set,
  demarche,
  coalition,
  read,
  record,
  why,
  openTreatyWorld,
  stopTreatyWorld,
} from '../support/treaty-terms.js';

beforeAll(openTreatyWorld);
afterAll(stopTreatyWorld);

describe('the treaty', () => {
  it('is not there until a coordinator sets its terms', async () => {
    expect((await coalition.clients.plainMember.get(coalition.at('treaty'))).status).toBe(404);
    expect((await coalition.clients.plainMember.get(coalition.at('treaty/states'))).status).toBe(404);
    expect((await record({ delegationCode: 'FJI', kind: 'signature' })).status).toBe(404);
    expect((await set(TERMS, 1)).status).toBe(404);
    const answer = await set(TERMS, 0);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"']);
    expect(answer.body).toMatchObject({
      instrumentsNeeded: 2,
      asOf: '2026-11-22',
      progress: {
        signatures: 0,
        instruments: 0,
        stillNeeded: 2,
        reachedOn: null,
        entersIntoForceOn: null,
        inForce: false,
        unconfirmed: { signatures: 0, instruments: 0 },
      },
    });
    // Sent again because the answer was lost, it is answered as it stands; other terms are a change.
    expect((await set(TERMS, 0)).status).toBe(200);
    expect(why(await set({ ...TERMS, instrumentsNeeded: 3 }, 0))).toEqual([412, 'If-Match']);
  });
  it('closes for signature on a day that is another in Bangkok', async () => {
    const { signature } = await read();
    expect(signature).toMatchObject({ state: 'open', opensOn: '2025-10-25', closesOn: '2026-12-31' });
    expect(signature.lastMinute).toMatchObject({
      venue: { zone: 'America/New_York', wall: '2026-12-31T23:59' },
      reader: { zone: 'Asia/Bangkok', wall: '2027-01-01T11:59' },
    });
    expect([signature.daysLeft, signature.daysLeftForYou]).toEqual([39, 39]);
    await setClock(demarche.database, '2026-11-22T16:59:00Z');
    // Still the 22nd in Bangkok, where it is a minute to midnight.
    expect((await read()).signature.daysLeftForYou).toBe(40);
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
  });
  it('takes terms anew on the version that was read', async () => {
    expect((await set({ ...TERMS, note: '72 signed' }, 1)).body).toMatchObject({
      note: '72 signed',
      version: 2,
    });
    expect((await set(TERMS, 1)).status).toBe(412);
    expect((await set(TERMS, 2)).body).toMatchObject({ note: '', version: 3 });
  });
  it.each([
    ['no instruments at all', { instrumentsNeeded: 0 }, 'instrumentsNeeded'],
    ['half an instrument', { instrumentsNeeded: 1.5 }, 'instrumentsNeeded'],
    ['days before the deposit', { daysAfter: -1 }, 'daysAfter'],
    ['a close before the opening', { closesOn: '2025-10-24' }, 'closesOn'],
    ['a day that does not exist', { opensOn: '2025-02-30' }, 'opensOn'],
    ['an opening before the text', { adoptedOn: '2025-10-26' }, 'opensOn'],
    ['no zone', { zone: 'Hanoi' }, 'zone'],
    ['no source', { source: ' ' }, 'source'],
    ['half a month', { monthsAfter: 0.5 }, 'monthsAfter'],
    ['a condition that names nobody', { condition: { ...ALONE, parties: [] } }, 'condition.parties'],
    [
      'a condition that names one twice',
      { condition: { ...ALONE, parties: [...ALONE.parties, ...ALONE.parties] } },
      'condition.parties',
    ],
    [
      'a condition about nobody we know',
      { condition: { ...ALONE, parties: [{ code: 'ZZZ', share: 1 }] } },
      'condition.parties[0].code',
    ],
    [
      'a condition that only an organisation could meet where none counts',
      {
        regionalOrganisationCounts: false,
        condition: { ...ALONE, needed: 2, parties: [...ALONE.parties, { code: 'EUE', share: 5 }] },
      },
      'condition.needed',
    ],
    ['a condition that can never come true', { condition: { ...ALONE, needed: 2 } }, 'condition.needed'],
  ])('refuses %s, naming the field', async (_, wrong, field) => {
    expect(why(await set({ ...TERMS, ...wrong }, 3))).toEqual([400, field]);
    expect((await read()).version).toBe(3);
  });
  it('refuses a signature after signature has closed', async () => {
    await setClock(demarche.database, '2027-02-01T17:00:00Z');
    expect((await read()).signature).toMatchObject({ state: 'closed', daysLeft: 0, daysLeftForYou: 0 });
    const late = await record({ delegationCode: 'FJI', kind: 'signature', doneOn: '2027-01-01' });
    expect(why(late)).toEqual([400, 'doneOn']);
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
  });
  it('can be read whatever the last day for signature is', async () => {
    const { version } = await read();
    const answer = await set({ ...TERMS, closesOn: '9999-12-31' }, version);
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, 'closesOn']);
    expect(answer.body.detail).toContain('2100');
    expect((await set({ ...TERMS, closesOn: '2100-12-31' }, version)).status).toBe(200);
    expect((await set(TERMS, version + 1)).status).toBe(200);
  });
  it('is written by those who record, its terms by coordinators', async () => {
    const { plainMember, author, outsider, admin } = coalition.clients;
    const act = { delegationCode: 'NZL', kind: 'signature', confirmed: true, source: 'A page' };
    expect((await plainMember.post(coalition.at('treaty/actions'), act)).status).toBe(403);
    const terms = await author.call('PUT', coalition.at('treaty'), TERMS, { 'If-Match': '"3"' });
    expect(terms.status).toBe(403);
    for (const client of [outsider, admin]) {
      expect((await client.get(coalition.at('treaty'))).status).toBe(404);
      expect((await client.post(coalition.at('treaty/actions'), act)).status).toBe(404);
    }
  });
});
