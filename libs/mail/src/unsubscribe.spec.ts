import { describe, expect, it } from '@jest/globals';
import { Tokens } from '#libs/platform';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe.js';

const tokens = new Tokens('one-key');
const membershipId = '018f7e2a-0000-7000-8000-000000000004';

describe('an unsubscribe token', () => {
  it('stands for one seat and one kind of mail', () => {
    const token = unsubscribeToken(tokens, { membershipId, group: 'digest' });
    expect(readUnsubscribeToken(tokens, token)).toEqual({ membershipId, group: 'digest' });
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is worth nothing when it was changed, made by another key or for another purpose', () => {
    const token = unsubscribeToken(tokens, { membershipId, group: 'digest' });
    expect(readUnsubscribeToken(tokens, token.replace('~digest', '~reminders'))).toBeUndefined();
    expect(readUnsubscribeToken(new Tokens('another'), token)).toBeUndefined();
    expect(readUnsubscribeToken(tokens, tokens.make('invitation', `${membershipId}~digest`))).toBeUndefined();
    expect(
      readUnsubscribeToken(tokens, tokens.make('unsubscribe', `${membershipId}~everything`)),
    ).toBeUndefined();
    expect(readUnsubscribeToken(tokens, '')).toBeUndefined();
  });
});
