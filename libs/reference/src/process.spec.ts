import { describe, expect, it } from '@jest/globals';
import { DEADLINES, ZONE_TRAPS } from './deadlines.js';
import { DOCUMENTS } from './documents.js';
import { ENTRY_INTO_FORCE, MILESTONES, RATIFICATIONS_REPORTED, SIGNATORIES_SEEN } from './milestones.js';
import { POSTS } from './process.js';
import { SESSIONS, sessionByKey } from './sessions.js';
import { STATES } from './states/index.js';
import { RECORDED_VOTES, THRESHOLD_EXAMPLES } from './voting.js';

const codes = STATES.map(({ code }) => code);

/** What a wall in `zone` shows at an instant, `YYYY-MM-DDTHH:mm`. */
function wallTimeAt(utc: string, zone: string): string {
  const text = new Date(utc).toLocaleString('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return text.replace(' ', 'T');
}

function weekday(date: string): string {
  return new Date(`${date.slice(0, 10)}T00:00Z`).toLocaleDateString('en', {
    weekday: 'short',
    timeZone: 'UTC',
  });
}

describe('sessions', () => {
  it('are sixteen, in order, each with a key of its own', () => {
    expect(SESSIONS).toHaveLength(16);
    expect(new Set(SESSIONS.map((session) => session.key)).size).toBe(16);
    expect(SESSIONS.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))).toEqual(SESSIONS);
  });

  it('neither overlap nor end before they begin', () => {
    for (const [index, session] of SESSIONS.entries()) {
      expect(session.firstDay <= session.lastDay).toBe(true);
      expect((SESSIONS[index - 1]?.lastDay ?? '') < session.firstDay).toBe(true);
    }
  });

  it('begin and end on working days', () => {
    const weekend = SESSIONS.flatMap((session) => [session.firstDay, session.lastDay]).filter((date) =>
      ['Sat', 'Sun'].includes(weekday(date)),
    );
    expect(weekend).toEqual([]);
  });

  it('remember plans that were given up', () => {
    expect(sessionByKey('organisational')?.plannedEarlier.map((plan) => plan.firstDay)).toEqual([
      '2020-08-01',
      '2021-01-20',
    ]);
    expect(sessionByKey('session-1')?.plannedEarlier).toHaveLength(1);
    for (const session of SESSIONS) {
      expect(session.plannedEarlier.every((plan) => plan.lastDay < session.firstDay)).toBe(true);
    }
  });

  it('use zones that the platform knows, as the posts do', () => {
    for (const { zone } of [...SESSIONS, ...POSTS, ...DEADLINES, ...ZONE_TRAPS]) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });
});

describe('documents', () => {
  it('belong to known sessions, which name them too', () => {
    const bySession = DOCUMENTS.filter((document) => document.session !== null);
    for (const document of bySession) {
      expect(sessionByKey(document.session ?? '')?.documents).toContain(document.symbol);
    }
    expect(SESSIONS.flatMap((session) => session.documents)).toHaveLength(bySession.length);
    expect(new Set(DOCUMENTS.map((document) => document.symbol)).size).toBe(DOCUMENTS.length);
  });
});

describe('deadlines', () => {
  it.each(DEADLINES.map((deadline) => [deadline.key, deadline] as const))(
    '%s belongs to a session',
    (_key, deadline) => {
      const session = sessionByKey(deadline.session);
      expect(session).toBeDefined();
      const day = deadline.wallTime.slice(0, 10);
      const closes = deadline.kind === 'session_close';
      expect(closes ? day === session?.lastDay : day < (session?.firstDay ?? '')).toBe(true);
    },
  );

  it('have keys of their own', () => {
    expect(new Set(DEADLINES.map((deadline) => deadline.key)).size).toBe(DEADLINES.length);
  });

  it('fall on the week days that the sources name', () => {
    expect(DEADLINES.map((deadline) => weekday(deadline.wallTime))).toEqual([
      'Fri',
      'Fri',
      'Thu',
      'Mon',
      'Fri',
      'Mon',
      'Fri',
      'Fri',
    ]);
  });

  it.each(ZONE_TRAPS.map((trap) => [trap.key, trap] as const))(
    'trap %s reads right on every wall',
    (_key, trap) => {
      for (const reading of [{ zone: trap.zone, wallTime: trap.wallTime }, ...trap.readings]) {
        expect(wallTimeAt(trap.utc, reading.zone)).toBe(reading.wallTime);
      }
    },
  );
});

describe('milestones', () => {
  it('come after the last negotiating day, in order', () => {
    expect(MILESTONES.map((milestone) => milestone.firstDay)).toEqual([
      '2024-08-08',
      '2024-12-24',
      '2025-10-25',
      '2026-12-31',
    ]);
    expect(ENTRY_INTO_FORCE.instrumentsNeeded).toBe(40);
    expect(ENTRY_INTO_FORCE.daysAfter).toBe(90);
  });

  it('name known states once', () => {
    for (const list of [SIGNATORIES_SEEN, RATIFICATIONS_REPORTED]) {
      expect(new Set(list).size).toBe(list.length);
      expect(codes).toEqual(expect.arrayContaining([...list]));
    }
    expect(SIGNATORIES_SEEN).toHaveLength(31);
  });
});

describe('voting', () => {
  it('gives examples that agree with arithmetic', () => {
    for (const { voting, twoThirds, blocking } of THRESHOLD_EXAMPLES) {
      expect(twoThirds).toBe(Math.ceil((2 * voting) / 3));
      expect(blocking).toBe(voting - twoThirds + 1);
    }
  });

  it('carries the vote that passes one way and fails the other', () => {
    const vote = RECORDED_VOTES[0]!;
    const voting = vote.yes + vote.no;
    expect(voting).toBe(139);
    expect(vote.yes > voting / 2).toBe(true);
    expect(vote.yes >= (2 * voting) / 3).toBe(false);
    expect(voting + vote.abstained).toBeLessThanOrEqual(193);
  });
});
