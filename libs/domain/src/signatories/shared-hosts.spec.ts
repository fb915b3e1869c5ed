import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSharedHost } from './shared-hosts.js';

const label = fc.stringMatching(/^[a-z][a-z0-9]{4,12}$/);

describe('a host that says nothing of whose it is', () => {
  it.each([
    ...['wordpress.com', 'www.Facebook.com', 'sites.google.com', 'github.io', 'gmail.com', 'yahoo.com'],
    ...['org.uk', 'or.id', 'com.br', 'gob.mx', 'localhost', ''],
  ])('is %s', (host) => expect(isSharedHost(host)).toBe(true));

  it.each(['accessnow.org', 'ours.wordpress.com', 'ngo.org.uk', 'ours.github.io', 'manushyafoundation.org'])(
    'is not %s',
    (host) => expect(isSharedHost(host)).toBe(false),
  );

  it('is none that somebody registered below one, and the same however it is written', () => {
    const above = fc.constantFrom('org.uk', 'or.id', 'wordpress.com', 'github.io', 'gmail.com', 'org');
    fc.assert(
      fc.property(label, above, (name, suffix) => {
        expect(isSharedHost(`${name}.${suffix}`)).toBe(false);
        expect(isSharedHost(`WWW.${suffix.toUpperCase()}.`)).toBe(true);
      }),
    );
  });
});
