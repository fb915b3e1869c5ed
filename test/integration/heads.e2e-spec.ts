import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { DirectAccess } from '#libs/data';
import { currentPosition, maySee, ROLES, TIERS, VOICES, type Seat } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aStatement, onStatement, type LedgerEvent } from '../support/ledger.js';
import { abreast } from '../support/matrix.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from '../support/makers.js';
import { anAsk } from '../support/outreach.js';
import { positions, takeBack, writeEvents } from '../support/positions.js';
import { until } from '../support/processes.js';

let admin: TestDatabase;
let database: Database;
let here: { id: string; organisationId: string };
let statementId: string;
/** All of them write; the last two are coordinators. */
let readers: { person: TestPerson; seat: Seat }[];
let outsider: TestPerson;

beforeAll(async () => {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 12 });
  here = await aCampaign(admin, 'Here');
  const second = await anOrganisation(admin, here.id);
  readers = [];
  for (const role of ROLES.slice(1)) {
    for (const organisationId of [here.organisationId, second]) {
      for (const coreGroup of [false, true]) {
        const person = await aPerson(admin, here, { role, organisationId, coreGroup });
        const seat = { userId: person.id, campaignId: here.id, organisationId, role, coreGroup };
        readers.push({ person, seat });
      }
    }
  }
  const elsewhere = await aCampaign(admin, 'Elsewhere');
  outsider = await aPerson(admin, elsewhere, { role: 'coordinator', coreGroup: true });
  statementId = await aStatement(admin, here, readers[0]!.person.id);
});
afterAll(async () => {
  await database.close();
  await admin.drop();
});

const DELEGATIONS = ['FJI', 'TON', 'WSM'];
const HEADS = `select audience, ask_id, delegation_code, voice, campaign_id, event_id, stance, confidence,
    text_version_id, occurred_at, recorded_at, first_id, first_recorded_at
  from position_head order by audience, ask_id, delegation_code, voice`;

/** Derived again from the whole ledger; what the triggers had kept is given back for comparison. */
async function heads(): Promise<{ kept: object[]; rebuilt: object[] }> {
  const kept = await admin.admin<object>(HEADS);
  await admin.admin('select rebuild_heads()');
  return { kept, rebuilt: await admin.admin<object>(HEADS) };
}

interface Shape {
  author: number;
  delegation: number;
  tier: number;
  voice: number;
  occurred: number;
  recorded: number;
}

/** Few instants, so that many events tie. */
const shape: fc.Arbitrary<Shape> = fc.record({
  author: fc.nat(7),
  delegation: fc.nat(DELEGATIONS.length - 1),
  tier: fc.nat(TIERS.length - 1),
  voice: fc.nat(VOICES.length - 1),
  occurred: fc.nat(5),
  recorded: fc.nat(3),
});

function anEvent(shaped: Shape, askId: string): LedgerEvent {
  const { userId, organisationId, coreGroup } = readers[shaped.author]!.seat;
  const tier = TIERS[shaped.tier]!;
  const id = newId();
  const recordedAt = new Date(Date.UTC(2024, 7, 10 + shaped.recorded));
  return {
    id,
    campaignId: here.id,
    askId,
    delegationCode: DELEGATIONS[shaped.delegation]!,
    authorId: userId,
    organisationId,
    // What the core group shares comes from within it.
    tier: tier === 'core' && !coreGroup ? 'organisation' : tier,
    voice: VOICES[shaped.voice]!,
    occurredAt: new Date(Date.UTC(2024, 7, 1 + shaped.occurred)),
    ...{ recordedAt, correctsId: null, firstId: id, firstRecordedAt: recordedAt },
  };
}

/** Recorded anew with the same time and the same readers; `by` days later than what it puts right. */
function anew(event: LedgerEvent, by: number): LedgerEvent {
  const recordedAt = new Date(event.recordedAt.getTime() + by * 86_400_000);
  return { ...event, id: newId(), recordedAt, correctsId: event.id };
}

