import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Role } from '#libs/domain';
import type { MeDto, PositionDto } from '../../../kernel/api/client.js';
import { queryClient } from '../../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../test-form.js';
import { PositionActs } from './acts.js';

const clock = { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 };
const clocks = { instant: '2024-08-05T10:00:00.000Z', venue: clock, reader: clock };
const retracted: PositionDto['retracted'] = {
  byId: 'u1',
  by: 'Ploy',
  reason: 'Misheard',
  cause: null,
  at: clocks,
};
const position = {
  ...{ id: 'p1', delegationCode: 'FJI', askId: 'a1', ask: 'Scope', stance: 'oppose', confidence: 2 },
  ...{ said: 'privately', grade: 'own_notes', source: '', note: 'A word', sealed: false, voice: 'own' },
  ...{ statement: null, interactionId: null, tier: 'coalition', authorId: 'u1', retracted: null },
  occurredAt: clocks,
} as unknown as PositionDto;

prepareForms();

let sent: { path: string; body: unknown }[] = [];
let taps = 0;
const tap = async (name: string) => {
  taps += 1;
  fireEvent.click(await screen.findByRole('button', { name }));
};

function show(
  shown: Partial<PositionDto> = {},
  seat: { role?: Role; closed?: boolean } = {},
  replaced = false,
) {
  sent = [];
  taps = 0;
  signIn((address, { method, body }) => {
    if ((method ?? 'GET') === 'GET') return json(200, {});
    sent.push({ path: address.split('/c1/')[1] ?? '', body: body ? JSON.parse(body as string) : null });
    return json(200, { ...position, id: 'p2' });
  });
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((one) => ({ ...one, ...seat })) },
  );
  draw(() => (
    <>
      <p>The history</p>
      <PositionActs position={{ ...position, ...shown }} name="Fiji" replaced={replaced} />
    </>
  ));
  return screen.findByText('The history');
}
const buttons = () => screen.queryAllByRole('button').map((one) => one.textContent);

describe('A single position', () => {
  it('is corrected by its author in at most four taps: nothing but what was wrong is sent', async () => {
    await show();
    await tap('Correct');
    await tap('support');
    await tap('Save the correction');
    await waitFor(() =>
      expect(sent).toEqual([{ path: 'positions/p1/correct', body: { stance: 'support' } }]),
    );
    expect(taps).toBeLessThanOrEqual(4);
  });

  it('is brought back by whoever took it back, but not a second time', async () => {
    await show({ retracted });
    await tap('Restore');
    await waitFor(() => expect(sent).toEqual([{ path: 'positions/p1/restore', body: null }]));
  });

  it.each<[string, Partial<PositionDto>, { role?: Role; closed?: boolean }, boolean, string[]]>([
    ['its author', {}, { role: 'campaigner' }, false, ['Correct', 'Take back']],
    ['a coordinator', { authorId: 'u2' }, {}, false, ['Take back']],
    ['somebody else', { authorId: 'u2' }, { role: 'campaigner' }, false, []],
    ['a member', {}, { role: 'member' }, false, []],
    ['its author in a closed campaign', {}, { closed: true }, false, []],
    ['its author, of a bloc', { voice: 'bloc' }, {}, false, []],
    [
      'its author, after it was put right',
      { retracted: { ...retracted, cause: 'correction' } },
      {},
      false,
      [],
    ],
    ['its author, after it was brought back', { retracted }, {}, true, []],
    [
      'a coordinator of what its author took back',
      { authorId: 'u2', retracted: { ...retracted, byId: 'u2' } },
      {},
      false,
      [],
    ],
  ])('offers %s what they may do, and no more', async (_who, shown, seat, replaced, expected) => {
    await show(shown, seat, replaced);
    expect(buttons()).toEqual(expected);
  });

  it('that came of a talk leads there to be corrected', async () => {
    await show({ interactionId: 'm1' });
    const link = screen.getByRole('link', { name: 'Correct the talk' });
    expect(link.getAttribute('href')).toBe('/c/treaty/meetings/m1?form=correct');
    expect(buttons()).toEqual(['Take back']);
  });
});
