import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCaughtMail, type CaughtMail } from './caught-mail.js';
import type { MailDecision, MailEnvelope } from './decision.js';
import { openMailStore, type MailStore, type StoredMailPlace } from './mail-store.js';
import { rawMessageId } from './raw-headers.js';

/** What to start. */
export interface MailCatcherOptions {
  /** Folder of the messages and their journal; created when missing. For one catcher at a time. */
  dir: string;
  /** TCP port of 127.0.0.1; any free one by default. */
  port?: number;
  /** Receives lines about failures. */
  report: (line: string) => void;
  /** Milliseconds between storing a message and confirming it; 0 by default. */
  latencyMs?: number;
  /** Lets a test answer otherwise than by accepting; undefined accepts. */
  decide?: (envelope: MailEnvelope) => MailDecision | undefined | Promise<MailDecision | undefined>;
}

/** A running catcher. */
export interface MailCatcher {
  /** `smtp://127.0.0.1:<port>` */
  url: string;
  port: number;
  /** Accepted messages, newest first, at most `limit`. Parsed once each. */
  list: (options?: { limit?: number }) => Promise<CaughtMail[]>;
  /** One accepted message by its id. */
  find: (id: string) => Promise<CaughtMail | undefined>;
  /** How many messages `list` has to offer. */
  count: () => number;
  /** Forgets the messages, but not that they were accepted. */
  clear: () => Promise<void>;
  /** Stops listening, ends connections, finishes writing. Idempotent. */
  stop: () => Promise<void>;
}

type Answer = (error?: Error | null) => void;

/** Bounds the raw messages held in memory at a time, and lets the server answer in between. */
const PARSED_TOGETHER = 32;
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

/** Starts an SMTP server that keeps what it is given; a message is on disk, with its journal line, before the 250. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const store = await openMailStore(options.dir);
  const smtp = new CatchingServer(store, options);
  try {
    const port = await smtp.listen(options.port ?? 0);
    return catcher(store, smtp, port);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function catcher(store: MailStore, smtp: CatchingServer, port: number): MailCatcher {
  const parsed = new Map<string, Promise<CaughtMail | undefined>>();
  const get = (place: StoredMailPlace): Promise<CaughtMail | undefined> => {
    const known = parsed.get(place.id) ?? store.read(place).then((mail) => mail && parseCaughtMail(mail));
    parsed.set(place.id, known);
    return known;
  };
  let stopped: Promise<void> | undefined;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    count: () => store.places().length,
    list: async ({ limit = Infinity } = {}) => {
      const places = store.places();
      const newest = places.slice(Math.max(0, places.length - limit)).toReversed();
      const mails: (CaughtMail | undefined)[] = [];
      for (let start = 0; start < newest.length; start += PARSED_TOGETHER) {
        mails.push(...(await Promise.all(newest.slice(start, start + PARSED_TOGETHER).map(get))));
      }
      return mails.filter((mail) => mail !== undefined);
    },
    find: async (id) => {
      const place = store.places().find((candidate) => candidate.id === id);
      return place && (await get(place));
    },
    clear: async () => {
      await store.clear();
      parsed.clear();
    },
    stop: () => (stopped ??= smtp.close().then(() => store.close())),
  };
}

class CatchingServer {
  private readonly server: SMTPServer;

  constructor(
    private readonly store: MailStore,
    private readonly options: MailCatcherOptions,
  ) {
    this.server = new SMTPServer({
      banner: 'Demarche mail catcher',
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      size: MAX_MESSAGE_BYTES,
      closeTimeout: 200,
      onRcptTo: (address, session, answer) => {
        const envelope = envelopeOf(session, 'rcpt', [address.address]);
        this.answering(session, answer, () => this.judge(envelope, session));
      },
      onData: (stream, session, answer) => {
        const envelope = envelopeOf(session, 'data');
        this.answering(session, answer, () => this.receive(stream, envelope, session));
      },
    });
    this.server.on('error', (error) => this.options.report(`Mail catcher: ${error.message}`));
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const listener = this.server.listen(port, '127.0.0.1', () => {
        listener.off('error', reject);
        resolve((listener.address() as AddressInfo).port);
      });
      listener.once('error', reject);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answering(
    session: SMTPServerSession,
    answer: Answer,
    work: () => Promise<Error | undefined>,
  ): void {
    work().then(
      (refusal) => answer(refusal ?? null),
      (error: Error) => {
        if (error instanceof Dropped) return this.drop(session);
        this.options.report(`Mail catcher could not store a message: ${error.message}`);
        answer(smtpError(451, 'Could not store the message, try again later'));
      },
    );
  }

  private async receive(
    stream: SMTPServerDataStream,
    envelope: MailEnvelope,
    session: SMTPServerSession,
  ): Promise<Error | undefined> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    // The server itself refuses what is too large, after this.
    if (stream.sizeExceeded) return undefined;
    const raw = Buffer.concat(chunks);
    const store = (): Promise<void> => this.store.accept({ from: envelope.from, to: envelope.to, raw });
    const messageId = rawMessageId(raw);
    return this.judge({ ...envelope, size: raw.length, ...(messageId && { messageId }) }, session, store);
  }

  /** Does what the test (or by default nobody) decided; `store` is absent while there is no message yet. */
  private async judge(
    envelope: MailEnvelope,
    session: SMTPServerSession,
    store?: () => Promise<void>,
  ): Promise<Error | undefined> {
    const decision = (await this.options.decide?.(envelope)) ?? { action: 'accept' };
    if (isStored(decision)) await store?.();
    const latencyMs = (store && this.options.latencyMs) ?? 0;
    const delayMs = decision.delayMs ?? latencyMs;
    if (delayMs > 0) await sleep(delayMs);
    if (decision.action === 'drop') throw new Dropped();
    if (decision.action === 'reject') return smtpError(decision.code, decision.message ?? 'Refused');
    return undefined;
  }

  /** Cuts the connection without an answer. */
  private drop(session: SMTPServerSession): void {
    for (const connection of this.server.connections) {
      const { id, _socket: socket } = connection as { id: string; _socket: { destroy(): void } };
      if (id === session.id) socket.destroy();
    }
  }
}

class Dropped extends Error {}

function isStored(decision: MailDecision): boolean {
  return decision.action === 'accept' || (decision.action === 'drop' && decision.stored);
}

function envelopeOf(session: SMTPServerSession, stage: MailEnvelope['stage'], to?: string[]): MailEnvelope {
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom ? mailFrom.address : '';
  return { stage, from, to: to ?? rcptTo.map(({ address }) => address) };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