/** What the domain's rules make of the events for one reader: the id of the current one by delegation. */
function expected(seat: Seat, events: readonly LedgerEvent[], gone: ReadonlySet<string>) {
  const current: Record<string, string> = {};
  for (const code of DELEGATIONS) {
    const seen = events.filter(
      (event) => event.delegationCode === code && !gone.has(event.id) && maySee(seat, event),
    );
    const found = currentPosition(seen);
    if (found) current[code] = found.id;
  }
  return current;
}

async function found(person: TestPerson, askId: string): Promise<Record<string, string>> {
  const rows = await database.asReader(person.id, (tx) =>
    tx.query<{ code: string; id: string }>(
      'select delegation_code as code, event_id as id from current_position where campaign_id = $1 and ask_id = $2',
      [here.id, askId],
    ),
  );
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

describe('current positions', () => {
  it('are those of the domain’s rule for every reader, whatever was said and taken back in whatever order', async () => {
    const steps = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.record({ say: fc.array(shape, { minLength: 1, maxLength: 6 }) }) },
        {
          weight: 2,
          arbitrary: fc.record({ takeBack: fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }) }),
        },
        { weight: 2, arbitrary: fc.record({ correct: fc.nat(200), by: fc.nat(2) }) },
      ),
      { minLength: 1, maxLength: 14 },
    );
    let compared = 0;
    const property = fc.asyncProperty(steps, async (plan) => {
      const askId = (await anAsk(admin, here)).id;
      const events: LedgerEvent[] = [];
      const gone = new Set<string>();
      for (const step of plan) {
        if ('say' in step) {
          const fresh = step.say.map((shaped) => anEvent(shaped, askId));
          await writeEvents(admin, onStatement(fresh, statementId));
          events.push(...fresh);
        } else if ('correct' in step) {
          const standing = events.filter(({ id }) => !gone.has(id));
          const wrong = standing[step.correct % standing.length];
          if (!wrong) continue;
          const right = anew(wrong, step.by);
          await takeBack(admin, here.id, readers[0]!.person.id, [wrong.id]);
          gone.add(wrong.id);
          await writeEvents(admin, onStatement([right], statementId));
          events.push(right);
        } else if (events.length > 0) {
          const ids = step.takeBack.map((n) => events[n % events.length]!.id);
          await takeBack(admin, here.id, readers[0]!.person.id, ids);
          for (const id of ids) gone.add(id);
        }
      }
      for (const { person, seat } of readers) {
        expect(await found(person, askId)).toEqual(expected(seat, events, gone));
        compared++;
      }
      expect(await found(outsider, askId)).toEqual({});
    });
    await fc.assert(property, { numRuns: 60 });
    expect(compared).toBeGreaterThan(400);
    const { kept, rebuilt } = await heads();
    expect(kept).toEqual(rebuilt);
    expect(kept.length).toBeGreaterThan(200);
  });

  it('are right after hundreds of writers at once, and nobody waits for each other in a circle', async () => {
    const asks = [(await anAsk(admin, here)).id, (await anAsk(admin, here)).id];
    const shapes = fc.sample(shape, { numRuns: 3_000, seed: 20240809 });
    const events: LedgerEvent[] = [];
    const gone = new Set<string>();
    const failures: string[] = [];
    let taken = 0;
    await abreast(
      Array.from({ length: 600 }, (_, n) => n),
      12,
      async (n) => {
        const mine = shapes.slice(n * 5, n * 5 + 5);
        const author = mine[0]!.author;
        const { person } = readers[author]!;
        const fresh = mine.map((shaped, index) => anEvent({ ...shaped, author }, asks[(n + index) % 2]!));
        // What stands takes the most fights: own events, from a coordinator also those of others.
        const standing = events.filter(({ id, authorId }) => authorId === person.id && !gone.has(id));
        const back = standing.slice(-3).map(({ id }) => id);
        const work = database.asReader(person.id, async (tx) => {
          if (n % 3 !== 0 || back.length === 0) await writeEvents(tx, onStatement(fresh, statementId));
          else await takeBack(tx, here.id, person.id, back);
        });
        await work.then(
          () => {
            if (n % 3 !== 0 || back.length === 0) events.push(...fresh);
            else for (const id of back) gone.add(id);
            if (n % 3 === 0) taken += back.length;
          },
          (error: Error) => failures.push(error.message),
        );
      },
    );
    expect(failures).toEqual([]);
    expect(taken).toBeGreaterThan(300);
    for (const askId of asks) {
      const said = events.filter((event) => event.askId === askId);
      for (const { person, seat } of readers) {
        expect(await found(person, askId)).toEqual(expected(seat, said, gone));
      }
    }
    const { kept, rebuilt } = await heads();
    expect(kept).toEqual(rebuilt);

    // Then everybody takes everything back, each by itself.
    const left = events.filter(({ id }) => !gone.has(id));
    expect(left.length).toBeGreaterThan(1_000);
    await abreast(left, 12, ({ id, authorId }) =>
      database.asReader(authorId, (tx) => takeBack(tx, here.id, authorId, [id])),
    );
    const remaining = 'select audience, event_id from position_head where ask_id = any($1)';
    expect(await admin.admin(remaining, [asks])).toEqual([]);
  });

  describe('when two meet in the same cell', () => {
    let clients: [Client, Client];
    let askId: string;
    let older: LedgerEvent;
    let newest: LedgerEvent;

    beforeAll(async () => {
      clients = [new Client(admin.url), new Client(admin.url)];
      for (const client of clients) await client.connect();
    });
    afterAll(async () => {
      for (const client of clients) await client.end();
    });

    const cell = { author: 0, delegation: 0, tier: TIERS.indexOf('coalition'), voice: 0, recorded: 0 };
    const by = (client: Client) => new DirectAccess(client);

    async function arrange(): Promise<void> {
      askId = (await anAsk(admin, here)).id;
      older = anEvent({ ...cell, occurred: 1 }, askId);
      newest = anEvent({ ...cell, occurred: 2 }, askId);
      await writeEvents(admin, onStatement([older, newest], statementId));
    }

    /** The second works while the first has not committed yet, and must wait for it. */
    async function meet(
      first: (client: Client) => Promise<void>,
      second: (client: Client) => Promise<void>,
    ): Promise<Record<string, string>> {
      const [one, two] = clients;
      await one.query('begin');
      await first(one);
      let done = false;
      const waiting = second(two).then(() => (done = true));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(done).toBe(false);
      await one.query('commit');
      await waiting;
      const { kept, rebuilt } = await heads();
      expect(kept).toEqual(rebuilt);
      return found(readers[1]!.person, askId);
    }
    const back = (event: () => LedgerEvent) => (client: Client) =>
      takeBack(by(client), here.id, readers[0]!.person.id, [event().id]);

    it('taking back the older and then the newest leaves none', async () => {
      await arrange();
      expect(
        await meet(
          back(() => older),
          back(() => newest),
        ),
      ).toEqual({});
    });

    it('taking back the newest and then the older leaves none', async () => {
      await arrange();
      expect(
        await meet(
          back(() => newest),
          back(() => older),
        ),
      ).toEqual({});
    });

    it('what is said for an earlier day stands once the newest is taken back', async () => {
      await arrange();
      const between = { ...anEvent({ ...cell, occurred: 1 }, askId), recordedAt: new Date('2024-08-20') };
      const say = (client: Client) => writeEvents(by(client), onStatement([between], statementId));
      expect(
        await meet(
          say,
          back(() => newest),
        ),
      ).toEqual({ FJI: between.id });
    });

    it('what is said while all is being taken back stands alone', async () => {
      await arrange();
      const late = anEvent({ ...cell, occurred: 0 }, askId);
      const all = (client: Client) =>
        takeBack(by(client), here.id, readers[0]!.person.id, [older.id, newest.id]);
      expect(await meet(all, (client) => writeEvents(by(client), onStatement([late], statementId)))).toEqual({
        FJI: late.id,
      });
    });
  });
});

