import { describe, expect, it } from '@jest/globals';
import { isMonitor } from './monitor-token.js';

const TOKEN = 'mZ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi';
const asked = (authorization: string | undefined, token: string | undefined = TOKEN) =>
  isMonitor({ headers: authorization === undefined ? {} : { authorization } }, token);

describe('a monitor', () => {
  it('is who sends the token as a bearer', () => {
    expect([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `Bearer  ${TOKEN} `].map((sent) => asked(sent))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    TOKEN,
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN.toLowerCase()}`,
    `Bearer x ${TOKEN}`,
  ])('is nobody who sends %p', (sent) => {
    expect(asked(sent)).toBe(false);
  });

  it.each([undefined, ''])('is nobody at all where the installation has no token (%p)', (none) => {
    expect(
      [undefined, '', 'Bearer', 'Bearer undefined', 'Bearer '].map((sent) =>
        isMonitor({ headers: { authorization: sent } }, none),
      ),
    ).not.toContain(true);
  });
});
