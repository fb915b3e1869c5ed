import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { DirectAccess } from '#libs/data';
import { currentPosition, maySee, TIERS, VOICES, type Seat } from '#libs/domain';
import { newId } from '#libs/platform';
import { onStatement, type LedgerEvent } from '../support/ledger.js';
import { abreast } from '../support/matrix.js';
import { type TestPerson } from '../support/makers.js';
import { anAsk } from '../support/outreach.js';
import { takeBack, writeEvents } from '../support/positions.js';
import {
  admin,
  database,
  here,
  statementId,
  readers,
  outsider,
  openHeadsWorld,
  stopHeadsWorld,
} from '../support/heads.js';

beforeAll(openHeadsWorld);
afterAll(stopHeadsWorld);

const DELEGATIONS = ['FJI', 'TON', 'WSM'];
const HEADS = `select audience, ask_id, delegation_code, voice, campaign_id, event_id, stance, confidence,
    text_version_id, occurred_at, recorded_at, first_id, first_recorded_at, line, tier
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
