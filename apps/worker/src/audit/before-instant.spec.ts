import { describe, expect, it } from '@jest/globals';
import { reminderInstant } from '#libs/domain';
import { beforeInstant, clocksChangeAround } from './before-instant.js';

const ZONES = [
  'Asia/Bangkok',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'UTC',
];
const HOURS = [
  { from: '22:00', until: '07:00' },
  { from: '12:30', until: '13:15' },
  { from: '09:00', until: '09:00' },
  { from: '07:00', until: '02:59' },
];

describe('the auditor’s own reading of “minutes before”', () => {
  it('agrees with the planner’s at every hour, except on nights when the clocks change', () => {
    let compared = 0;
    for (const zone of ZONES) {
      for (const quiet of HOURS) {
        for (let n = 0; n < 400; n++) {
          const deadline = new Date(Date.UTC(2026, 0, 1, 0, n * 1117, n % 60));
          const minutes = 1 + ((n * 379) % 3000);
          const own = beforeInstant(minutes, deadline, zone, quiet);
          if (clocksChangeAround(own, zone)) continue;
          expect(own).toEqual(reminderInstant({ type: 'before', minutes }, deadline, zone, quiet));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(9000);
  });

  it('leaves urgent mail where it falls', () => {
    const deadline = new Date('2026-08-05T20:00:30Z');
    expect(beforeInstant(60, deadline, 'Asia/Bangkok', null)).toEqual(new Date('2026-08-05T19:00:00Z'));
  });
});
