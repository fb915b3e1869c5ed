import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { encodeCell, type Stance } from '#libs/domain';
import type { MatrixDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { useSetting } from './use-setting.js';

/** Fiji on the one ask. */
const matrixWith = (stance: Stance | undefined): MatrixDto => {
  const cell = { confidence: 2 as const, stale: null, voice: 'own' as const, differs: false };
  const cells = stance ? encodeCell({ stance, ...cell }) : '..';
  return {
    rows: [{ code: 'FJI', name: 'Fiji', votes: true, groups: [], lead: null, cells }],
    asks: [{ id: 'a1', key: 'ask', title: 'An ask' }],
    scope: { tiers: ['core', 'coalition'] },
  } as unknown as MatrixDto;
};

let sent: unknown[];
const live = new EventTarget();
const update = (stance: Stance) =>
  live.dispatchEvent(new CustomEvent('update', { detail: matrixWith(stance) }));

function Screen() {
  const [matrix, setMatrix] = useState(matrixWith('undecided'));
  useEffect(() => {
    const hear = (event: Event) => setMatrix((event as CustomEvent<MatrixDto>).detail);
    live.addEventListener('update', hear);
    return () => live.removeEventListener('update', hear);
  }, []);
  const { begin, panel } = useSetting(matrix, () => undefined);
  return (
    <>
      <button onClick={() => begin({ code: 'FJI', askId: 'a1' }, 'support')}>begin</button>
      {panel}
    </>
  );
}

prepareForms();

/** A cell is being set to support; somebody else records that it opposes. */
async function clash() {
  draw(Screen);
  fireEvent.click(await screen.findByText('begin'));
  act(() => void update('oppose'));
  await screen.findByText('Changed meanwhile; now: oppose, likely');
  press('Save');
  await screen.findByText('Keep mine');
}

beforeEach(() => {
  sent = [];
  signIn((_address: string, { method = 'GET', body }: RequestInit) => {
    if (method === 'POST' && typeof body === 'string') sent.push(JSON.parse(body));
    return json(200, { id: 'p1', now: { instant: '2024-08-05T10:00:00.000Z' }, items: [], next: null });
  });
});

describe('a cell that somebody else sets while it is being set', () => {
  it('says so beside the stance, and writes nothing before the person was asked', async () => {
    await clash();
    expect(sent).toEqual([]);
  });

  it('is recorded when the person keeps to it', async () => {
    await clash();
    press('Keep mine');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ delegationCode: 'FJI', askId: 'a1', stance: 'support' });
  });

  it('is left as it stands when the person takes that', async () => {
    await clash();
    press('Take theirs');
    await waitFor(() => expect(screen.queryByText('Keep mine')).toBeNull());
    expect([sent, screen.queryByText('Save')]).toEqual([[], null]);
  });

  it('is recorded at once when nobody did', async () => {
    draw(Screen);
    fireEvent.click(await screen.findByText('begin'));
    press('Save');
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
