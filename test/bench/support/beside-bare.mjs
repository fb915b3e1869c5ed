import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { Load } from './load.mjs';
import { alternate, pairedRatio, summary } from './statistics.mjs';

const POOL = 10;
export const PAIRS = 4;
const SLICE_SECONDS = 2;
/** Long enough for the compiler to have seen every path of ours often. */
export const WARM_UP_SECONDS = 5;
/** As Database.open sets up a session. */
const SESSION =
  '-c statement_timeout=20000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=10000 -c timezone=UTC -c search_path=public,bullmq';

/** Our api and a bare server on one database, asked in turns. */
export class BesideBare {
  api = startChild('api-process.mjs');
  bare = startChild('bare-process.mjs');
  load = new Load();

  constructor(database) {
    this.url = database.url;
  }

  async start() {
    this.apiPort = await this.api.call('start', { url: this.url, poolSize: POOL });
    this.barePort = await this.bare.call('start', { url: this.url, poolSize: POOL, options: SESSION });
  }

  /** @param next makes the next request; `aim`: the least ratio of rates that is good enough */
  async compare({ what, aim, next }) {
    await this.load.run(this.apiPort, next, WARM_UP_SECONDS);
    const [first, second] = [await this.record(next()), await this.record(next())];
    const { path, status } = next();
    await this.bare.call('route', { path, status, statements: second, fresh: freshIds(first, second) });
    await this.load.run(this.barePort, next, SLICE_SECONDS);
    const slice = (child, port) => () => measure(child, port, this.load, next);
    const { ours, bare } = await alternate(
      PAIRS,
      slice(this.api, this.apiPort),
      slice(this.bare, this.barePort),
    );
    return toRow(`${what} [${second.length} statements]`, aim, ours, bare);
  }

  /** All statements of one request, from the first that finds out who asks to the wake-up after the commit. */
  async record(request) {
    await sleep(100);
    await this.api.call('startRecording');
    await this.load.send(this.apiPort, request);
    await sleep(100);
    return this.api.call('stopRecording');
  }

  async stop() {
    this.load.close();
    await this.api.stop();
    await this.bare.stop();
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids that the second of two alike requests has and the first has not. */
function freshIds(first, second) {
  const idsOf = (statements) => JSON.stringify(statements.map(({ values }) => values)).match(UUID) ?? [];
  const before = new Set(idsOf(first));
  return [...new Set(idsOf(second))].filter((id) => !before.has(id));
}

/** Rate and CPU time of a slice. */
export async function measure(child, port, load, next) {
  const before = await child.call('cpu');
  const { answered, seconds } = await load.run(port, next, SLICE_SECONDS);
  const cpu = (await child.call('cpu')) - before;
  return { rate: answered / seconds, cpu: cpu / answered };
}

/** A row of the table. */
export function toRow(what, aim, ours, bare) {
  const of = (key, slices) => slices.map((slice) => slice[key]);
  const ratio = pairedRatio(of('rate', ours), of('rate', bare));
  return {
    what,
    unit: '/s',
    ours: summary(of('rate', ours)),
    bare: summary(of('rate', bare)),
    ratio,
    cpu: pairedRatio(of('cpu', ours), of('cpu', bare)),
    cpuMs: { ours: summary(of('cpu', ours)), bare: summary(of('cpu', bare)) },
    aim: `≥ ${aim}`,
    met: ratio.median >= aim,
  };
}
