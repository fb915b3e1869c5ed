import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { MeDto, VoteDetailDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { CountedBy } from './counted-by.js';

const seat = { campaignId: 'c1', slug: 'treaty', role: 'campaigner', coreGroup: false };
const me = { id: 'u1', zone: 'America/New_York', seats: [seat] } as unknown as MeDto;
const vote = (votersOfRoom: string[] | null) =>
  ({ id: 'v1', version: 3, voters: ['EGY', 'FJI', 'NOR'], votersOfRoom }) as unknown as VoteDetailDto;

const sent: { method: string; body: unknown }[] = [];
const real = globalThis.fetch;

beforeAll(() => {
  window.scrollTo = () => undefined;
  queryClient.setQueryData(meQuery.queryKey, me);
  globalThis.fetch = (_, init) => {
    if (init?.method === 'PATCH') sent.push({ method: 'PATCH', body: JSON.parse(init.body as string) });
    return Promise.resolve(Response.json({ version: 4 }));
  };
});
afterEach(() => {
  cleanup();
  sent.length = 0;
});
afterAll(() => {
  globalThis.fetch = real;
  queryClient.clear();
});

function show(votersOfRoom: string[] | null, may = true) {
  const root = createRootRoute();
  const component = () => <CountedBy vote={vote(votersOfRoom)} may={may} />;
  const route = createRoute({ getParentRoute: () => root, path: '/c/$slug/votes', component });
  const history = createMemoryHistory({ initialEntries: ['/c/treaty/votes'] });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createRouter({ routeTree: root.addChildren([route]), history })} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('by whom a vote was counted', () => {
  it('is said, and nothing more where the list of the room is the same', async () => {
    show(null);
    expect(await screen.findByText(/Counted by the 3 delegations/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is said beside what the list gives now, who is in one alone, and how to count by it', async () => {
    show(['FJI', 'KEN', 'NOR', 'PER']);
    expect(await screen.findByText(/By the list of the room now, 4 delegations/)).toBeTruthy();
    expect(screen.getByText(/Only in the list now:.*KEN.*PER/)).toBeTruthy();
    expect(screen.getByText(/Only in this vote:.*EGY/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Count by the list now' }));
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'PATCH', body: { voters: ['FJI', 'KEN', 'NOR', 'PER'] } }]),
    );
  });

  it('is changed by nobody who may not correct the vote', async () => {
    show(['FJI'], false);
    expect(await screen.findByText(/By the list of the room now/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
