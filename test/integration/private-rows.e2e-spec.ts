import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { anOrganisation, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';
import { aCampaignWithSubjects, type Subjects } from '../support/subjects.js';

/*
 * What only one person reads goes with the account of that person, out of every table; what the person wrote for others stays.
 * Each text holds a word that occurs nowhere else.
 */
let demarche: TestDemarche;
let here: Subjects;
let person: TestPerson;
let neighbour: TestPerson;
let client: Client;

beforeAll(async () => {
  demarche = await startDemarche();
  here = await aCampaignWithSubjects(demarche.database, 'Here');
  person = await aPerson(demarche.database, here, { role: 'coordinator' });
  neighbour = await aPerson(demarche.database, here, { role: 'coordinator' });
  client = await demarche.as(person);
  for (const tier of ['me', 'coalition'] as const) await plant(tier);
  await plantRest();
});
afterAll(() => demarche.stop());

const word = (what: string, tier: string) => `canary${what}${tier}x`;
const sql = (text: string, values: unknown[] = []) => demarche.database.admin(text, values);

async function made(path: string, body: object): Promise<{ id: string; [field: string]: any }> {
  const answer = await client.post(`/api/campaigns/${here.id}${path}`, body);
  if (answer.status !== 201) throw new Error(`Could not plant: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** One of everything that carries a tier. */
async function plant(tier: 'me' | 'coalition'): Promise<void> {
  const { make } = demarche.database;
  const by = { campaignId: here.id, authorId: person.id, organisationId: here.organisationId, tier };
  const delegate = await made('/delegations/KEN/delegates', {
    ...{ name: word('name', tier), tier, roles: [{ title: word('role', tier) }] },
  });
  const occurredAt = new Date(Date.now() - 3_600_000).toISOString();
  const position = { askId: here.askId, stance: 'support', confidence: 2, said: 'privately' };
  await made('/interactions', {
    ...{ delegationCode: 'KEN', kind: 'corridor', occurredAt, note: word('note', tier), tier },
    delegateIds: [delegate.id],
    positions: [{ ...position, note: word('said', tier), source: word('source', tier), tier }],
    task: {
      ...{ title: word('task', tier), note: word('detail', tier), assigneeId: person.id },
      ...{ dueLocal: '2031-01-05T10:00', zone: 'UTC', tier },
    },
  });
  await make.statement({
    ...by,
    occurredAt: new Date(occurredAt),
    title: word('statement', tier),
    note: word('of', tier),
  });
  await make.amendment({
    ...by,
    askId: here.askId,
    title: word('amendment', tier),
    body: word('body', tier),
  });
  await make.treaty({ campaignId: here.id }).catch(() => undefined);
  await make.treatyIntention({
    ...by,
    delegationCode: 'KEN',
    note: word('intention', tier),
    source: word('heard', tier),
  });
  const about = [here.id, delegate.id, person.id, here.organisationId, tier];
  await sql(
    `insert into contact_point (id, campaign_id, delegate_id, author_id, organisation_id, tier, kind, value)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, 'email', $6)`,
    [...about, word('point', tier)],
  );
  await sql(
    `insert into delegate_note (id, campaign_id, delegate_id, author_id, organisation_id, tier, note)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
    [...about, word('memo', tier)],
  );
  await sql(
    `insert into delegate_pseudonym (id, campaign_id, delegate_id, author_id, organisation_id, tier, pseudonym, delegation_code)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'KEN')`,
    [...about, word('alias', tier)],
  );
  const accreditationId = await make.accreditation({
    ...{ campaignId: here.id, sessionId: here.sessionId },
    organisationId: await anOrganisation(demarche.database, here.id),
  });
  await make.accreditationNote({ ...by, accreditationId, note: word('accreditation', tier) });
  await sql(
    `insert into acquaintance (id, campaign_id, delegate_id, author_id, user_id, organisation_id, tier, closeness)
     values (gen_random_uuid(), $1, $2, $3, $3, $4, $5, 'met')`,
    about,
  );
  await sql(
    `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id, organisation_id)
     values (gen_random_uuid(), $1, 'KEN', now(), 'UTC', $4, $2, $3)`,
    [here.id, person.id, here.organisationId, tier],
  );
  await made('/task-series', {
    ...{ title: word('series', tier), note: word('weekly', tier), assigneeId: person.id, tier },
    ...{ atTime: '10:00', zone: 'UTC', unit: 'week', every: 1, weekdays: [1], startsOn: '2031-01-06' },
  });
  const [task] = await sql('select id from task where title = $1', [word('task', tier)]);
  await made(`/tasks/${String(task?.['id'])}/comments`, { text: word('comment', tier) });
  await sql(
    `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, content, fingerprint, state, report, tier)
     values (gen_random_uuid(), $1, $2, $3, $5, convert_to($5, 'UTF8'), '\\x00', $6, json_build_object('cell', $5::text), $4)`,
    // An applied one stays as a trace, whatever its tier.
    [
      here.id,
      person.id,
      here.organisationId,
      tier,
      word('file', 'me'),
      tier === 'me' ? 'checked' : 'applied',
    ],
  );
}

