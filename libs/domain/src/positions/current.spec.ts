import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentPosition, direction } from './current.js';
import { STANCES, VOICES } from '../vocabulary.js';

const at = (iso: string) => new Date(iso);

describe('the current position', () => {
  it('is what was said last, not what was noted last', () => {
    const said = {
      id: 'a',
      voice: 'own' as const,
      occurredAt: at('2024-08-05T10:00Z'),
      recordedAt: at('2024-08-05T11:00Z'),
    };
    const earlierNotedLater = {
      id: 'b',
      voice: 'own' as const,
      occurredAt: at('2024-08-01T10:00Z'),
      recordedAt: at('2024-08-05T12:00Z'),
    };
    expect(currentPosition([said, earlierNotedLater])).toBe(said);
  });

  it('is the one recorded last when two were said at once', () => {
    const first = {
      id: 'b',
      voice: 'own' as const,
      occurredAt: at('2024-08-05T10:00Z'),
      recordedAt: at('2024-08-05T11:00Z'),
    };
    const corrected = {
      id: 'a',
      voice: 'own' as const,
      occurredAt: at('2024-08-05T10:00Z'),
      recordedAt: at('2024-08-05T11:05Z'),
    };
    expect(currentPosition([corrected, first])).toBe(corrected);
  });

  it("is the state's own word when its bloc spoke at the same instant, and the bloc's when it spoke later", () => {
    const own = {
      id: 'a',
      voice: 'own' as const,
      occurredAt: at('2024-08-05T10:00Z'),
      recordedAt: at('2024-08-05T10:01Z'),
    };
    const bloc = {
      id: 'b',
      voice: 'bloc' as const,
      occurredAt: own.occurredAt,
      recordedAt: at('2024-08-05T11:00Z'),
    };
    expect(currentPosition([own, bloc])).toBe(own);
    const later = { ...bloc, occurredAt: at('2024-08-05T10:30Z') };
    expect(currentPosition([own, later])).toBe(later);
  });

  it('does not exist without events', () => {
    expect(currentPosition([])).toBeUndefined();
  });

  it('does not depend on the order in which the events are read', () => {
    const minutes = fc.integer({ min: 0, max: 3 }).map((minute) => new Date(minute * 60_000));
    const event = fc.record({
      id: fc.uuid(),
      voice: fc.constantFrom(...VOICES),
      occurredAt: minutes,
      recordedAt: minutes,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { selector: (one) => one.id, minLength: 1 }),
        fc.gen(),
        (events, gen) => {
          const shuffled = gen(fc.shuffledSubarray, events, { minLength: events.length });
          expect(currentPosition(shuffled)?.id).toBe(currentPosition(events)?.id);
        },
      ),
    );
  });
});

describe('the direction of a shift', () => {
  it('is towards or away on the scale, and none without two places on it', () => {
    expect(direction('undecided', 'support')).toBe('towards');
    expect(direction('support', 'lean_support')).toBe('away');
    expect(direction(null, 'support')).toBe('none');
    expect(direction('silent', 'support')).toBe('none');
  });

  it('reverses with the shift', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STANCES), fc.constantFrom(...STANCES), (a, b) => {
        const reversed = { towards: 'away', away: 'towards', none: 'none' } as const;
        expect(direction(b, a)).toBe(reversed[direction(a, b)]);
      }),
    );
  });
});
