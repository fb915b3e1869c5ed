import { describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/domain';
import { DEADLINE_OFFERS } from './deadline-offers.js';
import { DEADLINES } from './deadlines.js';
import { SESSIONS } from './sessions.js';

describe('the usual deadlines of registration', () => {
  it.each(['session-6', 'concluding'])('of the Committee are those that %s really had', (key) => {
    const opened = SESSIONS.find((session) => session.key === key)?.firstDay ?? '';
    const real = DEADLINES.filter(({ session, kind }) => session === key && kind === 'registration');
    const offered = DEADLINE_OFFERS.filter(({ forum }) => forum === 'ad_hoc_committee');
    expect(
      offered.map(({ audience, offsetDays, at, zone }) => [
        audience,
        `${addDays(opened, offsetDays)}T${at}`,
        zone,
      ]),
    ).toEqual(real.map(({ audience, wallTime, zone }) => [audience, wallTime, zone]));
    expect(real).toHaveLength(2);
  });
  it('of the Conference is Thursday 22 January 2026, 18:00 in Vienna, for what opened on the 26th', () => {
    const [only] = DEADLINE_OFFERS.filter(({ forum }) => forum === 'conference');
    expect([addDays('2026-01-26', only?.offsetDays ?? 0), only?.at, only?.zone]).toEqual([
      '2026-01-22',
      '18:00',
      'Europe/Vienna',
    ]);
    expect(new Date('2026-01-22').getUTCDay()).toBe(4);
  });
});
