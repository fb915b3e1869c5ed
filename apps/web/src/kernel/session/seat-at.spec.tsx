import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { MeDto, SeatDto } from '../api/client.js';
import { queryClient } from '../query/query.js';
import { meQuery, SeatAt, useSeat } from './session.js';

const seat = { campaignId: 'c1', slug: 'treaty', role: 'coordinator', closed: false } as SeatDto;
const me = { id: 'u1', name: 'Ploy', seats: [seat] } as unknown as MeDto;

function Row() {
  const { slug, role, sits } = useSeat();
  return <li>{`${slug}: acts as ${role}, sits as ${sits}`}</li>;
}

const list = (given: SeatDto) => (
  <QueryClientProvider client={queryClient}>
    <SeatAt me={me} seat={given}>
      <ul>
        {Array.from({ length: 30 }, (_, row) => (
          <Row key={row} />
        ))}
      </ul>
    </SeatAt>
  </QueryClientProvider>
);

afterEach(cleanup);

describe('The seat in which a list is shown', () => {
  it('is told to its rows, of which none asks the cache or needs a router', () => {
    render(list(seat));
    expect(screen.getAllByText('treaty: acts as coordinator, sits as coordinator')).toHaveLength(30);
    expect(queryClient.getQueryCache().find({ queryKey: meQuery.queryKey })).toBeUndefined();
  });

  it('is another for all of them as soon as it changes', () => {
    const { rerender } = render(list(seat));
    rerender(list({ ...seat, closed: true }));
    expect(screen.getAllByText('treaty: acts as member, sits as coordinator')).toHaveLength(30);
  });
});