/** What has no tier and is nobody else's either. */
async function plantRest(): Promise<void> {
  await made('/positions', {
    ...{ delegationCode: 'KEN', askId: here.askId, stance: 'champion', confidence: 3, said: 'privately' },
    ...{ occurredAt: new Date(Date.now() - 1_800_000).toISOString(), tier: 'public', sealed: true },
    source: word('seal', 'me'),
  });
  await made('/views', { screen: 'matrix', name: word('view', 'me'), search: '', shared: false });
  await sql(
    `insert into text_review (id, campaign_id, author_id, text) values (gen_random_uuid(), $1, $2, $3)`,
    [here.id, person.id, word('draft', 'me')],
  );
  await demarche.database.make.task({
    ...{ campaignId: here.id, authorId: person.id, organisationId: here.organisationId, tier: 'me' },
    ...{ title: word('given', 'coalition'), assigneeId: neighbour.id },
  });
}

/** Every row of every table as text. */
async function everything(): Promise<string> {
  const tables = await sql(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from ${String(name)} t`,
    );
    parts.push(`${String(name)}: ${String(row?.['text'])}`);
  }
  const text = parts.join('\n');
  // Bytes, as of a file, stand there as digits.
  return `${text}\n${text.replace(/\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString())}`;
}
const found = (text: string, tier: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(`canary[a-z]+?${tier}x`, 'g'))].map(([one]) => one)),
];

describe('the account of a person with things that nobody else reads', () => {
  it('knows of every table with a tier', async () => {
    const tables = await sql(
      `select table_name as name, (xpath('/row/n/text()', query_to_xml(
         format('select count(*) as n from %I where tier = ''me''', table_name), false, true, '')))[1]::text::int as rows
       from information_schema.columns where table_schema = 'public' and column_name = 'tier'
         and table_name not in ('position_head', 'current_position') order by 1`,
    );
    const planted = tables.filter(({ rows }) => Number(rows) > 0).map(({ name }) => name);
    // The heads of positions follow the ledger: what goes from it goes from them.
    expect(planted).toEqual(tables.map(({ name }) => name));
  });

  it('is told before how many there are, by kind', async () => {
    const { status, body } = await client.get('/api/me/closing');
    expect(status).toBe(200);
    expect(
      Object.fromEntries(body.kinds.map((one: { kind: string; rows: number }) => [one.kind, one.rows])),
    ).toEqual({
      ...{
        meetings: 1,
        positions: 1,
        sources: 1,
        tasks: 2,
        comments: 1,
        statements: 1,
        people: 1,
        details: 5,
      },
      ...{ amendments: 1, intentions: 1, files: 3, views: 1 },
    });
    expect(body.total).toBe(19);
    expect((await (await demarche.as(neighbour)).get('/api/me/closing')).body).toEqual({
      total: 0,
      kinds: [],
    });
  });

  it('says as much in the document as in the file for programs, under headings and without internal numbers', async () => {
    const stored = await client.get('/api/me/data');
    const document = await client.get('/api/me/document');
    expect([
      document.status,
      document.headers.get('content-type'),
      document.headers.get('content-disposition'),
    ]).toEqual([200, 'text/html; charset=utf-8', 'attachment; filename="demarche-about-me.html"']);
    for (const tier of ['me', 'coalition'])
      expect(found(document.text, tier).toSorted()).toEqual(found(stored.text, tier).toSorted());
    const tables = Object.keys(stored.body);
    expect(tables.length).toBeGreaterThan(15);
    expect(document.text.match(/<h2>/g)).toHaveLength(tables.length);
    for (const seen of [/Here/, /Kenya/, /support/, /only me/]) expect(document.text).toMatch(seen);
    // The address of a person of these tests holds such a number.
    expect(document.text.replaceAll(person.email, '')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|aboutMe\./);
    const others = (await (await demarche.as(neighbour)).get('/api/me/document')).text;
    expect(found(others, 'me')).toEqual([]);
  });

  it('says all of it when asked what is stored, and leaves none of its words in any table when it is closed', async () => {
    const stored = (await client.get('/api/me/data')).text;
    for (const what of [
      'note',
      'task',
      'series',
      'comment',
      'name',
      'statement',
      'amendment',
      'intention',
      'memo',
      'accreditation',
      'view',
      'draft',
      'seal',
    ])
      expect(stored).toContain(word(what, 'me'));
    const before = await everything();
    const ofOthers = found(before, 'coalition');
    expect(found(before, 'me').length).toBeGreaterThan(18);
    expect((await client.post('/api/me/closing', { password: PASSWORD })).status).toBe(204);
    const after = await everything();
    expect(found(after, 'me')).toEqual([]);
    expect(found(after, 'coalition').toSorted()).toEqual(ofOthers.toSorted());
  });

  it('leaves marks without words: its positions are retracted, its tasks are over', async () => {
    const [left] = await sql(
      `select (select count(*)::int from position_event e where e.author_id = $1 and e.tier = 'me'
           and not exists (select from retraction r where r.event_id = e.id)) as "positions",
         (select count(*)::int from position_head where audience like '%' || $1 || '%') as "heads",
         (select count(*)::int from task where author_id = $1 and tier = 'me' and assignee_id is null and state = 'open') as "open",
         (select count(*)::int from interaction where author_id = $1) as "meetings",
         (select count(*)::int from task where author_id = $1 and assignee_id = $2 and state = 'open') as "given"`,
      [person.id, neighbour.id],
    );
    expect(left).toEqual({ positions: 0, heads: 0, open: 0, meetings: 2, given: 1 });
  });
});

describe('erasing', () => {
  it('is for the closing of an account alone', async () => {
    for (const role of ['demarche_app', 'demarche_worker', 'demarche_setup']) {
      const [right] = await sql(
        `select has_function_privilege($1, 'erase_private(uuid)', 'execute') or
           has_function_privilege($1, 'private_rows(uuid)', 'execute') as may`,
        [role],
      );
      expect([role, right?.['may']]).toEqual([role, false]);
    }
  });
});
