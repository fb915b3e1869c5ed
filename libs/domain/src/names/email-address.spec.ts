import { describe, expect, it } from '@jest/globals';
import { isEmailAddress } from './email-address.js';

describe('a mail address', () => {
  it.each([
    'ploy@example.org',
    "o'brien+un@mail.example.org",
    'a@b.ca',
    'first.last@desk.ngo.example.org',
    '_x-y@xn--e1afmkfd.xn--p1ai',
    '350@350.org',
    `${'a'.repeat(64)}@example.org`,
    `a@${'b'.repeat(63)}.org`,
  ])('%s is one', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'ploy',
    '@example.org',
    'ploy@',
    '.a..b.@x',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'ploy@x',
    'ploy@localhost',
    'ploy@.org',
    'ploy@example.',
    'ploy@example..org',
    'ploy@-example.org',
    'ploy@example-.org',
    'ploy@127.0.0.1',
    'ploy@[127.0.0.1]',
    'ploy@example_x.org',
    'a@b@example.org',
    '"a b"@example.org',
    'a b@example.org',
    'ไทย@example.org',
    'ploy@exämple.org',
    'a@b.test>\r\nBcc: evil@x.test',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'b.'.repeat(130)}org`,
    7,
    null,
    undefined,
  ])('%j is none', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
