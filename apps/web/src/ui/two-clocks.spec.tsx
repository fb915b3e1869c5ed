import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { TwoClocks } from './two-clocks.js';

const reading = (zone: string, wall: string, offsetMinutes: number) => ({ zone, wall, offsetMinutes });
const lines = (at: Parameters<typeof TwoClocks>[0]['at'], now: string) => {
  const { container } = render(<TwoClocks at={at} now={Date.parse(now)} />);
  return [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent);
};

describe('One instant on two clocks', () => {
  it('is named by a day near it where that is the same word on both', () => {
    const at = {
      instant: '2024-08-06T07:00:00Z',
      venue: reading('Africa/Nairobi', '2024-08-06T10:00', 180),
      reader: reading('Europe/Paris', '2024-08-06T09:00', 120),
    };
    expect(lines(at, '2024-08-05T15:00:00Z').map((line) => line?.split(',')[0])).toEqual([
      'tomorrow',
      'tomorrow',
    ]);
  });

  it('is named by its dates where it is today on one and tomorrow on the other', () => {
    const at = {
      instant: '2024-08-05T21:00:00Z',
      venue: reading('Pacific/Fiji', '2024-08-06T09:00', 720),
      reader: reading('Africa/Nairobi', '2024-08-06T00:00', 180),
    };
    for (const line of lines(at, '2024-08-05T14:56:00Z')) expect(line).toMatch(/^Tue 6 Aug 2024, /);
  });

  it('keeps its near day where the other clock is past it and says a date', () => {
    const at = {
      instant: '2024-08-06T22:30:00Z',
      venue: reading('America/New_York', '2024-08-06T18:30', -240),
      reader: reading('Asia/Bangkok', '2024-08-07T05:30', 420),
    };
    const [venue, own] = lines(at, '2024-08-05T14:40:00Z');
    expect([venue?.split(',')[0], own?.slice(0, 14)]).toEqual(['tomorrow', 'Wed 7 Aug 2024']);
  });

  it('is said once, with both cities, where they show the same hour', () => {
    const at = {
      instant: '2024-08-06T07:00:00Z',
      venue: reading('Asia/Bangkok', '2024-08-06T14:00', 420),
      reader: reading('Asia/Jakarta', '2024-08-06T14:00', 420),
    };
    expect(lines(at, '2024-08-01T15:00:00Z')).toEqual([
      'Tue 6 Aug 2024, 14:00 in Bangkok and Jakarta (UTC+7)',
    ]);
  });
});
