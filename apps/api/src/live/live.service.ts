import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { visibleTopics } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, NoticeFeed, type Log, type NoticeHandlers } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { LOG } from '../tokens.js';
import { ChangeBatch, readAccess, readChange, type TopicsAsked } from './change-batch.js';
import { LiveStream } from './live-stream.js';
import { validityOf, type Validity } from './validity-of-streams.js';
import { StreamRegister } from './stream-register.js';
import type { Topic } from '#libs/domain';
import { refusal } from '../http/refusal.js';

/** Changes are told at these steps of the process's own clock, whatever was written: no delay tells of a hidden write. */
const TELL_EVERY = 500;
const HEARTBEAT_EVERY = 15_000;
/** Readers asked about at the same time, so that requests keep most of the connections. */
const ABREAST = 2;

/** Tells open screens that something they may see has changed (decision 0008). */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly register = new StreamRegister();
  private pending = new Map<string, ChangeBatch>();
  /** Streams whose sign-in or seat must be looked at, by sign-in or person. */
  private suspects = new Set<string>();
  /** Notices were missed: everybody is looked at, and reads everything again. */
  private missed = false;
  private telling: Promise<void> | undefined;
  private timers: NodeJS.Timeout[] = [];
  private closed = false;
  private failing = false;
  private readonly handlers: NoticeHandlers = {
    notice: (channel, payload) => this.hear(channel, payload),
    again: () => (this.missed = true),
  };

  constructor(
    private readonly database: Database,
    private readonly feed: NoticeFeed,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Opens a stream on the answer, and is done once its head is sent. */
  async open(reader: Reader, request: Request, response: Response): Promise<void> {
    if (this.closed) throw stopping();
    const stream = new LiveStream(reader, request, response);
    this.register.add(stream);
    response.once('close', () => {
      stream.end();
      this.register.remove(stream);
    });
    try {
      this.startTimers();
      await this.feed.start(this.handlers);
      // From here on nothing is missed; what was taken away a moment ago counts already.
      refuse((await validityOf(this.database, [stream])).get(stream));
    } catch (error) {
      this.register.remove(stream);
      throw error;
    }
    if (stream.over && !response.closed) throw stopping();
    stream.begin();
  }

  /** Closes every stream, so that the server can stop. Browsers come back by themselves. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.register.all()) stream.end();
    await this.feed.close();
    await this.telling;
  }

  private startTimers(): void {
    if (this.timers.length > 0) return;
    this.timers = [
      setInterval(() => this.tell(), TELL_EVERY),
      setInterval(() => this.heartbeat(), HEARTBEAT_EVERY),
    ];
    for (const timer of this.timers) timer.unref();
  }

  private hear(channel: string, payload: string): void {
    if (channel === ACCESS_CHANNEL) {
      const { signInId, userId } = readAccess(payload);
      for (const id of [signInId, userId]) if (id !== undefined) this.suspects.add(id);
      return;
    }
    const change = readChange(payload);
    if (!change) return;
    const campaigns = change.campaignId === undefined ? this.register.campaigns() : [change.campaignId];
    for (const campaignId of campaigns) {
      if (!this.register.has(campaignId)) continue;
      const batch = this.pending.get(campaignId) ?? new ChangeBatch();
      batch.add(change);
      this.pending.set(campaignId, batch);
    }
  }

  /** At fixed times for all: it says nothing about what happens. Sign-ins that ran out are found here as well. */
  private heartbeat(): void {
    for (const stream of this.register.all()) {
      stream.heartbeat();
      this.suspects.add(stream.signInId);
    }
    void this.feed.check();
  }

  private tell(): void {
    this.telling ??= this.tellAll()
      .then(() => (this.failing = false))
      .catch((error: unknown) => {
        if (!this.failing && !this.closed) this.log.error('live.failed', error);
        this.failing = true;
      })
      .then(() => (this.telling = undefined));
  }

  /** Whoever lost the right to hear is sent away first. What fails is stored for the next step. */
  private async tellAll(): Promise<void> {
    await this.lookAgain();
    const batches = [...this.pending];
    this.pending = new Map();
    for (const [campaignId, batch] of batches) {
      try {
        await this.tellCampaign(campaignId, batch);
      } catch (error) {
        const later = this.pending.get(campaignId) ?? new ChangeBatch();
        later.merge(batch);
        this.pending.set(campaignId, later);
        throw error;
      }
    }
  }

  private async lookAgain(): Promise<void> {
    const [suspects, missed] = [this.suspects, this.missed];
    if (suspects.size === 0 && !missed) return;
    this.suspects = new Set();
    this.missed = false;
    const streams = this.register
      .all()
      .filter(({ signInId, userId }) => missed || suspects.has(signInId) || suspects.has(userId));
    if (streams.length === 0) return;
    try {
      for (const [stream, validity] of await validityOf(this.database, streams)) {
        this.settle(stream, validity, missed);
      }
    } catch (error) {
      for (const id of suspects) this.suspects.add(id);
      this.missed ||= missed;
      throw error;
    }
  }

  private settle(stream: LiveStream, validity: Validity, missed: boolean): void {
    if (validity === 'valid') {
      if (missed) stream.resync();
    } else if (validity === 'changed') {
      stream.resync();
    } else {
      stream.end(validity);
      this.register.remove(stream);
    }
  }

  private async tellCampaign(campaignId: string, batch: ChangeBatch): Promise<void> {
    const asked = batch.asked(campaignId);
    const people = [...this.register.ofCampaign(campaignId)];
    const work = async () => {
      for (let next = people.pop(); next !== undefined; next = people.pop()) {
        const [userId, streams] = next;
        const topics = await this.visibleTo(userId, asked);
        for (const stream of streams) stream.changed(topics);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
  }

  private async visibleTo(userId: string, asked: TopicsAsked): Promise<Topic[]> {
    const rows = await this.database.asReader(userId, (tx) => tx.run(visibleTopics, asked), true);
    return rows.map(({ topic }) => topic);
  }
}

export const CHANGE_CHANNEL = 'demarche_change';
const ACCESS_CHANNEL = 'demarche_access';
export const LIVE_CHANNELS = [CHANGE_CHANNEL, ACCESS_CHANNEL];

const stopping = () => new Problem('unavailable', refusal('live.notOpened'));

function refuse(validity: Validity | undefined): void {
  if (validity === 'removed') throw Problem.notFound('campaign');
  if (validity === 'signed_out' || validity === 'expired')
    throw new Problem('not_signed_in', refusal('http.signInFirst'));
}
