import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { Tokens } from './tokens.js';

const SECRET = 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi';
const BEFORE = 'Vb7nQ2xL9tRk4WmZ6yHc3PfGd8AeUjS5';

/** As release 0.1 signed. */
const signed = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest();

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

  it('is signed with a key of its purpose, which is not the secret and is no other purpose’s', () => {
    const signature = (token: string) => token.split('.')[1];
    const made = (['admin', 'invitation', 'unsubscribe'] as const).map((purpose) =>
      tokens.make(purpose, 'x'),
    );
    expect(new Set(made.map(signature)).size).toBe(3);
    const whole = signed('one secret', 'invitation:x').toString('base64url');
    expect(made.map(signature)).not.toContain(whole);
  });
});

describe('when the secret was changed', () => {
  const old = new Tokens(BEFORE);
  const token = old.make('unsubscribe', 'member~digest');

  it('a token made with an earlier one counts for as long as that is named', () => {
    expect(new Tokens(SECRET, [BEFORE]).read('unsubscribe', token)).toBe('member~digest');
    expect(new Tokens(SECRET, [BEFORE]).read('invitation', token)).toBeUndefined();
    expect(new Tokens(SECRET).read('unsubscribe', token)).toBeUndefined();
  });

  it('a token of release 0.1 counts, of this secret and of an earlier one', () => {
    const sent = (secret: string) =>
      `member~digest.${signed(secret, 'unsubscribe:member~digest').toString('base64url')}`;
    expect(new Tokens(SECRET).read('unsubscribe', sent(SECRET))).toBe('member~digest');
    expect(new Tokens(SECRET, [BEFORE]).read('unsubscribe', sent(BEFORE))).toBe('member~digest');
    expect(new Tokens(SECRET).read('unsubscribe', sent(BEFORE))).toBeUndefined();
  });

  it('an earlier one that can be guessed lets nobody in, and still tells which addresses bounced', () => {
    const guessed = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
    const tokens = new Tokens(SECRET, [guessed]);
    expect(tokens.read('admin', new Tokens(guessed).make('admin', 'x'))).toBeUndefined();
    expect(tokens.fingerprints('address', 'a@b.org')).toContainEqual(
      new Tokens(guessed).fingerprint('address', 'a@b.org'),
    );
  });

  it('the fingerprints of an address are the present one first, then those before', () => {
    const [now, ...before] = new Tokens(SECRET, [BEFORE]).fingerprints('address', 'a@b.org');
    expect(now).toEqual(new Tokens(SECRET).fingerprint('address', 'a@b.org'));
    expect(before).toEqual([
      old.fingerprint('address', 'a@b.org'),
      signed(SECRET, 'address:a@b.org'),
      signed(BEFORE, 'address:a@b.org'),
    ]);
  });
});
