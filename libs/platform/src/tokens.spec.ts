import { describe, expect, it } from '@jest/globals';
import { Tokens } from './tokens.js';

describe('a token in a mail', () => {
  const tokens = new Tokens('one secret');

  it('gives back its subject, for its purpose only', () => {
    const token = tokens.make('unsubscribe', 'member~digest');
    expect(tokens.read('unsubscribe', token)).toBe('member~digest');
    expect(tokens.read('invitation', token)).toBeUndefined();
  });

  it('is worth nothing when changed, cut, or made with another secret', () => {
    const token = tokens.make('invitation', 'some-id');
    expect(tokens.read('invitation', token.replace('some', 'same'))).toBeUndefined();
    expect(tokens.read('invitation', token.slice(0, -2))).toBeUndefined();
    expect(tokens.read('invitation', '')).toBeUndefined();
    expect(tokens.read('invitation', '.')).toBeUndefined();
    expect(new Tokens('another secret').read('invitation', token)).toBeUndefined();
  });
});
