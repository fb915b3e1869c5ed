import { expect } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, Tokens } from '#libs/platform';
import { startMailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, type TestPerson } from './makers.js';

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let elsewhere: { id: string; organisationId: string };
export let coordinator: TestPerson;
export let tokens: Tokens;
let addresses = 0;

export type Item = Record<string, unknown>;

export const of = (id: string) => `/api/campaigns/${id}`;
export const newAddress = () => `invited-${++addresses}@example.org`;
export const phrase = 'three boats on the river';

export async function openPeopleWorld(): Promise<void> {
  demarche = await startDemarche();
  tokens = new Tokens(demarche.environment.secret);
  elsewhere = await aCampaign(demarche.database, 'Another treaty');
}

export async function begin(): Promise<void> {
  campaign = await aCampaign(demarche.database, 'A treaty');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Ploy' });
}

export async function stopPeopleWorld(): Promise<void> {
  await demarche.stop();
}

export const anInvitation = (changes: Record<string, unknown> = {}) => ({
  email: newAddress(),
  name: 'Linh Tran',
  role: 'campaigner',
  organisationId: campaign.organisationId,
  zone: 'Asia/Ho_Chi_Minh',
  ...changes,
});

export async function invite(changes: Record<string, unknown> = {}) {
  const client = await demarche.as(coordinator);
  const request = anInvitation(changes);
  const answer = await client.post(`${of(campaign.id)}/invitations`, request);
  expect(answer.status).toBe(201);
  return {
    client,
    request,
    answer,
    id: answer.body.id as string,
    token: tokens.make('invitation', answer.body.id),
  };
}

export function postForm(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${demarche.base}/mail/invitation`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Lets a real worker send all that is due, to a real mail server. @returns the mails it took */
export async function sendAll() {
  const home = await mkdtemp(join(tmpdir(), 'demarche-people-'));
  const catcher = await startMailCatcher({ dir: home, report: () => undefined });
  const database = await Database.open({ url: demarche.environment.databaseUrl, poolSize: 6 });
  const queue = {
    ...demarche.environment,
    prefix: new URL(demarche.environment.databaseUrl).pathname.slice(1),
  };
  const jobs = await Jobs.open(queue);
  const environment = { ...demarche.environment, smtpUrl: catcher.url };
  const log = jsonLog(() => undefined);
  const worker = await startWorker({ environment, database, jobs, log, compose, rounds: false });
  try {
    await worker.sweepNow();
    return await catcher.list();
  } finally {
    await worker.stop();
    await jobs.close();
    await database.close();
    await catcher.stop();
    await rm(home, { recursive: true, force: true });
  }
}

export const good = { name: 'Linh Tran', zone: 'Asia/Bangkok', password: phrase, passwordAgain: phrase };
