/** What a process of ours is told, as in production. */
export const environmentOf = (databaseUrl, changes = {}) => ({
  databaseUrl,
  redisUrl: undefined,
  smtpUrl: 'smtp://127.0.0.1:1',
  publicUrl: 'http://127.0.0.1:3000',
  host: '127.0.0.1',
  port: 0,
  secret: 'a-bench-key-0123456789-abcdefghijklmn',
  mailFrom: 'Demarche <demarche@example.org>',
  acceptLog: undefined,
  mailConnections: 5,
  trustedProxies: 0,
  demo: false,
  ...changes,
});

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
