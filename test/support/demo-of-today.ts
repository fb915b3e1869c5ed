import { hash } from '@node-rs/argon2';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, Jobs, jsonLog } from '#libs/platform';
import { Planner } from '#libs/planning';
import { seedDemo } from '../../apps/embedded/src/demo/seed-demo.js';
import { demoStory } from '../../apps/embedded/src/demo/story.js';
import { journalPath, startMailCatcher, type MailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { startDemarche, type Client, type TestDemarche } from './demarche.js';
import { PASSWORD } from './makers.js';

let home: string;
export let catcher: MailCatcher;
export let demarche: TestDemarche;
let database: Database;
let jobs: Jobs;
export let worker: RunningWorker;
export let client: Client;
export const at: Record<string, string> = {};

export async function openDemoWorld(): Promise<void> {
  home = await mkdtemp(join(tmpdir(), 'demarche-today-'));
  catcher = await startMailCatcher({ dir: home, report: () => undefined });
  demarche = await startDemarche(
    { demo: true, smtpUrl: catcher.url, acceptLog: journalPath(home) },
    (url) => ({
      story: demoStory(url),
    }),
  );
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 2, parallelism: 1 });
  await seedDemo(demarche.database.direct, passwordHash);
  database = await Database.open({ url: demarche.environment.databaseUrl });
  const prefix = new URL(demarche.environment.databaseUrl).pathname.slice(1);
  const queue = { ...demarche.environment, prefix };
  jobs = await Jobs.open(queue);
  await new Planner(jobs).refresh(database);
  const log = jsonLog(() => undefined);
  worker = await startWorker({ environment: demarche.environment, database, jobs, log });
  client = await demarche.as({ email: 'coordinator@demo.example.org' });
  for (const { slug, id } of (await client.get('/api/campaigns')).body.items)
    at[slug] = `/api/campaigns/${id}`;
  await inviteNamesake();
}

export async function stopDemoWorld(): Promise<void> {
  await worker.stop();
  await jobs.close();
  await database.close();
  await demarche.stop();
  await catcher.stop();
  await rm(home, { recursive: true, force: true });
}

/** Somebody whose address begins like that of one of the demo's people, and who has not answered. */
const inviteNamesake = () =>
  demarche.database.admin(
    `with namesake as (insert into user_account (id, email, name, state, zone)
         values (gen_random_uuid(), 'campaigner@elsewhere.example.org', 'A namesake', 'active', 'UTC') returning id)
       insert into membership (id, campaign_id, user_id, organisation_id, role, state)
       select gen_random_uuid(), c.id, n.id, (select o.id from organisation o where o.campaign_id = c.id limit 1),
         'member', 'invited'
       from namesake n, campaign c where c.slug = 'un-cybercrime-signature'`,
  );

export const treaty = async () => (await client.get(`${at['un-cybercrime-signature']}/treaty`)).body;
export const move = (request: object) => client.post('/api/demo/clock', request);
export const one = async <Row>(sql: string): Promise<Row | undefined> =>
  (await demarche.database.admin<Row>(sql))[0];
