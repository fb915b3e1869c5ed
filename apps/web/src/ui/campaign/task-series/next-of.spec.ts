import { describe, expect, it } from '@jest/globals';
import type { SeriesFields } from './fields.js';
import { nextOf } from './next-of.js';

const NOW = Date.parse('2024-10-21T08:00:00Z');
const FIELDS: SeriesFields = {
  ...{ title: 'Report', note: '', assigneeId: '', tier: 'coalition' },
  ...{
    unit: 'week',
    every: '1',
    weekdays: [1, 4],
    startsOn: '2024-10-07',
    atTime: '11:00',
    zone: 'Europe/Vienna',
  },
  ...{ ends: 'none', untilOn: '' },
};
const dates = (from?: string) =>
  nextOf(FIELDS, [], NOW, from).map((instant) => new Date(instant).toISOString().slice(0, 10));

describe('what a form of a series shows before it is saved', () => {
  it('begins today, or with the day from which the change holds', () => {
    expect(dates()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    expect(dates('2024-10-24')).toEqual(['2024-10-24', '2024-10-28', '2024-10-31']);
    expect(dates('2024-10-10')).toEqual(dates());
  });
});
