import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { Database, Jobs, jsonLog } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { startDemarche, type Answer, type Client, type TestDemarche } from './demarche.js';
import { quietPlanner } from './worker.js';

/** The api with a worker beside it, which reads sheets when it is told to. */
export interface ImportWorld {
  demarche: TestDemarche;
  /** Lines that workers logged. */
  logged: string[];
  /** One more; with `rounds` it works by itself. */
  worker(rounds?: boolean): Promise<RunningWorker>;
  /** Does all that waits. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

export async function openImportWorld(): Promise<ImportWorld> {
  const demarche = await startDemarche();
  const logged: string[] = [];
  const ends: (() => Promise<unknown>)[] = [];
  const queue = { ...demarche.environment, prefix: new URL(demarche.database.url).pathname.slice(1) };
  const worker = async (rounds = false) => {
    const database = await Database.open({ url: demarche.database.url, poolSize: 4 });
    const jobs = await Jobs.open(queue);
    const { environment } = demarche;
    const log = jsonLog((line) => logged.push(line));
    const started = await startWorker({
      ...{ environment, database, jobs, log, rounds },
      planner: quietPlanner,
    });
    ends.push(async () => {
      await started.stop();
      await jobs.close();
      await database.close();
    });
    return started;
  };
  const first = await worker();
  return {
    demarche,
    logged,
    worker,
    work: () => first.importNow(),
    stop: async () => {
      for (const end of ends) await end();
      await demarche.stop();
    },
  };
}

/** A person's sheets in one campaign. */
export class Desk {
  constructor(
    private readonly world: Pick<ImportWorld, 'work'>,
    readonly client: Client,
    private readonly campaignId: string,
  ) {}

  at = (path: string) => `/api/campaigns/${this.campaignId}/${path}`;

  /** Only sends it. */
  send(
    file: string | Uint8Array,
    query = '?fileName=sheet.csv',
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.client.send('POST', this.at(`imports${query}`), file, {
      'content-type': 'text/csv',
      ...headers,
    });
  }

  /** Sends it and has it read. */
  async bring(file: string | Uint8Array, change?: object, query?: string): Promise<Answer['body']> {
    const { body } = await this.send(file, query);
    await this.world.work();
    return change ? this.change(body.id, change) : this.read(body.id);
  }

  async read(id: string): Promise<Answer['body']> {
    return (await this.client.get(this.at(`imports/${id}`))).body;
  }

  /** Changes what it means and has it checked again. */
  async change(id: string, change: object): Promise<Answer['body']> {
    const { version } = await this.read(id);
    const answer = await this.client.patch(this.at(`imports/${id}`), change, version);
    if (answer.status !== 202) throw new Error(`Could not change the import: ${answer.text}`);
    await this.world.work();
    return this.read(id);
  }

  /** Only asks for it; what the sheet does not date was said when it was brought. */
  async askToApply(id: string, body: object = {}): Promise<Answer> {
    const { state, report, options, createdAt, version: read } = await this.read(id);
    const isUndated = state === 'checked' && report?.undated > 0 && options.occurredAt === null;
    const { version } = isUndated
      ? await this.change(id, { options: { occurredAt: createdAt.instant } })
      : { version: read };
    return this.client.post(this.at(`imports/${id}/apply`), body, { 'If-Match': `"${version}"` });
  }

  async apply(id: string, body: object = {}): Promise<Answer['body']> {
    const answer = await this.askToApply(id, body);
    if (answer.status !== 202) throw new Error(`Could not apply the import: ${answer.text}`);
    await this.world.work();
    return this.read(id);
  }

  async undo(id: string, body: object = {}): Promise<Answer['body']> {
    const answer = await this.client.post(this.at(`imports/${id}/undo`), body);
    if (answer.status !== 202) throw new Error(`Could not undo the import: ${answer.text}`);
    await this.world.work();
    return this.read(id);
  }

  drop = (id: string) => this.client.delete(this.at(`imports/${id}`));

  exported = (form: string, format: string) =>
    this.client.download(this.at('exports/positions'), { form, format });
}

/** Asks with keys of their own, the same in each campaign that is given. */
export async function sameAsks(
  database: TestDatabase,
  campaignIds: readonly string[],
  titles: Record<string, string>,
): Promise<Record<string, string>[]> {
  const made: Record<string, string>[] = [];
  for (const campaignId of campaignIds) {
    const ids: Record<string, string> = {};
    for (const [index, [key, title]] of Object.entries(titles).entries()) {
      ids[key] = await database.make.ask({ campaignId, key, title, priority: index + 1 });
    }
    made.push(ids);
  }
  return made;
}

/** A confirmed draft. */
export const aConfirmedText = (
  database: TestDatabase,
  campaignId: string,
  key: string,
  { ordinal = 1, circulatedOn = '2024-07-01' }: { ordinal?: number; circulatedOn?: string } = {},
): Promise<string> =>
  database.make.textVersion({ campaignId, key, title: key, ordinal, circulatedOn, state: 'confirmed' });

export interface StoredEvent {
  [column: string]: unknown;
  code: string;
  askId: string;
  stance: string;
}

/** What an import wrote, as it stands in the ledger. */
export function eventsOf(database: TestDatabase, importId: string): Promise<StoredEvent[]> {
  return database.admin<StoredEvent>(
    `select e.delegation_code as code, e.ask_id as "askId", e.stance, e.confidence, e.said, e.grade, e.source, e.note, e.tier,
       e.occurred_at as "occurredAt", e.zone, e.voice, e.text_version_id as "textVersionId", e.author_id as "authorId",
       e.organisation_id as "organisationId", exists (select from retraction r where r.event_id = e.id) as retracted
     from position_event e where e.import_id = $1 order by e.delegation_code, e.ask_id`,
    [importId],
  );
}
