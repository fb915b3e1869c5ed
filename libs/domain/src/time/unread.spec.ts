import { describe, expect, it } from '@jest/globals';
import { readUntilOf, unreadSince } from './unread.js';

const now = new Date('2024-08-05T23:40:00Z');
const at = (text: string) => new Date(text);

describe('since when a person has not read', () => {
  it('is since it was marked, however long ago', () => {
    const readUntil = at('2023-01-05T14:03:00Z');
    expect(unreadSince({ readUntil, joinedAt: at('2022-01-01T00:00:00Z'), now })).toEqual({
      since: readUntil,
      basis: 'marked',
    });
  });

  it('is since the seat began where nothing was ever marked', () => {
    const joinedAt = at('2024-08-01T09:00:00Z');
    expect(unreadSince({ readUntil: null, joinedAt, now })).toEqual({ since: joinedAt, basis: 'seat' });
  });

  it('is thirty days where the seat is older, and says that it is cut', () => {
    const cut = { since: at('2024-07-06T23:40:00Z'), basis: 'bounded' };
    expect(unreadSince({ readUntil: null, joinedAt: at('2024-01-01T00:00:00Z'), now })).toEqual(cut);
    expect(unreadSince({ readUntil: null, joinedAt: null, now })).toEqual(cut);
  });

  it('is no moment that lies ahead', () => {
    const ahead = at('2024-09-01T00:00:00Z');
    expect(unreadSince({ readUntil: ahead, joinedAt: ahead, now })).toEqual({ since: now, basis: 'seat' });
  });
});

it('what is shown is read until a minute before it was put together: what was under way then was not in it', () => {
  expect(readUntilOf(now)).toEqual(at('2024-08-05T23:39:00Z'));
});
