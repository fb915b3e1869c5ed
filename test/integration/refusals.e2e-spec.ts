import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { englishRule } from '#libs/words';
import { STATUS } from '../../apps/api/src/http/problem-document.js';
import { apiDocument, undocumented } from '../support/api-document.js';
import { Client, startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aPerson, PASSWORD } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
let task: Record<string, unknown>;
const lastWeek = '2024-08-01T12:00:00Z';

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  task = { title: 'Send the wording', dueLocal: '2030-01-01T10:00', zone: 'UTC', tier: 'coalition' };
});
afterAll(() => demarche.stop());

const TASKS = '/api/campaigns/{campaignId}/tasks';
const TASK = '/api/campaigns/{campaignId}/tasks/{taskId}';
const ID = '018f7e2a-0000-7000-8000-00000000d0ff';
const author = () => coalition.clients.author;
const at = (path: string) => coalition.at(path);
const aTask = async () => (await author().post(at('tasks'), task)).body as { id: string };

/** A refusal of every kind, got from a route that documents it. */
const REFUSED: Record<keyof typeof STATUS, [method: string, path: string, ask: () => Promise<Answer>]> = {
  validation: ['POST', TASKS, () => author().post(at('tasks'), { ...task, title: '', dueLocal: 'soon' })],
  not_signed_in: ['GET', TASKS, () => new Client(demarche.base).get(at('tasks'))],
  sign_in_revoked: ['GET', '/api/me', revoked],
  forbidden: [
    'POST',
    '/api/campaigns/{campaignId}/interactions',
    () =>
      coalition.clients.plainMember.post(at('interactions'), {
        delegationCode: 'FJI',
        kind: 'call',
        occurredAt: lastWeek,
      }),
  ],
  not_found: ['GET', TASK, () => author().get(at(`tasks/${ID}`))],
  conflict: [
    'POST',
    '/api/campaigns/{campaignId}/asks',
    async () => {
      const ask = { key: 'twice', title: 'Twice', summary: '', priority: 1, provisionIds: [] };
      await coalition.clients.coordinator.post(at('asks'), ask);
      return coalition.clients.coordinator.post(at('asks'), ask);
    },
  ],
  gone: [
    'POST',
    '/api/invitations/accept',
    () => new Client(demarche.base).post('/api/invitations/accept', { token: 'not-one-of-ours' }),
  ],
  stale_version: [
    'PATCH',
    TASK,
    async () => author().patch(at(`tasks/${(await aTask()).id}`), { title: 'New' }, 99),
  ],
  key_reused: [
    'POST',
    TASKS,
    async () => {
      await author().post(at('tasks'), { ...task, id: ID });
      return author().post(at('tasks'), { ...task, id: ID, title: 'Other' });
    },
  ],
  version_required: [
    'PATCH',
    TASK,
    async () => author().patch(at(`tasks/${(await aTask()).id}`), { title: 'New' }),
  ],
  too_many: [
    'GET',
    '/api/campaigns/{campaignId}/live',
    async () => {
      const client = await demarche.as(coalition.people.colleague);
      const open = await Promise.all(Array.from({ length: 6 }, () => client.listen(at('live'))));
      const refused = await client.get(at('live'));
      for (const stream of open) await stream.body?.cancel();
      return refused;
    },
  ],
  unavailable: ['GET', '/health/ready', withoutItsLastMigration],
};

async function revoked(): Promise<Answer> {
  const person = await aPerson(demarche.database, coalition.campaign);
  const lost = await demarche.as(person);
  const here = await demarche.as(person);
  await here.post('/api/me/sign-ins/revoke-others');
  return lost.get('/api/me');
}

async function withoutItsLastMigration(): Promise<Answer> {
  const [removed] = await demarche.database.admin<{ timestamp: string; name: string }>(
    'delete from migrations where id = (select max(id) from migrations) returning timestamp, name',
  );
  const answer = await new Client(demarche.base).get('/health/ready');
  await demarche.database.admin('insert into migrations (timestamp, name) values ($1, $2)', [
    removed?.timestamp,
    removed?.name,
  ]);
  return answer;
}

