import { SetupError } from './setup-error.js';

/** Whether account, password and database can be read from it; a `%` that encodes nothing hides them from the driver. */
export function isDatabaseAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, pathname } = new URL(address);
  if (!/^postgres(ql)?:$/.test(protocol)) return false;
  try {
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined);
  } catch {
    return false;
  }
}

/** What is said of one that cannot be read; never with the password that stands in it. */
export const unusableDatabaseAddress = (name: string) =>
  `${name} is not a usable address: write postgres://user:password@host:5432/name, and in the password %40 for @, %23 for #, ` +
  '%2F for / and %25 for %';

/** @throws SetupError */
export function refuseUnreadable(name: string, address: string): void {
  if (!isDatabaseAddress(address)) throw new SetupError(`${unusableDatabaseAddress(name)}.`);
}
