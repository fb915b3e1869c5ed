import { byPart, partOf, sessionsNear } from './my-day-order.js';

const face = (zone: string, wall: string) => ({ zone, wall, offsetMinutes: 0 });
const at = (instant: string, zone: string, wall: string) => ({
  instant,
  venue: face(zone, wall),
  reader: face(zone, wall),
});
const NOW = Date.parse('2024-08-05T14:40:00Z');
const due = (instant: string, wall: string, zone = 'America/New_York') => ({ due: at(instant, zone, wall) });

describe('A task is', () => {
  it('overdue once its instant has passed', () => {
    expect(partOf(due('2024-08-05T14:39:00Z', '2024-08-05T10:39'), NOW)).toBe('overdue');
  });

  it('due today by the day of the reader, not of Greenwich', () => {
    // Eleven in the evening in New York is the next day in Greenwich.
    expect(partOf(due('2024-08-06T03:00:00Z', '2024-08-05T23:00'), NOW)).toBe('today');
    // Midnight has passed in Bangkok.
    expect(partOf(due('2024-08-05T17:30:00Z', '2024-08-06T00:30', 'Asia/Bangkok'), NOW)).toBe('week');
  });

  it('this week up to seven days ahead, and later after that', () => {
    expect(partOf(due('2024-08-12T14:00:00Z', '2024-08-12T10:00'), NOW)).toBe('week');
    expect(partOf(due('2024-08-13T14:00:00Z', '2024-08-13T10:00'), NOW)).toBe('later');
  });
});

it('Within a part, what is due first comes first', () => {
  const later = due('2024-08-07T14:00:00Z', '2024-08-07T10:00');
  const sooner = due('2024-08-06T14:00:00Z', '2024-08-06T10:00');
  expect(byPart([later, sooner], NOW)).toEqual({ overdue: [], today: [], week: [sooner, later], later: [] });
});

it('Sessions are near until they close', () => {
  const session = (opens: string, closes: string) => ({
    opens: at(opens, 'UTC', opens),
    closes: at(closes, 'UTC', closes),
  });
  const past = session('2024-01-29T15:00:00Z', '2024-02-09T22:00:00Z');
  const present = session('2024-07-29T14:00:00Z', '2024-08-09T22:00:00Z');
  const ahead = session('2024-10-01T14:00:00Z', '2024-10-10T22:00:00Z');
  expect(sessionsNear([ahead, past, present], NOW)).toEqual([present, ahead]);
});
