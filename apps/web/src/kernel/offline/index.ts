import { measureOffset } from '../api/device-offset.js';
import {
  browserChannel,
  browserEvents,
  browserLocks,
  browserPersist,
  browserPlaces,
  browserTimers,
} from './browser.js';
import { createBus, type Channel } from './bus.js';
import { Connection } from './connection.js';
import { Drafts } from './drafts.js';
import { CachedAnswers } from './cached-answers.js';
import { forgetCampaignsBut } from './forget-campaigns.js';
import { clearLeftovers, type Places } from './leftovers.js';
import { Outbox } from './outbox.js';
import { startSender, type Sender } from './sender.js';
import type { Locks, Timers } from './one-tab-lock.js';
import { uuid7 } from './uuid7.js';
import { Vault } from './vault.js';

export { browserEvents } from './browser.js';
export { HOURS_WITHOUT_CONTACT } from './wipe-after-24-hours.js';
export { requestOf } from './request-of.js';
export { uuid7 } from './uuid7.js';
export { VaultClosed } from './vault.js';
export type { DeviceState } from './connection.js';
export type { CachedName, CachedValue } from './cached-answers.js';
export type { Withheld } from './withheld.js';
export type { Outgoing, OutboxItem } from './outbox.js';

/** Everything outside of this folder, as one tab has it. */
export interface Surroundings {
  channel: Channel;
  timers: Timers;
  locks: Locks | undefined;
  events: (wake: () => void) => () => void;
  online: () => boolean;
  places: () => Places;
  now: () => number;
  random: () => number;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Asks the browser not to clear what lies here when space is short. */
  persist: () => void;
}

/** What one tab does without a network. */
export interface Offline {
  connection: Connection;
  outbox: Outbox;
  cached: CachedAnswers;
  drafts: Drafts;
  vault: Vault;
  /** Forgets cached answers, pins and half-filled forms of every campaign but these. */
  forgetCampaignsBut: (campaignIds: ReadonlySet<string>) => Promise<void>;
  /** Begins to send what waits; to be called once, after `connection.start()`. */
  startSending: () => Sender;
  /** For a tab that ends. */
  close: () => Promise<void>;
}

export function createOffline(around: Surroundings): Offline {
  const { timers, events, online, now, random, locks } = around;
  const bus = createBus(around.channel);
  const vault = new Vault(now);
  const outbox = new Outbox(vault, bus, uuid7.follow, around.persist);
  const connection = new Connection({
    vault,
    bus,
    now,
    timers,
    events,
    clearLeftovers: () => clearLeftovers(around.places()),
  });
  const heard = {
    contact: () => connection.contact(),
    locked: () => connection.locked(),
    revoked: () => connection.revoked(),
  };
  const cached = new CachedAnswers(vault, now);
  const ends: (() => void)[] = [() => connection.stop(), () => bus.close()];
  return {
    connection,
    outbox,
    cached,
    drafts: new Drafts(vault),
    vault,
    forgetCampaignsBut: (campaignIds) => {
      cached.keepOnlyOf(campaignIds);
      return forgetCampaignsBut(vault, campaignIds);
    },
    startSending: () => {
      const parts = { vault, outbox, bus, now, timers, random, events, online, heard, fetch: around.fetch };
      const sender = startSender({ ...parts, ...(locks && { locks }), holder: uuid7() });
      ends.unshift(() => sender.stop());
      return sender;
    },
    close: () => {
      ends.forEach((end) => end());
      return vault.close();
    },
  };
}

async function measuringFetch(path: string, init: RequestInit): Promise<Response> {
  const sentAt = Date.now();
  const answer = await fetch(path, init);
  measureOffset(answer, sentAt, Date.now());
  return answer;
}

let ours: Offline | undefined;

/** That of this tab. */
export function offline(): Offline {
  ours ??= createOffline({
    channel: browserChannel(),
    timers: browserTimers,
    locks: browserLocks(),
    events: browserEvents(),
    online: () => navigator.onLine,
    places: browserPlaces,
    now: () => Date.now(),
    random: () => Math.random(),
    fetch: measuringFetch,
    persist: browserPersist,
  });
  return ours;
}
