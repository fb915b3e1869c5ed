import type { ClocksDto } from '../kernel/api/client.js';
import { bothClocks } from './both-clocks.js';

const clock = (zone: string, wall: string): ClocksDto['reader'] => ({ zone, wall, offsetMinutes: 0 });
const newYork = clock('America/New_York', '2024-08-05T10:40');

describe('both clocks in few words', () => {
  it('name one day once', () => {
    const reader = clock('Asia/Bangkok', '2024-08-05T21:40');
    expect(bothClocks({ reader, venue: newYork })).toBe(
      'Mon, 5 Aug 2024, 21:40 in Bangkok, 10:40 in New York',
    );
  });

  it('name both days where they differ', () => {
    const reader = clock('Asia/Bangkok', '2024-08-06T02:40');
    expect(bothClocks({ reader, venue: newYork })).toBe(
      'Tue, 6 Aug 2024, 02:40 in Bangkok, Mon, 5 Aug 2024, 10:40 in New York',
    );
  });

  it('are one for whoever is at the venue', () => {
    expect(bothClocks({ reader: newYork, venue: newYork })).toBe('Mon, 5 Aug 2024, 10:40 in New York');
  });
});
