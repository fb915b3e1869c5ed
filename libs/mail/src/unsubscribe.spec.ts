import { describe, expect, it } from '@jest/globals';
import { Tokens } from '#libs/platform';
import { linkEnded, readUnsubscribeToken, unsubscribeToken } from './unsubscribe.js';

const tokens = new Tokens('one-key');
const membershipId = '018f7e2a-0000-7000-8000-000000000004';
const mailedAt = new Date('2024-08-05T01:00:00Z');
const digest = { membershipId, group: 'digest', mailedAt } as const;

describe('an unsubscribe token', () => {
  it('stands for one seat, one kind of mail and one time', () => {
    const token = unsubscribeToken(tokens, digest);
    expect(readUnsubscribeToken(tokens, token)).toEqual(digest);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is worth nothing when it was changed, made by another key or for another purpose', () => {
    const token = unsubscribeToken(tokens, digest);
    const seconds = String(mailedAt.getTime() / 1000);
    for (const changed of [
      token.replace('~digest', '~reminders'),
      token.replace(seconds, String(Number(seconds) + 86_400)),
      token.replace(`~${seconds}`, ''),
    ]) {
      expect(changed).not.toBe(token);
      expect(readUnsubscribeToken(tokens, changed)).toBeUndefined();
    }
    expect(readUnsubscribeToken(new Tokens('another'), token)).toBeUndefined();
    const subjects = [
      ['invitation', `${membershipId}~digest~${seconds}`],
      ['unsubscribe', `${membershipId}~everything~${seconds}`],
      // As links were before they had an end.
      ['unsubscribe', `${membershipId}~digest`],
      ['unsubscribe', `${membershipId}~digest~soon`],
    ] as const;
    for (const [purpose, subject] of subjects)
      expect(readUnsubscribeToken(tokens, tokens.make(purpose, subject))).toBeUndefined();
    expect(readUnsubscribeToken(tokens, '')).toBeUndefined();
  });

  it('ends half a year after the mail', () => {
    const after = (days: number) => linkEnded(digest, new Date(mailedAt.getTime() + days * 86_400_000));
    expect([0, 30, 183, 184, 2000].map(after)).toEqual([false, false, false, true, true]);
  });
});
