import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import { clockChangeAt } from './clock-change.js';

const NEW_YORK = 'America/New_York';

describe('an hour that is typed into the form of a deadline', () => {
  it.each([
    ['2026-03-08T02:30', NEW_YORK, 'skipped', '2026-03-08T03:00'],
    ['2026-11-01T01:30', NEW_YORK, 'twice_earlier', '2026-11-01T01:30'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', 'twice_earlier', '2026-04-05T01:45'],
  ])('%s in %s: %s', (stated, zone, code, taken) => {
    expect(clockChangeAt(stated, zone)).toEqual({ code, stated, zone, taken });
  });

  it.each([
    ['2026-11-01T02:00', NEW_YORK],
    ['2026-11-01T00:59', NEW_YORK],
    ['2026-03-08T03:00', NEW_YORK],
    ['2026-11-01T01:30', 'Asia/Bangkok'],
    ['', NEW_YORK],
    ['2026-11-01T01:30', 'Nowhere/Half'],
  ])('%s in %s is like any other', (stated, zone) => {
    expect(clockChangeAt(stated, zone)).toBeNull();
  });

  it('is said in a sentence that names which of the two is taken', () => {
    const odd = clockChangeAt('2026-11-01T01:30', NEW_YORK);
    expect(odd && oddHourText(odd)).toMatch(
      /^01:30 on .* comes twice in New York.* The earlier of the two is meant\.$/,
    );
  });
});
