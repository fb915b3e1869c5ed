import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { shapeOf, type TableClass } from '../table-shape.js';
import { Campaign } from '../tables/index.js';
import { ARCHIVED, NOT_ARCHIVED, referencesOf } from './archived-tables.js';

/** Every table whose rows belong to a campaign. */
const ofCampaigns = getMetadataArgsStorage()
  .tables.map(({ target }) => target as TableClass)
  .filter((table) => table !== Campaign && shapeOf(table).columns.has('campaignId'))
  .map(({ name }) => name);

describe('what an archive takes along', () => {
  it('is decided for every table of a campaign: taken along, or left behind for a reason', () => {
    const decided = [...ARCHIVED.map(({ table }) => table.name), ...Object.keys(NOT_ARCHIVED)];
    expect(decided.toSorted()).toEqual(ofCampaigns.toSorted());
  });

  it('comes in an order in which what a row needs is there before it', () => {
    const before = new Set<TableClass>();
    for (const archived of ARCHIVED) {
      for (const [property, reference] of referencesOf(archived)) {
        if (typeof reference === 'string' || archived.also?.[property]) continue;
        const there = before.has(reference.rows) || reference.rows === archived.table;
        expect([archived.table.name, property, there]).toEqual([archived.table.name, property, true]);
      }
      before.add(archived.table);
    }
  });

  it('names each property that stays behind as its table does', () => {
    for (const { table, omit = [] } of ARCHIVED) {
      expect(omit.filter((property) => !shapeOf(table).columns.has(property))).toEqual([]);
    }
  });
});
