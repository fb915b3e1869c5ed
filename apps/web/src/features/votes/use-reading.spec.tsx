import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, waitFor } from '@testing-library/react';
import type { MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { useReading } from './use-reading.js';

const seat = { campaignId: 'c1', slug: 'treaty', role: 'campaigner', coreGroup: false };
const me = { id: 'u1', zone: 'America/New_York', seats: [seat] } as unknown as MeDto;
const RECORD = { text: 'In favour: Fiji. Against: Mali.', file: undefined, vote: '' };

const asked: URL[] = [];
const real = globalThis.fetch;

beforeAll(() => {
  window.scrollTo = () => undefined;
  queryClient.setQueryData(meQuery.queryKey, me);
  globalThis.fetch = (url) => {
    asked.push(new URL(String(url instanceof Request ? url.url : url), 'http://localhost'));
    return Promise.resolve(Response.json({}));
  };
});
afterEach(() => {
  cleanup();
  asked.length = 0;
});
afterAll(() => {
  globalThis.fetch = real;
  queryClient.clear();
});

function show(day: string | undefined) {
  const Screen = () => void useReading(RECORD, day);
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path: '/c/$slug/votes', component: Screen });
  const history = createMemoryHistory({ initialEntries: ['/c/treaty/votes'] });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createRouter({ routeTree: root.addChildren([route]), history })} />
    </QueryClientProvider>,
  );
}

describe('A record that is read', () => {
  it.each(['2019-12-27', undefined])('is held against those who had a vote on the day: %s', async (day) => {
    show(day);
    await waitFor(() => expect(asked.map((url) => url.searchParams.get('day'))).toEqual([day ?? null]));
    expect(asked[0]?.pathname).toMatch(/votes\/read$/);
  });
});