describe('nobody', () => {
  it.each([
    ['writes a current position', `insert into position_head select * from position_head limit 1`],
    ['changes one', `update position_head set stance = 'oppose'`],
    ['deletes one', 'delete from position_head'],
    ['empties the table', 'truncate position_head'],
    ['derives them again', 'select rebuild_heads()'],
    ['writes a retraction of another', `update retraction set reason = ''`],
  ])('%s by hand', async (_, sql) => {
    const coordinator = readers.at(-1)!.person;
    const work = database.asReader(coordinator.id, (tx) => tx.query(sql));
    await expect(work).rejects.toMatchObject({ code: '42501' });
  });

  it('changes what was taken back or sealed, not even past the api', async () => {
    await expect(admin.admin(`update retraction set reason = ''`)).rejects.toThrow('append-only');
    await expect(admin.admin('delete from retraction')).rejects.toThrow('append-only');
  });
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

describe('reading the current positions of a campaign', () => {
  const CELLS = { delegations: 20, asks: 10 };
  let campaign: { id: string; organisationId: string };
  let reader: TestPerson;
  let asks: string[];
  let codes: string[];
  let written = 0;

  /** A word of the core group for each ask and delegation. */
  const everywhere = (
    { id, organisationId }: { id: string; organisationId: string },
    authorId: string,
    askIds: readonly string[],
    delegationCodes: readonly string[],
    occurredAt: Date,
  ) =>
    askIds.flatMap((askId) =>
      delegationCodes.map((delegationCode) => {
        const who = { campaignId: id, organisationId, authorId, tier: 'core' as const };
        return { ...who, askId, delegationCode, occurredAt };
      }),
    );

  /** Statement by statement, as people write; every cell is written again and again. */
  async function history(upTo: number): Promise<void> {
    const size = CELLS.delegations * CELLS.asks;
    while (written < upTo) {
      const occurredAt = new Date(Date.UTC(2024, 0, 1) + written * 60_000);
      await positions(admin, ...everywhere(campaign, reader.id, asks, codes, occurredAt));
      written += size;
    }
    await admin.admin('analyze position_head');
    await admin.admin('analyze position_event');
  }

  async function explain(): Promise<Plan> {
    const rows = await database.asReader(reader.id, (tx) =>
      tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (analyze, buffers, format json) select * from current_position where campaign_id = '${campaign.id}'`,
      ),
    );
    return rows[0]!['QUERY PLAN'][0]!.Plan;
  }

  beforeAll(async () => {
    campaign = await aCampaign(admin, 'Long');
    reader = await aPerson(admin, campaign, { role: 'campaigner', coreGroup: true });
    asks = [];
    for (let n = 0; n < CELLS.asks; n++) asks.push((await anAsk(admin, campaign, n)).id);
    const rows = await admin.admin<{ code: string }>('select code from delegation order by code limit 193');
    codes = rows.slice(0, CELLS.delegations).map(({ code }) => code);
    // What others know must cost this reader nothing: a full campaign beside this one.
    const beside: string[] = [];
    for (let n = 0; n < 30; n++) beside.push((await anAsk(admin, here, n)).id);
    const all = rows.map(({ code }) => code);
    await positions(admin, ...everywhere(here, readers[0]!.person.id, beside, all, new Date()));
  });

  it('finds them by an index on the audience and reads no more with twenty times the history', async () => {
    await history(1_000);
    const short = await explain();
    await history(20_000);
    const long = await explain();
    const scans = (plan: Plan) => nodes(plan).filter((node) => node['Relation Name'] !== undefined);
    for (const plan of [short, long]) {
      expect(scans(plan).map((node) => node['Relation Name'])).toEqual(['position_head']);
      const conditions = nodes(plan).map((node) => node['Index Cond'] ?? '');
      expect(conditions.join()).toContain('audience = ANY');
    }
    const rows = (plan: Plan) =>
      scans(plan).map(
        (node) => node['Actual Rows'] * node['Actual Loops'] + (node['Rows Removed by Filter'] ?? 0),
      );
    // For the core group and for the author.
    expect(rows(short)).toEqual([2 * CELLS.delegations * CELLS.asks]);
    expect(rows(long)).toEqual(rows(short));
    const blocks = (plan: Plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    // A head that changed leaves a dead version, which goes as soon as no snapshot on the server is older than it.
    let cleaned = blocks(long);
    await until(async () => {
      await admin.admin('vacuum position_head');
      cleaned = blocks(await explain());
      return cleaned < 3 * blocks(short);
    }, 'twenty times the history cost no more blocks');
    process.stdout.write(`heads: ${blocks(short)} blocks after 1,000 events, ${cleaned} after 20,000\n`);
  });
});
