import { fireEvent, screen } from '@testing-library/react';
import type { Stance } from '#libs/domain';
import type { HandoverActDto, HandoverAskDto, HandoverShiftDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { OfAsk } from './asks.js';
import { asksInOrder, linesInOrder } from './worst-first.js';

const at = (hour: number) => {
  const clock = { zone: 'UTC', wall: `2024-08-05T${hour}:00`, offsetMinutes: 0 };
  return { instant: `2024-08-05T${hour}:00:00.000Z`, venue: clock, reader: clock };
};
type Move = [from: Stance | null, to: Stance | null, cause?: HandoverShiftDto['cause']];
const act = (code: string, hour: number, [from, to, cause = 'said']: Move) =>
  ({
    ...{ kind: 'position', id: code, title: null, voice: 'own', said: null, grade: null, occurredAt: null },
    ...{ organisation: 'One', why: '', authorId: code, author: `by ${code}`, recordedAt: at(hour) },
    shifts: [{ from, to, cause, corrected: null, direction: 'none', delegations: [code] }],
  }) as HandoverActDto;
const ask = (id: string, acts: HandoverActDto[]) =>
  ({
    ...{ id, title: id, number: null, redLine: false, stale: null, votes: [], amendments: [] },
    acts,
  }) as unknown as HandoverAskDto;
const order = (acts: HandoverActDto[]) => linesInOrder({ acts }).map(({ act: { id } }) => id);

describe('what happened overnight', () => {
  it('begins with who turned, then the newest move, and ends with what the records alone did', () => {
    expect(
      order([
        act('FJI', 10, ['undecided', 'support']),
        act('KEN', 11, ['support', 'undecided']),
        act('PER', 12, [null, 'support']),
        act('QAT', 13, ['undecided', 'oppose']),
        act('TON', 14, ['oppose', 'undecided', 'withdrawn']),
        act('VNM', 15, ['lean_against', 'oppose']),
      ]),
    ).toEqual(['VNM', 'QAT', 'KEN', 'PER', 'FJI', 'TON']);
  });

  it('has the asks on which somebody turned on top, and leaves the others in their order', () => {
    const asks = [
      ask('quiet', []),
      ask('won', [act('FJI', 10, ['undecided', 'support'])]),
      ask('lost', [act('FJI', 10, ['oppose', 'support']), act('KEN', 9, ['support', 'oppose'])]),
      ask('also won', [act('PER', 12, [null, 'support'])]),
    ];
    expect(asksInOrder(asks).map(({ id }) => id)).toEqual(['lost', 'won', 'also won', 'quiet']);
    expect(asks[0]?.id).toBe('quiet');
  });

  describe('of a long night', () => {
    prepareForms();

    it('shows six lines of an ask, and more when asked', async () => {
      signIn(() => json(200, { items: [], next: null }));
      const codes = Array.from({ length: 15 }, (_, i) => `X${String(i).padStart(2, '0')}`);
      const long = ask(
        'Scope',
        codes.map((code, i) => act(code, 10, i === 14 ? ['support', 'oppose'] : [null, 'support'])),
      );
      draw(() => <OfAsk ask={long} nameOf={(code) => code} />);
      await screen.findByText(/by X14/);
      expect(screen.getAllByText(/by X/)).toHaveLength(6);
      fireEvent.click(screen.getByText('Show 9 more'));
      expect(screen.getAllByText(/by X/)).toHaveLength(12);
      fireEvent.click(screen.getByText('Show 3 more'));
      expect(screen.getAllByText(/by X/)).toHaveLength(15);
      expect(screen.queryByText(/more$/)).toBeNull();
    });
  });
});
