import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentPosition, direction, type PositionMoment } from './current.js';
import { STANCES, VOICES, type Voice } from '../vocabulary.js';

const at = (iso: string) => new Date(iso);

/** A first record. */
function word(id: string, occurred: string, recorded: string, voice: Voice = 'own'): PositionMoment {
  const recordedAt = at(recorded);
  return { id, voice, occurredAt: at(occurred), recordedAt, firstId: id, firstRecordedAt: recordedAt };
}
/** One that puts another right. */
const anew = (id: string, of: PositionMoment, recorded: string) => ({ ...of, id, recordedAt: at(recorded) });

describe('the current position', () => {
  it('is what was said last, not what was noted last', () => {
    const said = word('a', '2024-08-05T10:00Z', '2024-08-05T11:00Z');
    const earlierNotedLater = word('b', '2024-08-01T10:00Z', '2024-08-05T12:00Z');
    expect(currentPosition([said, earlierNotedLater])).toBe(said);
  });

  it('is the one recorded last when two were said at once', () => {
    const first = word('b', '2024-08-05T10:00Z', '2024-08-05T11:00Z');
    const second = word('a', '2024-08-05T10:00Z', '2024-08-05T11:05Z');
    expect(currentPosition([second, first])).toBe(second);
  });

  it('stays the later of two that were said at once when the elder is put right, however often', () => {
    const elder = word('a', '2024-08-05T10:00Z', '2024-08-05T11:00Z');
    const later = word('b', '2024-08-05T10:00Z', '2024-08-05T11:05Z');
    const right = anew('c', elder, '2024-08-05T12:00Z');
    expect(currentPosition([right, later])).toBe(later);
    expect(currentPosition([anew('d', right, '2024-08-05T13:00Z'), later])).toBe(later);
  });

  it('is what puts the later of two that were recorded in one go right, whatever its id', () => {
    const elder = word('b', '2024-08-05T10:00Z', '2024-08-05T11:00Z');
    const later = word('c', '2024-08-05T10:00Z', '2024-08-05T11:00Z');
    const right = anew('a', later, '2024-08-05T12:00Z');
    expect(currentPosition([elder, right])).toBe(right);
  });

  it("is the state's own word when its bloc spoke at the same instant, and the bloc's when it spoke later", () => {
    const own = word('a', '2024-08-05T10:00Z', '2024-08-05T10:01Z');
    const bloc = word('b', '2024-08-05T10:00Z', '2024-08-05T11:00Z', 'bloc');
    expect(currentPosition([own, bloc])).toBe(own);
    const later = word('b', '2024-08-05T10:30Z', '2024-08-05T11:00Z', 'bloc');
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
      firstId: fc.constantFrom('a', 'b'),
      firstRecordedAt: minutes,
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
