import { Problem } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import type { LiveStream } from './live-stream.js';

/** Open streams of one sign-in: a browser shares one among its tabs, so this is several browsers' worth. */
export const STREAMS_PER_SIGN_IN = 6;
/** Open streams of one process; each costs a connection and some kilobytes. */
export const STREAMS_PER_PROCESS = 2_000;

/** The streams that are open in this process, and whose they are. */
export class StreamRegister {
  private readonly streams = new Set<LiveStream>();

  get size(): number {
    return this.streams.size;
  }

  /** @throws Problem too_many */
  add(stream: LiveStream): void {
    const own = [...this.streams].filter(({ signInId }) => signInId === stream.signInId).length;
    if (own >= STREAMS_PER_SIGN_IN || this.size >= STREAMS_PER_PROCESS) {
      throw new Problem('too_many', TOO_MANY, [], { retryAfterSeconds: 60 });
    }
    this.streams.add(stream);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  all(): LiveStream[] {
    return [...this.streams];
  }

  campaigns(): string[] {
    return [...new Set(this.all().map(({ campaignId }) => campaignId))];
  }

  has(campaignId: string): boolean {
    return this.all().some((stream) => stream.campaignId === campaignId);
  }

  /** By person: what one sees is asked once for all of that person's screens. */
  ofCampaign(campaignId: string): Map<string, LiveStream[]> {
    const people = new Map<string, LiveStream[]>();
    for (const stream of this.streams) {
      if (stream.campaignId !== campaignId) continue;
      people.set(stream.userId, [...(people.get(stream.userId) ?? []), stream]);
    }
    return people;
  }
}

const TOO_MANY = refusal('live.tooMany');
