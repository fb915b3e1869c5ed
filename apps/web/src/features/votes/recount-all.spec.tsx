import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { actFor } from '../../kernel/api/call.js';
import type { MeDto } from '../../kernel/api/client.js';
import { votesQuery } from '../../kernel/queries/votes.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { Toasts } from '../../ui/toast.js';
import { RecountAll } from './recount-all.js';

const OLD = ['EGY', 'FJI', 'NOR'];
const ROOM = ['FJI', 'KEN', 'NOR'];
const real = globalThis.fetch;

interface Held {
  id: string;
  title: string;
  version: number;
  voters: string[];
  authorId: string;
}
let held: Held[] = [];
let changes: { id: string; match: string | null; key: string | null; voters: string[] }[] = [];
/** What the api does before it carries out a change. */
let before: (id: string) => void | Promise<void> = () => undefined;

const listed = (vote: Held) => ({ ...vote, otherRoom: String(vote.voters) !== String(ROOM) });
const detail = (vote: Held) => ({ ...listed(vote), votersOfRoom: listed(vote).otherRoom ? ROOM : null });

/** An api that holds votes by version, as the real one does. */
async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const id = /\/votes\/(\w+)/.exec(input as string)?.[1];
  const vote = held.find((one) => one.id === id);
  if (!vote) return Response.json({ items: held.map(listed), next: null });
  if (init?.method !== 'PATCH') return Response.json(detail(vote));
  await before(vote.id);
  const headers = new Headers(init.headers);
  const { voters } = JSON.parse(init.body as string) as { voters: string[] };
  const match = headers.get('If-Match');
  changes.push({ id: vote.id, match, key: headers.get('Idempotency-Key'), voters });
  if (match !== `"${vote.version}"`) {
    const type = 'urn:demarche:problem:stale_version';
    const problem = {
      type,
      title: 'Stale',
      status: 412,
      detail: 'Changed meanwhile',
      code: 'http.changedSince',
      params: {},
    };
    return Response.json(
      { ...problem, fields: [] },
      { status: 412, headers: { 'content-type': 'application/problem+json' } },
    );
  }
  vote.version += 1;
  vote.voters = voters;
  return Response.json(detail(vote));
}

const sent = () => changes.map(({ id, match, voters }) => [id, match, voters]);
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const said = (text: string | RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  );

function Listed() {
  const { data } = useQuery(votesQuery('c1'));
  return data ? <RecountAll votes={data.items} /> : null;
}

function show(role: 'coordinator' | 'campaigner' | 'member' = 'coordinator') {
  const seat = { campaignId: 'c1', slug: 'treaty', role, coreGroup: false };
  queryClient.setQueryData(meQuery.queryKey, { id: 'u1', zone: 'UTC', seats: [seat] } as unknown as MeDto);
  const root = createRootRoute();
  const getParentRoute = () => root;
  const votes = createRoute({ getParentRoute, path: '/c/$slug/votes', component: Listed });
  const one = createRoute({ getParentRoute, path: '/c/$slug/votes/$voteId', component: () => 'elsewhere' });
  const history = createMemoryHistory({ initialEntries: ['/c/treaty/votes'] });
  const router = createRouter({ routeTree: root.addChildren([votes, one]), history });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

beforeAll(() => {
  window.scrollTo = () => undefined;
  globalThis.fetch = answer;
  actFor('u1');
});
beforeEach(() => {
  const vote = (id: string, version: number, authorId: string) => ({
    ...{ id, version, authorId, title: `Vote ${id}`, voters: OLD },
  });
  held = [vote('a', 1, 'u1'), vote('b', 5, 'u2'), vote('c', 2, 'u1')];
  changes = [];
  before = () => undefined;
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});
afterAll(() => {
  globalThis.fetch = real;
});

describe('votes that another list of the room would count otherwise', () => {
  it('are corrected one after another, each with its version and key, and taken back from the last to the first', async () => {
    show();
    fireEvent.click(await button(/^For all 3 votes/));
    await said('Counted by the list now: 3 of 3.');
    expect(sent()).toEqual([
      ['a', '"1"', ROOM],
      ['b', '"5"', ROOM],
      ['c', '"2"', ROOM],
    ]);
    expect(new Set(changes.map(({ key }) => key)).size).toBe(3);
    expect(changes.every(({ key }) => key !== null)).toBe(true);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^For/ })).toBeNull());
    fireEvent.click(await button('Undo for 3 votes'));
    await said('Counted as before again: 3 of 3.');
    expect(sent().slice(3)).toEqual([
      ['c', '"3"', OLD],
      ['b', '"6"', OLD],
      ['a', '"2"', OLD],
    ]);
    expect(await button(/^For all 3 votes/)).toBeTruthy();
  });

  it('say how far they are while it goes on', async () => {
    let go = () => undefined as void;
    before = (id) => (id === 'b' ? new Promise<void>((resolve) => (go = resolve)) : undefined);
    show();
    fireEvent.click(await button(/^For all 3 votes/));
    await said('Counted by the list now: 1 of 3.');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    go();
    await said('Counted by the list now: 3 of 3.');
  });

  it('stop at the first that is refused: it is named with the reason, what was done is undone, the others go on', async () => {
    before = (id) => {
      const second = held[1];
      if (id === 'b' && second?.version === 5) second.version = 6;
    };
    show();
    fireEvent.click(await button(/^For all 3 votes/));
    expect((await screen.findByRole('alert', { name: /meanwhile/ })).textContent).toMatch(/Read it again/);
    expect(screen.getByRole('link', { name: 'Vote b' }).getAttribute('href')).toBe('/c/treaty/votes/b');
    await said('Counted by the list now: 1 of 3.');
    expect(sent().map(([id]) => id)).toEqual(['a', 'b']);
    fireEvent.click(await button('Undo for 1 vote'));
    await said('Counted as before again: 1 of 1.');
    expect(sent().at(-1)).toEqual(['a', '"2"', OLD]);
    expect(held.map(({ voters }) => voters)).toEqual([OLD, OLD, OLD]);
    fireEvent.click(await button(/^For all 3 votes/));
    await said('Counted by the list now: 3 of 3.');
  });

  it('come last when one goes on after a refusal', async () => {
    before = (id) => {
      const first = held[0];
      if (id === 'a' && first?.version === 1) first.version = 2;
    };
    show();
    fireEvent.click(await button(/^For all 3 votes/));
    await screen.findByRole('link', { name: 'Vote a' });
    fireEvent.click(await button(/^For all 3 votes/));
    await said('Counted by the list now: 3 of 3.');
    expect(sent().map(([id]) => id)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('stop after the present one where the screen is left, and the undo is offered there', async () => {
    let go = () => undefined as void;
    before = (id) => (id === 'b' ? new Promise<void>((resolve) => (go = resolve)) : undefined);
    const router = show();
    fireEvent.click(await button(/^For all 3 votes/));
    await said('Counted by the list now: 1 of 3.');
    await router.navigate({ to: '/c/$slug/votes/$voteId', params: { slug: 'treaty', voteId: 'c' } } as never);
    await screen.findByText('elsewhere');
    go();
    await said(/Counted by the list now: 2 of 3./);
    before = () => undefined;
    fireEvent.click(await button('Undo'));
    await waitFor(() => expect(held.map(({ voters }) => voters)).toEqual([OLD, OLD, OLD]));
    expect(sent().map(([id]) => id)).toEqual(['a', 'b', 'b', 'a']);
  });

  it('are offered to whoever may correct them alone', async () => {
    show('campaigner');
    expect(await button(/^For all 2 votes/)).toBeTruthy();
    cleanup();
    show('member');
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
