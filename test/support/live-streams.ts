import type { Tier } from '#libs/domain';
import type { Client } from './demarche.js';
import { LiveReader } from './live.js';
import { aDeadline } from './makers.js';
import { openMatrix, type Matrix } from './matrix.js';
import { type Authorship, type Subjects } from './subjects.js';

export type Name = 'author' | 'member' | 'member2' | 'campaigner' | 'coordinator';

export let matrix: Matrix;
export let here: Subjects;
export let clients: Record<Name, Client>;
const opened: LiveReader[] = [];

export async function openLiveWorld(): Promise<void> {
  matrix = await openMatrix();
  here = matrix.here;
  clients = { ...matrix.clients, author: await matrix.demarche.as(matrix.author) };
}

export async function stopLiveWorld(): Promise<void> {
  await matrix.demarche.stop();
}

export async function end(): Promise<void> {
  for (const stream of opened.splice(0)) await stream.close();
}

export const admin: Matrix['demarche']['database']['admin'] = (sql, parameters) =>
  matrix.demarche.database.admin(sql, parameters);
export const at = (path: string) => `/api/campaigns/${here.id}${path}`;

export async function open(client: Client, headers: Record<string, string> = {}, campaign = here.id) {
  const stream = await LiveReader.open(client, campaign, headers);
  opened.push(stream);
  return stream;
}

/** Opens one for each and lets pass what was written before. */
export async function openCalm<All extends Client[]>(
  ...all: All
): Promise<{ [Place in keyof All]: LiveReader }> {
  const streams: LiveReader[] = [];
  for (const client of all) streams.push(await open(client));
  await aFact();
  for (const stream of streams) while (!(await stream.topics()).includes('deadlines'));
  return streams as { [Place in keyof All]: LiveReader };
}

/** Something that everybody in the campaign reads: whatever was told before it was told of something else. */
export const aFact = (campaign: { id: string } = here) =>
  aDeadline(matrix.demarche.database, campaign, { kind: 'own', dueAt: '2030-06-01T10:00:00Z' });

export const byAuthor = (tier: Tier, more: Partial<Authorship> = {}): Authorship => ({
  authorId: matrix.author.id,
  organisationId: here.organisationId,
  tier,
  ...more,
});

export async function done(answer: Promise<{ status: number; text: string; body: any }>): Promise<any> {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
