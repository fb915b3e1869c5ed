import {
  Database,
  grantRuntimeLogin,
  migrate,
  readEnvironment,
  refuseUnfitOwner,
  runProgram,
  SetupError,
  Tokens,
} from '#libs/platform';
import { firstAdminAddress, firstAdminLink } from './people/first-admin.js';

/**
 * `npm run migrate`: brings the database up to date as its owner, makes the account of api and worker and, with ADMIN_EMAIL,
 * lets the first admin in.
 */
const say = (line: string) => void process.stdout.write(`${line}\n`);

const setting = (name: string, why: string): string => {
  const value = process.env[name];
  if (!value) throw new SetupError(`${name} is missing: ${why}`);
  return value;
};

runProgram(async () => {
  const ownerUrl = setting(
    'DATABASE_OWNER_URL',
    'the account that owns the tables and may make roles, postgres://owner:password@host:5432/name',
  );
  const databaseUrl = setting(
    'DATABASE_URL',
    'the account of api and worker, which this makes, postgres://demarche_runtime:password@host:5432/name',
  );
  const address = process.env['ADMIN_EMAIL'];
  // Before anything is changed: the link is made of the settings. What is wrong with them and with the server is said at once.
  const faults: string[] = [];
  const look = async <T>(at: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await at();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const environment = address ? await look(() => readEnvironment(process.env)) : undefined;
  if (address) await look(() => firstAdminAddress(address));
  await look(() => refuseUnfitOwner(ownerUrl, databaseUrl));
  if (faults.length > 0) throw new SetupError(faults.join('\n'));
  await migrate(ownerUrl, say);
  await grantRuntimeLogin(ownerUrl, databaseUrl);
  say('The database is up to date.');

  if (address && environment) {
    const { publicUrl, secret, oldSecrets } = environment;
    const database = await Database.open({ url: databaseUrl, poolSize: 1, refuseOwner: true });
    try {
      const link = await firstAdminLink(database, new Tokens(secret, oldSecrets), publicUrl, address);
      if (link) say(`The first administrator opens this address, within 72 hours:\n${link}`);
    } finally {
      await database.close();
    }
  }
});
