import { expect } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

/** A position that a statement wrote, with why it was retracted. */
export interface StatedEvent {
  id: string;
  code: string;
  voice: string;
  stance: string;
  corrects: string | null;
  cause: string | null;
}

/** A coalition with an ask, whose author records statements. */
export interface Stating {
  demarche: TestDemarche;
  coalition: Coalition;
  askId: string;
  get(name: ReaderName, path: string): Promise<Answer>;
  post(name: ReaderName, path: string, body?: object): Promise<Answer>;
  /** Records as its author, and answers what was recorded: of Fiji for Palau and Tuvalu, if nothing else is said. */
  record(more?: object): Promise<any>;
  correct(id: string, body: object, version?: number, name?: ReaderName): Promise<Answer>;
  /** At the version that it has, if none is said. */
  remove(id: string, version?: number, name?: ReaderName): Promise<Answer>;
  ownWord(delegationCode: string, stance: string, occurredAt: string): Promise<void>;
  events(id: string): Promise<StatedEvent[]>;
  /** What counts on the ask for the whole coalition, by delegation: stance and voice. */
  current(): Promise<Record<string, string>>;
}

export async function startStating(): Promise<Stating> {
  const demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  const coalition = await aCoalition(demarche);
  const { id: askId } = await anAsk(demarche.database, coalition.campaign);
  const as = (name: ReaderName) => coalition.clients[name];
  const get = (name: ReaderName, path: string) => as(name).get(coalition.at(path));
  const post = (name: ReaderName, path: string, body: object = {}) => as(name).post(coalition.at(path), body);
  const { admin } = demarche.database;
  return {
    ...{ demarche, coalition, askId, get, post },
    record: async (more = {}) => {
      const recorded = await post('author', 'statements', { ...aStatementOn(askId), ...more });
      expect(recorded.status).toBe(201);
      return recorded.body;
    },
    correct: (id, body, version = 1, name = 'author') =>
      as(name).patch(coalition.at(`statements/${id}`), body, version),
    remove: async (id, version, name = 'author') => {
      const held = version ?? (await get('author', `statements/${id}`)).body.version;
      return as(name).delete(coalition.at(`statements/${id}`), held);
    },
    ownWord: async (delegationCode, stance, occurredAt) => {
      const said = { confidence: 3, said: 'publicly', grade: 'official_record', tier: 'coalition' };
      const asked = { delegationCode, askId, stance, occurredAt, ...said };
      expect((await post('author', 'positions', asked)).status).toBe(201);
    },
    events: (id) =>
      admin<StatedEvent>(
        `select e.id, e.delegation_code as code, e.voice, e.stance, e.corrects_id as corrects, r.cause
         from position_event e left join retraction r on r.event_id = e.id where e.statement_id = $1 order by e.id`,
        [id],
      ),
    current: async () => {
      const rows = await admin<{ code: string; word: string }>(
        `select distinct on (delegation_code) delegation_code as code, stance || ' ' || voice as word from position_head
         where ask_id = $1 and audience like 'c:%'
         order by delegation_code, occurred_at desc, voice desc, recorded_at desc, event_id desc`,
        [askId],
      );
      return Object.fromEntries(rows.map(({ code, word }) => [code, word]));
    },
  };
}

const aStatementOn = (askId: string) => ({
  id: newId(),
  ...{ title: 'A statement', speakerCode: 'FJI', aligned: ['PLW', 'TUV'], tier: 'coalition' },
  asks: [{ askId, stance: 'support', confidence: 3 }],
  ...{ occurredAt: '2024-08-08T15:40:00.000Z', zone: 'America/New_York' },
  ...{ said: 'publicly', grade: 'webcast', source: 'Webcast' },
});
