import 'fake-indexeddb/auto';
import { call } from '../api/call.js';
import type { MeDto, SeatDto } from '../api/client.js';
import { offline } from '../offline/index.js';
import { beforeSignIn, paySignOut, recognise } from './device.js';
import { queryClient } from '../query/query.js';

const seat: SeatDto = {
  campaignId: 'c1',
  campaign: 'Treaty',
  slug: 'treaty',
  role: 'campaigner',
  coreGroup: true,
  readsOrganisation: true,
  closed: false,
  organisationId: 'o1',
  organisation: 'One',
  wantsDigest: true,
  wantsReminders: true,
  defaultTier: 'core',
  home: null,
  venues: {},
};
const me = (...seats: SeatDto[]) => ({ id: 'u1', name: 'Ploy', seats }) as unknown as MeDto;
const SECRET = ['campaign', 'c1', 'task', 't1'];

/** As much of an answer as the client reads. */
const DONE = { ok: true, status: 204, headers: new Map<string, string>(), text: () => Promise.resolve('') };
/** What is asked of the server, and when it answers. */
let asked: string[];
let answers: (() => void)[];

beforeEach(() => {
  [asked, answers] = [[], []];
  globalThis.fetch = ((address: string) => {
    asked.push(String(address));
    return new Promise((resolve) => answers.push(() => resolve(DONE as unknown as Response)));
  }) as typeof fetch;
  queryClient.setQueryData(['me'], me(seat));
  queryClient.setQueryData(SECRET, 'planted');
  localStorage.clear();
});
afterEach(() => queryClient.clear());
afterAll(() => offline().close());

describe('An answer about who one is', () => {
  it('changes nothing when one’s seats are the same', async () => {
    await recognise(me({ ...seat, wantsDigest: false }));
    expect(queryClient.getQueryData(SECRET)).toBe('planted');
  });

  it.each([
    ['left the core group', [{ ...seat, coreGroup: false }]],
    ['has another role', [{ ...seat, role: 'member' as const }]],
    ['speaks for another organisation', [{ ...seat, organisationId: 'o2' }]],
    ['lost the seat', []],
  ])('takes the answers of before out of memory when one %s', async (_, seats) => {
    await recognise(me(...seats));
    expect(queryClient.getQueryData(SECRET)).toBeUndefined();
  });

  it('takes along what the device noted of a campaign that one has no seat in any more', async () => {
    await recognise(me(seat));
    localStorage.setItem('demarche.campaign', 'treaty');
    localStorage.setItem('demarche.read.c1', '2027-01-18T09:00:00Z');
    await recognise(me());
    expect(localStorage).toHaveLength(0);
  });
});

describe('A change', () => {
  it('says whose it is, so that the api refuses it under another cookie', async () => {
    let said: string | null = '';
    globalThis.fetch = ((_address: string, { headers }: RequestInit) => {
      said = new Headers(headers).get('demarche-person');
      return Promise.resolve(DONE as unknown as Response);
    }) as typeof fetch;
    await recognise(me(seat));
    await call('/api/x', { method: 'POST' });
    expect(said).toBe('u1');
    await call('/api/x');
    expect(said).toBeNull();
  });
});

describe('A sign-out that the server was not told of', () => {
  it('is told once, by whoever comes first, and before a password is sent', async () => {
    localStorage.setItem('demarche.signOutOwed', '1');
    const all = Promise.all([paySignOut(), paySignOut(), beforeSignIn()]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('sign-out');
    answers.forEach((answer) => answer());
    await all;
    expect(localStorage.getItem('demarche.signOutOwed')).toBeNull();
    await paySignOut();
    expect(asked).toHaveLength(1);
  });
});
