import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';

import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { encodeCell, type Stance } from '#libs/domain';
import type { MatrixDto, MeDto, SeatDto } from '../../kernel/api/client.js';
import { restOfMessages } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { useSetting } from './use-setting.js';

const seat: SeatDto = {
  ...{ campaignId: 'c1', campaign: 'Treaty', slug: 'treaty', role: 'coordinator', coreGroup: true },
  ...{ organisationId: 'o1', organisation: 'One', wantsDigest: true, wantsReminders: true },
  defaultTier: 'core',
};
const me = { id: 'u1', name: 'Ploy', zone: 'UTC', seats: [seat] } as Partial<MeDto> as MeDto;

const json = (status: number, value: unknown) =>
  Promise.resolve({
    ...{ ok: status < 300, status, headers: new Map([['content-type', 'application/json']]) },
    ...{ json: () => Promise.resolve(value), text: () => Promise.resolve(JSON.stringify(value)) },
  } as unknown as Response);

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

async function show() {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({ getParentRoute: () => root, path: '/c/$slug', component: Screen });
  const history = createMemoryHistory({ initialEntries: ['/c/treaty'] });
  const router = createRouter({ routeTree: root.addChildren([route]), history });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider<typeof router> router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

beforeAll(async () => {
  await restOfMessages();
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});

const press = (name: string) => fireEvent.click(screen.getByText(name));

/** A cell is being set to support; somebody else records that it opposes. */
async function clash() {
  await show();
  fireEvent.click(await screen.findByText('begin'));
  act(() => void update('oppose'));
  await screen.findByText('Changed meanwhile; now: oppose, likely');
  press('Save');
  await screen.findByText('Keep mine');
}

beforeEach(() => {
  sent = [];
  globalThis.fetch = ((_address: string, { method = 'GET', body }: RequestInit) => {
    if (method === 'POST' && typeof body === 'string') sent.push(JSON.parse(body));
    return json(200, { id: 'p1', now: { instant: '2024-08-05T10:00:00.000Z' }, items: [], next: null });
  }) as typeof fetch;
  queryClient.setQueryData(['me'], me);
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
    await show();
    fireEvent.click(await screen.findByText('begin'));
    press('Save');
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
