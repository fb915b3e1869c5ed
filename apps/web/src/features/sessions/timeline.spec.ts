import type {
  ClockFaceDto,
  ClocksDto,
  DeadlineDto,
  DeliveryDto,
  SessionDto,
} from '../../kernel/api/client.js';
import {
  entriesOf,
  nextDeadline,
  presentSession,
  remindedOf,
  runsNow,
  spanLabel,
  splitByNow,
} from './timeline.js';

const clocks = (instant: string) => ({ instant }) as ClocksDto;
const session = (id: string, opens: string, closes: string) =>
  ({ id, opens: clocks(opens), closes: clocks(closes) }) as SessionDto;
const deadline = (id: string, due: string, more: Partial<DeadlineDto> = {}) =>
  ({ id, due: clocks(due), state: 'open', kind: 'vote', sessionId: null, ...more }) as DeadlineDto;

const past = session('past', '2024-01-29T15:00:00Z', '2024-02-09T23:00:00Z');
const running = session('running', '2024-07-29T14:00:00Z', '2024-08-09T22:00:00Z');
const later = session('later', '2024-10-01T14:00:00Z', '2024-10-02T22:00:00Z');
const NOW = Date.parse('2024-08-05T15:00:00Z');

describe('the plan of sessions and deadlines', () => {
  it('stands in the order of time, a session before a deadline at its opening', () => {
    const atOpening = deadline('a', '2024-07-29T14:00:00Z');
    const entries = entriesOf([later, running], [deadline('b', '2024-08-06T22:00:00Z'), atOpening], {});
    expect(entries.map(({ id }) => id)).toEqual(['running', 'a', 'b', 'later']);
  });

  it('compares instants, not their spelling', () => {
    const entries = entriesOf(
      [],
      [deadline('second', '2024-08-06T09:00:00.500Z'), deadline('first', '2024-08-06T09:00:00Z')],
      {},
    );
    expect(entries.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('shows one kind of deadline, sessions alone, or one session with what hangs on it', () => {
    const deadlines = [
      deadline('v', '2024-08-06T09:00:00Z', { sessionId: 'running' }),
      deadline('r', '2024-08-07T09:00:00Z', { kind: 'registration' }),
    ];
    const visible = (filter: Parameters<typeof entriesOf>[2]) =>
      entriesOf([running, later], deadlines, filter).map(({ id }) => id);
    expect(visible({ kind: 'registration' })).toEqual(['r']);
    expect(visible({ kind: 'session' })).toEqual(['running', 'later']);
    expect(visible({ session: 'running' })).toEqual(['running', 'v']);
  });

  it('does not call a session over while it runs', () => {
    const { past: over, coming } = splitByNow(
      entriesOf([past, running], [deadline('gone', '2024-08-05T14:59:00Z')], {}),
      NOW,
    );
    expect(over.map(({ id }) => id)).toEqual(['past', 'gone']);
    expect(coming.map(({ id }) => id)).toEqual(['running']);
    expect(runsNow(running, NOW)).toBe(true);
    expect(runsNow(later, NOW)).toBe(false);
  });

  it('marks the session that runs, else the next one, else none', () => {
    expect(presentSession([later, past, running], NOW)?.id).toBe('running');
    expect(presentSession([later, past], NOW)?.id).toBe('later');
    expect(presentSession([past], NOW)).toBeUndefined();
  });

  it('passes over a cancelled deadline when it looks for the next one', () => {
    const cancelled = deadline('c', '2024-08-05T16:00:00Z', { state: 'cancelled' });
    const over = deadline('o', '2024-08-05T14:00:00Z');
    expect(nextDeadline([deadline('n', '2024-08-06T16:00:00Z'), cancelled, over], NOW)?.id).toBe('n');
  });
});

describe('who is reminded', () => {
  const mail = (subjectId: string, userId: string, at: string) =>
    ({ subjectId, userId, fireAt: clocks(at) }) as DeliveryDto;

  it('counts people, not mails, and says when the first mail goes', () => {
    const reminded = remindedOf([
      mail('d', 'ploy', '2024-08-07T02:00:00Z'),
      mail('d', 'ploy', '2024-08-06T02:00:00Z'),
      mail('d', 'maya', '2024-08-08T02:00:00Z'),
      mail('e', 'maya', '2024-08-08T02:00:00Z'),
    ]);
    expect(reminded.get('d')).toEqual({ people: 2, first: clocks('2024-08-06T02:00:00Z') });
    expect(reminded.get('e')?.people).toBe(1);
    expect(reminded.get('f')).toBeUndefined();
  });
});

describe('a span of time on one clock', () => {
  const face = (wall: string, offsetMinutes = -240): ClockFaceDto => ({
    zone: 'America/New_York',
    wall,
    offsetMinutes,
  });
  const starts = face('2024-08-05T10:00');

  it('is one label within a day', () => {
    expect(spanLabel(starts, face('2024-08-05T13:00'))).toBe(
      'Mon 5 Aug 2024, 10:00–13:00 in New York (UTC−4)',
    );
  });

  it('is two labels over midnight and over a change of the clocks', () => {
    expect(spanLabel(starts, face('2024-08-06T00:00'))).toBe(
      'Mon 5 Aug 2024, 10:00 in New York (UTC−4) – Tue 6 Aug 2024, 00:00 in New York (UTC−4)',
    );
    expect(spanLabel(starts, face('2024-08-05T13:00', -300))).toBe(
      'Mon 5 Aug 2024, 10:00 in New York (UTC−4) – Mon 5 Aug 2024, 13:00 in New York (UTC−5)',
    );
  });
});
