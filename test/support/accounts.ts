import { Client } from './demarche.js';
import { aPerson, type TestPerson } from './makers.js';
import { PlannedWorld } from './planned-world.js';

/** Passwords, addresses and what is kept of an account, with a real worker and a real mailbox. */
export const NEW_PASSWORD = 'four kites over the harbour';
export let world: PlannedWorld;
export let person: TestPerson;

export async function openAccountWorld(): Promise<void> {
  world = await PlannedWorld.open('2024-08-05T14:40:00Z');
}

export async function stopAccountWorld(): Promise<void> {
  await world.close();
}

export async function begin(): Promise<void> {
  person = await aPerson(world.demarche.database, world.campaign, { zone: 'Asia/Bangkok' });
  await world.demarche.database.admin('delete from sign_in_throttle');
}

export const client = () => new Client(world.demarche.base);
export const signIn = (email: string, password: string) => client().signIn(email, password);

export const submit = (path: string, form: Record<string, string>) =>
  client().send('POST', path, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
export const tokenOf = (link: string) => new URL(link, world.demarche.base).searchParams.get('token') ?? '';
