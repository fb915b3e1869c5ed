import { Database, migrate, readEnvironment, Tokens } from '#libs/platform';
import { firstAdminLink } from './people/first-admin.js';

/** `npm run migrate`: brings the database up to date and, with ADMIN_EMAIL, lets the first admin in. */
const say = (line: string) => void process.stdout.write(`${line}\n`);

const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) throw new Error('DATABASE_URL is missing: postgres://user:password@host:5432/name');
await migrate(databaseUrl, say);
say('The database is up to date.');

const address = process.env['ADMIN_EMAIL'];
if (address) {
  const { publicUrl, secret, oldSecrets } = readEnvironment(process.env);
  const database = await Database.open({ url: databaseUrl, poolSize: 1 });
  try {
    const link = await firstAdminLink(database, new Tokens(secret, oldSecrets), publicUrl, address);
    if (link) say(`The first administrator opens the account here, within 72 hours:\n${link}`);
  } finally {
    await database.close();
  }
}
