import { describe, expect, it } from '@jest/globals';
import { isWebsite } from './website.js';

describe('the address of a site', () => {
  it.each(['https://www.manushyafoundation.org/', 'http://elsam.or.id', 'https://例え.jp/about?x=1'])(
    '%s is one',
    (text) => {
      expect(isWebsite(text)).toBe(true);
    },
  );

  it.each([
    ['javascript:alert(1)', 'a script'],
    ['data:text/html,x', 'data'],
    ['ftp://example.org', 'no page'],
    ['example.org', 'no scheme: the form adds it'],
    ['https://user:secret@example.org', 'a password'],
    ['https://localhost/', 'no named host'],
    ['https://127.0.0.1/', 'a number'],
    ['https://exa mple.org', 'a space'],
    [`https://example.org/${'a'.repeat(300)}`, 'too long'],
    ['', 'nothing'],
  ])('%s is none: %s', (text) => {
    expect(isWebsite(text)).toBe(false);
  });
});
