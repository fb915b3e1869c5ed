import { describe, expect, it } from '@jest/globals';
import { DelegationNames } from './delegation-names.js';
import { readRoomList } from './room-list.js';

const known = new DelegationNames([]);

describe('a misspelt name in a list of who is in the room', () => {
  it.each([
    ['Malawy', 'MWI'],
    ['Kyrgystan', 'KGZ'],
    ['Zambiya', 'ZMB'],
  ])('%s is asked with the nearest, and not taken for it', (text, nearest) => {
    const { matched, asked, unknown } = readRoomList(`Fiji, ${text}`, known);
    expect([matched, unknown]).toEqual([['FJI'], []]);
    expect(asked).toEqual([{ text, among: expect.arrayContaining([nearest]) }]);
    expect(asked[0]!.among[0]).toBe(nearest);
  });

  it('is nobody’s where nothing is near', () => {
    expect(readRoomList('Narnia', known)).toEqual({ matched: [], asked: [], unknown: ['Narnia'] });
  });
});
