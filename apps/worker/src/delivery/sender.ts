import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Log } from '#libs/platform';
import { LOG, WorkerSettings } from '../services.js';
import { FRESH_SECONDS, type PreparedMail } from './delivery.js';
import { Lane, type HandOver } from './smtp-connection.js';
import { Ledger } from './ledger.js';
import { toBytes } from './message.js';
import type { Outcome } from './outcome.js';
import { Preparer } from './preparer.js';
import { ReadyQueue } from './ready-queue.js';
import { RelayBreak } from './relay-break.js';

export interface SweepCount {
  /** Rows that were due. */
  due: number;
  accepted: number;
  /** Connections lost with a message on them: the reconciler should look soon. */
  unknown: number;
  /** Whether it ended before everything was sent, so that its caller can show a sign of life. */
  more: boolean;
}

/** What belongs to one sweep. */
interface Sweep {
  queue: ReadyQueue<PreparedMail>;
  open: Set<Lane>;
  count: SweepCount;
  /** When to take in no more, on the monotonic clock. */
  end: number;
  givenBack: number;
}

/** Should a mail come back again and again, it waits for the next sweep. */
const MOST_ROUNDS = 10;
const LONGEST_SWEEP_MS = 30_000;

/** Composed together at most. */
const LARGEST_BATCH = 25;

/** About what the relay takes in a second, so that nothing waits until it has to be composed anew. */
function batchSize(count: SweepCount, end: number, connections: number): number {
  const seconds = (performance.now() - (end - LONGEST_SWEEP_MS)) / 1000;
  return Math.max(connections, Math.min(LARGEST_BATCH, Math.floor(count.accepted / seconds)));
}

/** Sends everything that is due: some connections take mails from a queue that is filled meanwhile. */
@Injectable()
export class Sender implements OnModuleDestroy {
  /** How long to leave the relay alone after it could not be reached. */
  readonly relay = new RelayBreak();
  private stopped = false;

  constructor(
    private readonly preparer: Preparer,
    private readonly ledger: Ledger,
    private readonly settings: WorkerSettings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  /** No new hand-over begins from now on. */
  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** @returns when nothing is due any more, or the relay is out of reach */
  async sweep(): Promise<SweepCount> {
    const count: SweepCount = { due: 0, accepted: 0, unknown: 0, more: false };
    const end = performance.now() + LONGEST_SWEEP_MS;
    // What a round gave back unsent may still be due.
    for (let round = 0; round < MOST_ROUNDS && this.relay.remaining() === 0; round++) {
      if (this.stopped || count.more || !(await this.sweepRound(count, end))) break;
    }
    return count;
  }

  /** @returns whether mails were given back that may still be due */
  private async sweepRound(count: SweepCount, end: number): Promise<boolean> {
    const sweep: Sweep = { queue: new ReadyQueue(), open: new Set(), count, end, givenBack: 0 };
    const lanes: Promise<void>[] = [];
    const ready = (mails: number) => {
      const wanted = Math.min(this.settings.connections, lanes.length + mails);
      while (lanes.length < wanted) lanes.push(this.runLane(sweep));
    };
    // Two, since composing is mostly waiting for PostgreSQL.
    const ends = await Promise.allSettled([this.fill(sweep, ready), this.fill(sweep, ready)]);
    sweep.queue.close();
    ends.push(...(await Promise.allSettled(lanes)));
    const left = sweep.queue.drain();
    sweep.givenBack += left.length;
    await this.ledger.release(left);
    const failure = ends.find((end) => end.status === 'rejected');
    if (failure) throw failure.reason;
    return sweep.givenBack > 0;
  }

  private async fill({ queue, count, end }: Sweep, ready: (mails: number) => void): Promise<void> {
    const { connections } = this.settings;
    while (!this.stopped && !queue.isClosed) {
      count.more = performance.now() > end;
      if (count.more) return;
      const { claimed, mails } = await this.preparer.prepare(batchSize(count, end, connections));
      if (claimed === 0) return;
      count.due += claimed;
      queue.add(mails);
      ready(mails.length);
      await queue.room(connections);
    }
  }

  /** One connection's work. The end of a hand-over and the beginning of the next are written together. */
  private async runLane(sweep: Sweep): Promise<void> {
    const { ledger, settings } = this;
    const lane = new Lane(settings.smtpUrl, settings.laneTimes);
    let outcome: Outcome | undefined;
    // Taken out before it is written, so that it is written once.
    const last = () => {
      const taken = outcome;
      outcome = undefined;
      return taken;
    };
    try {
      for (;;) {
        if (!lane.open) await ledger.advance(last(), undefined);
        let next = sweep.queue.takeNow();
        if (!next) {
          await ledger.advance(last(), undefined);
          next = await sweep.queue.take();
        }
        if (!next || !(await this.connect(next, lane, sweep))) return;
        if (!this.isFresh(next)) {
          sweep.givenBack++;
          await ledger.release([next]);
          continue;
        }
        if (!(await ledger.advance(last(), next))) {
          sweep.givenBack++;
          continue;
        }
        const { delivery, along } = next;
        outcome = { delivery, along, handOver: await this.handOver(next, lane) };
        if (outcome.handOver.result === 'accepted') sweep.count.accepted++;
        if (outcome.handOver.result === 'unknown') sweep.count.unknown++;
        if (outcome.handOver.result === 'not_sent') sweep.givenBack++;
      }
    } catch (error) {
      // Whoever fills the queue must not wait for a connection that is gone.
      sweep.queue.close();
      throw error;
    } finally {
      sweep.open.delete(lane);
      lane.close();
    }
  }

  /** @returns false when this connection cannot be had; the mail has been given back then */
  private async connect(next: PreparedMail, lane: Lane, sweep: Sweep): Promise<boolean> {
    if (lane.open) return true;
    try {
      await lane.connect();
      sweep.open.add(lane);
      this.relay.reached();
      return true;
    } catch (error) {
      sweep.open.delete(lane);
      sweep.queue.add([next]);
      // A relay may grant fewer connections than we would like; one is enough to go on.
      if (sweep.open.size > 0) return false;
      this.log.error('relay.unreachable', error);
      this.relay.missed();
      sweep.queue.close();
      return false;
    }
  }

  private isFresh(next: PreparedMail): boolean {
    return !this.stopped && performance.now() - next.preparedAt <= FRESH_SECONDS * 1000;
  }

  private async handOver(next: PreparedMail, lane: Lane): Promise<HandOver> {
    const { from } = this.settings;
    let bytes: Buffer;
    try {
      bytes = await toBytes(next, from);
    } catch (error) {
      this.log.error('delivery.not_built', error, { delivery: next.delivery.id });
      return { result: 'refused', reason: 'for_now', reply: 'The message could not be built' };
    }
    const end = await lane.send(from.address, next.delivery.recipient.email, bytes);
    if (end.result === 'refused' && end.reason === 'about_us') {
      this.log.error('relay.refuses_us', new Error('The relay wants no mail from us'), {
        delivery: next.delivery.id,
        code: /^\d{3}([ -]\d\.\d+\.\d+)?/.exec(end.reply)?.[0],
      });
    }
    if (end.result !== 'not_sent' || !lane.fresh) return end;
    // Not an old connection that had gone to sleep: something about this mail or the relay, to be tried later.
    return { result: 'refused', reason: 'for_now', reply: 'The connection was closed' };
  }
}
