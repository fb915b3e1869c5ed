import { jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { offline } from '../offline/index.js';
import { queryClient } from '../query/query.js';
import { useCampaignClock } from './campaign-clock.js';

const face = { zone: 'UTC', wall: '2024-08-05T12:00', offsetMinutes: 0 };
const now = { instant: '2024-08-05T12:00:00.000Z', venue: face, reader: face };
const answer = { now, nextDeadline: null, inSession: false };

function Row({ name }: { name: string }) {
  const { known } = useCampaignClock('c1');
  return <li>{known ? name : null}</li>;
}

const list = (names: readonly string[]) => (
  <QueryClientProvider client={queryClient}>
    <ul>
      {names.map((name) => (
        <Row key={name} name={name} />
      ))}
    </ul>
  </QueryClientProvider>
);

afterEach(() => {
  cleanup();
  queryClient.clear();
  jest.restoreAllMocks();
});

it('Each row of a list has the clock of the campaign, and it is kept once for all of them', async () => {
  const headers = new Map([['content-type', 'application/json']]);
  const text = JSON.stringify(answer);
  const response = {
    ok: true,
    status: 200,
    headers,
    json: () => Promise.resolve(answer),
    text: () => Promise.resolve(text),
  };
  globalThis.fetch = (() => Promise.resolve(response)) as unknown as typeof globalThis.fetch;
  const keep = jest.spyOn(offline().cached, 'keep').mockResolvedValue(true);
  const { rerender } = render(list(['one', 'two', 'three']));
  expect(await screen.findByText('three')).toBeTruthy();
  // More rows follow, as of a long list.
  rerender(list(['one', 'two', 'three', 'four', 'five', 'six']));
  expect(await screen.findByText('six')).toBeTruthy();
  expect(keep.mock.calls.map(([name]) => name)).toEqual(['day:c1:campaign']);
});
