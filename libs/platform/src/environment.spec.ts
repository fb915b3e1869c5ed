import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';

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
  });

  it('cannot switch the demo on', () => {
    expect(readEnvironment({ ...good, DEMO: 'true', demo: '1' }).demo).toBe(false);
  });

  it.each([
    ['no secret', { SECRET_KEY: undefined }, 'SECRET_KEY is missing'],
    ['a short secret', { SECRET_KEY: 'kJ3vQ9xZr7Lw' }, 'SECRET_KEY is weak'],
    ['a monotonous secret', { SECRET_KEY: 'abababababababababababababababababab' }, 'SECRET_KEY is weak'],
    ['a secret from a manual', { SECRET_KEY: 'change-me-please-0123456789-abcdefgh' }, 'SECRET_KEY is weak'],
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
    ['another database', { DATABASE_URL: 'mysql://127.0.0.1/x' }, 'DATABASE_URL is not a usable address'],
    ['no relay', { SMTP_URL: undefined }, 'SMTP_URL is missing'],
    ['a wrong queue', { REDIS_URL: 'http://127.0.0.1' }, 'REDIS_URL is not a usable address'],
    ['no address to link to', { PUBLIC_URL: '' }, 'PUBLIC_URL is missing'],
    ['a port that is none', { PORT: 'eighty' }, 'PORT is not a usable number'],
  ])('refuse to start with %s', (_what, change, message) => {
    expect(() => readEnvironment({ ...good, ...change })).toThrow(message);
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