describe('a refusal', () => {
  it.each(Object.entries(REFUSED))('%s is what the committed document says', async (kind, refused) => {
    const [method, path, ask] = refused;
    const answer = await ask();
    const status = STATUS[kind as keyof typeof STATUS];
    const title = englishRule(`title.${kind as keyof typeof STATUS}`);
    expect(answer.body).toMatchObject({ type: `urn:demarche:problem:${kind}`, title, status });
    expect(answer.status).toBe(status);
    expect(undocumented(method, path, answer)).toBeUndefined();
  });

  it('of HTTP itself has the same shape', async () => {
    const json = { 'content-type': 'application/json' };
    const answers = [
      await author().send('POST', at('tasks'), '{', json),
      await author().get('/api/no-such-page'),
      await author().send('POST', at('tasks'), 'x'.repeat(2 ** 21 + 1), json),
      await author().send('POST', at('tasks'), 'text', { 'content-type': 'text/plain' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 413, 415]);
    for (const answer of answers) {
      // The shape is that of any documented refusal.
      expect(undocumented('POST', TASKS, { ...answer, status: 400 })).toBeUndefined();
    }
  });

  it('to sign in, too often, is one as well', async () => {
    const { email } = await aPerson(demarche.database, coalition.campaign);
    const nobody = new Client(demarche.base);
    const answer = await nobody.signIn(email, `not ${PASSWORD}`);
    expect(answer.status).toBe(401);
    expect(undocumented('POST', '/api/auth/sign-in', answer)).toBeUndefined();
  });
});

describe('the document', () => {
  it('has one shape for every refusal', () => {
    const odd = Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.entries(responses)
          .filter(([status]) => Number(status) >= 400 && !/^\/(mail|p|sign)\//.test(path))
          .filter(
            ([, { content }]) =>
              JSON.stringify(content) !==
              '{"application/problem+json":{"schema":{"$ref":"#/components/schemas/ProblemDto"}}}',
          )
          .map(([status]) => `${method} ${path} ${status}`),
      ),
    );
    // Not a refusal: what is wrong, for a monitor that looks at the status alone.
    expect(odd).toEqual(['get /health 503']);
  });

  it('has no schema of an object of which nothing is said', () => {
    const silent: string[] = [];
    const look = (schema: unknown, place: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { type, properties, ...more } = schema as Record<string, unknown>;
      const empty = properties === undefined || Object.keys(properties as object).length === 0;
      if (type === 'object' && empty && !('additionalProperties' in more || 'allOf' in more))
        silent.push(place);
      for (const [name, inner] of Object.entries(schema))
        if (name !== 'example') look(inner, `${place}.${name}`);
    };
    look(apiDocument, '');
    expect(silent).toEqual([]);
  });
});

describe('a request that PostgreSQL ends for the sake of another', () => {
  // A sequence is not rolled back: it counts how often the row was about to be written.
  const stumble = (times: number, code = '40P01') =>
    demarche.database.admin(`
      create sequence stumbles;
      grant usage on sequence stumbles to public;
      create function stumble() returns trigger language plpgsql as $$ begin
        if nextval('stumbles') <= ${times} then raise exception 'ended' using errcode = '${code}'; end if;
        return new;
      end $$;
      create trigger stumble before insert on task for each row execute function stumble()`);
  afterEach(() =>
    demarche.database.admin('drop trigger stumble on task; drop function stumble(); drop sequence stumbles'),
  );

  it('is carried out again, whole and once', async () => {
    await stumble(2);
    const answer = await author().post(at('tasks'), { ...task, id: newId(), title: 'After a deadlock' });
    expect(answer.status).toBe(201);
    const { items } = (await author().get(at('tasks?limit=200'))).body;
    expect(items.filter(({ title }: { title: string }) => title === 'After a deadlock')).toHaveLength(1);
  });

  it('is carried out once more when another wrote its row in the same instant', async () => {
    await stumble(1, '23505');
    const answer = await author().post(at('tasks'), { ...task, id: newId(), title: 'After a repeat' });
    expect(answer.status).toBe(201);
  });

  it('is refused when its row stands there the second time too', async () => {
    await stumble(2, '23505');
    expect((await author().post(at('tasks'), { ...task, id: newId() })).status).toBe(409);
  });

  it('is to be tried again later when that happens time after time', async () => {
    await stumble(3);
    const answer = await author().post(at('tasks'), { ...task, title: 'Never' });
    expect([answer.status, answer.body.code]).toEqual([503, 'http.tryAgain']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await author().get(at('tasks?limit=200'))).text).not.toContain('Never');
  });
});
