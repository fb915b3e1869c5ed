import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readEnvironment } from './environment.js';
import { isWeakSecret } from './secret-strength.js';

const good = {
  DATABASE_URL: 'postgres://user:word@127.0.0.1:5432/demarche',
  SMTP_URL: 'smtp://127.0.0.1:25',
  PUBLIC_URL: 'https://desk.example.org/',
  SECRET_KEY: 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi',
};

describe('the settings of a production process', () => {
  it('are read once, with defaults', () => {
    const environment = readEnvironment(good);
    expect(environment).toMatchObject({
      publicUrl: 'https://desk.example.org',
      port: 3000,
      mailConnections: 5,
      demo: false,
    });
    expect(environment.redisUrl).toBeUndefined();
    expect(environment.monitorToken).toBeUndefined();
    expect(readEnvironment({ ...good, MONITOR_TOKEN: '' }).monitorToken).toBeUndefined();
  });

  it('write in the name of the host that people open, unless somebody else is named', () => {
    expect(readEnvironment(good).mailFrom).toBe('Demarche <demarche@desk.example.org>');
    expect(readEnvironment({ ...good, MAIL_FROM: 'desk@example.org' }).mailFrom).toBe('desk@example.org');
  });

  it('name the secrets of before, the latest first', () => {
    expect(readEnvironment(good).oldSecrets).toEqual([]);
    const named = readEnvironment({ ...good, SECRET_KEY_OLD: 'the-last-one, the-one-before' });
    expect(named.oldSecrets).toEqual(['the-last-one', 'the-one-before']);
  });

  it('cannot switch the demo on', () => {
    expect(readEnvironment({ ...good, DEMO: 'true', demo: '1' }).demo).toBe(false);
  });

  it.each([
    ['no secret', { SECRET_KEY: undefined }, 'SECRET_KEY is missing'],
    ['a short secret', { SECRET_KEY: 'kJ3vQ9xZr7Lw' }, 'SECRET_KEY is weak'],
    ['a monotonous secret', { SECRET_KEY: 'abababababababababababababababababab' }, 'SECRET_KEY is weak'],
    ['a secret from a manual', { SECRET_KEY: 'change-me-please-0123456789-abcdefgh' }, 'SECRET_KEY is weak'],
    ['the alphabet', { SECRET_KEY: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345' }, 'SECRET_KEY is weak'],
    ['hexadecimal digits in order', { SECRET_KEY: '0123456789abcdef0123456789abcdef' }, 'SECRET_KEY is weak'],
    [
      'a walk over the keyboard',
      { SECRET_KEY: 'qwertyuiopasdfghjklzxcvbnm1234567890' },
      'SECRET_KEY is weak',
    ],
    ['sequences backwards', { SECRET_KEY: 'ZyXwVuTsRqPoNmLkJiHgFeDcBa9876543210' }, 'SECRET_KEY is weak'],
    ['one block again and again', { SECRET_KEY: 'kQ7vX2pL'.repeat(5) }, 'SECRET_KEY is weak'],
    ['sequences with marks', { SECRET_KEY: 'a-test-key-0123456789-abcdefghijklmn' }, 'SECRET_KEY is weak'],
    ['a sender without an address', { MAIL_FROM: 'Demarche' }, 'MAIL_FROM is not one address'],
    ['two senders', { MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM is not one address'],
    ['no connection for mail', { MAIL_CONNECTIONS: '0' }, 'MAIL_CONNECTIONS must be 1 or more'],
    ['no encryption', { PUBLIC_URL: 'http://desk.example.org' }, 'PUBLIC_URL is not encrypted'],
    ['no encryption on a port', { PUBLIC_URL: 'http://10.0.0.5:8080' }, 'PUBLIC_URL is not encrypted'],
    [
      'a name that begins alike',
      { PUBLIC_URL: 'http://localhost.example.org' },
      'PUBLIC_URL is not encrypted',
    ],
    ['an address with a path', { PUBLIC_URL: 'https://example.org/desk' }, 'PUBLIC_URL takes nothing but'],
    ['an address with a login', { PUBLIC_URL: 'https://a:b@example.org' }, 'PUBLIC_URL takes nothing but'],
    ['a short token for monitors', { MONITOR_TOKEN: 'kJ3vQ9xZr7Lw' }, 'MONITOR_TOKEN is weak'],
    ['one that is no header', { MONITOR_TOKEN: `${good.SECRET_KEY} and more` }, 'MONITOR_TOKEN is weak'],
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
    ['another database', { DATABASE_URL: 'mysql://127.0.0.1/x' }, 'DATABASE_URL is not a usable address'],
    [
      'a password that cannot be read',
      { DATABASE_URL: 'postgres://user:100%@127.0.0.1/x' },
      'DATABASE_URL is not a usable address',
    ],
    ['no relay', { SMTP_URL: undefined }, 'SMTP_URL is missing'],
    ['a wrong queue', { REDIS_URL: 'http://127.0.0.1' }, 'REDIS_URL is not a usable address'],
    ['no address to link to', { PUBLIC_URL: '' }, 'PUBLIC_URL is missing'],
    ['a port that is none', { PORT: 'eighty' }, 'PORT is not a usable number'],
  ])('refuse to start with %s', (_what, change, message) => {
    expect(() => readEnvironment({ ...good, ...change })).toThrow(message);
  });

  it.each([
    ['base64url', 24],
    ['base64', 32],
    ['hex', 20],
  ] as const)('take random bytes as %s', (encoding, length) => {
    // The same ones in each run.
    const bytes = (n: number) => createHash('sha256').update(String(n)).digest().subarray(0, length);
    const keys = Array.from({ length: 500 }, (_, n) => bytes(n).toString(encoding));
    expect(keys.filter(isWeakSecret)).toEqual([]);
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080', 'http://desk.localhost/'])(
    'take %s, which does not leave the machine',
    (PUBLIC_URL) => {
      expect(readEnvironment({ ...good, PUBLIC_URL }).publicUrl).toBe(PUBLIC_URL.replace(/\/$/, ''));
    },
  );

  it('say how to put right what is not safe', () => {
    const unsafe = { ...good, SECRET_KEY: 'A'.repeat(40), PUBLIC_URL: 'http://desk.example.org' };
    expect(() => readEnvironment(unsafe)).toThrow(/randomBytes\(32\)[^]*https:\/\/desk\.example\.org/);
  });

  it('tell everything that is wrong at once, and never the secret itself', () => {
    let text = '';
    try {
      readEnvironment({ SECRET_KEY: 'hunter2-hunter2' });
    } catch (error) {
      text = String(error);
    }
    expect(text).toContain('DATABASE_URL');
    expect(text).toContain('SMTP_URL');
    expect(text).not.toContain('hunter2');
  });
});
