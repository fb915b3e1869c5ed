import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** How handing over one mail ended. */
export type HandOver =
  | { result: 'accepted'; reply: string }
  /** The relay said no; `permanent` when it will never say yes to this recipient. */
  | { result: 'refused'; reason: RefusalReason; reply: string }
  /** The connection failed before the message began, so the relay cannot have it. */
  | { result: 'not_sent' }
  /** The connection failed later: only the relay knows. */
  | { result: 'unknown' };

export type RefusalReason =
  /** Something that passes, or cannot be told. */
  | 'for_now'
  /** The relay does not want mail from us: to be put right by whoever runs this, and tried again meanwhile. */
  | 'about_us'
  /** This mail will never be taken. */
  | 'for_good'
  /** The same, since there is nobody at the address. */
  | 'unknown_address';

export interface LaneTimes {
  connect: number;
  /** Silence of the relay. */
  silence: number;
  /** A whole hand-over; must stay far below the lease. */
  handOver: number;
}

export const LANE_TIMES: LaneTimes = { connect: 10_000, silence: 30_000, handOver: 45_000 };

/** Many relays close a connection after a hundred messages; better at a moment of our own choosing. */
const MESSAGES_PER_CONNECTION = 100;

type SmtpError = Error & { responseCode?: number; response?: string; command?: string };

/** One SMTP connection, opened when first needed. It never tries anything twice. */
export class Lane {
  private connection: SMTPConnection | undefined;
  private messages = 0;

  constructor(
    private readonly url: string,
    private readonly times: LaneTimes = LANE_TIMES,
  ) {}

  /** Whether the open connection has not been used yet, so that its failure cannot be blamed on its age. */
  get fresh(): boolean {
    return this.messages <= 1;
  }

  get open(): boolean {
    const usable = this.connection !== undefined && !this.connection.destroyed;
    return usable && this.messages < MESSAGES_PER_CONNECTION;
  }

  /** @throws Error when the relay cannot be reached or does not let us in */
  async connect(): Promise<void> {
    if (this.open) return;
    this.close();
    const { auth, ...options } = parseConnectionUrl(this.url);
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: this.times.connect,
      greetingTimeout: this.times.connect,
      socketTimeout: this.times.silence,
      dnsTimeout: this.times.connect,
    });
    await opened(connection);
    if (auth) await once((done) => connection.login(auth, done), connection);
    connection.on('error', () => undefined);
    this.connection = connection;
    this.messages = 0;
  }

  /** Hands over one message to one recipient. Expects `connect` to have succeeded just before. */
  async send(from: string, to: string, bytes: Buffer): Promise<HandOver> {
    const connection = this.connection;
    if (!connection) return { result: 'not_sent' };
    this.messages++;
    let begun = false;
    const message = new Readable({
      // Read only after the relay has asked for the data.
      read() {
        begun = true;
        this.push(bytes);
        this.push(null);
      },
    });
    const timer = setTimeout(() => connection.emit('error', new Error('Too slow')), this.times.handOver);
    try {
      const info = await once<{ response: string }>(
        (done) => connection.send({ from, to: [to], size: bytes.length }, message, done),
        connection,
      );
      return { result: 'accepted', reply: tidy(info.response) };
    } catch (error) {
      return await this.explain(error as SmtpError, begun);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    const connection = this.connection;
    this.connection = undefined;
    if (!connection || connection.destroyed) return;
    connection.quit();
    // A relay that does not answer QUIT is not waited for.
    setTimeout(() => connection.close(), 1000).unref();
  }

  private async explain(error: SmtpError, begun: boolean): Promise<HandOver> {
    const code = error.responseCode ?? 0;
    const refused = code >= 400 && code < 600;
    const usable = refused && code !== 421 && (await this.reset());
    if (!usable) this.abandon();
    if (!refused) return { result: begun ? 'unknown' : 'not_sent' };
    return { result: 'refused', reason: reasonOf(error), reply: tidy(error.response ?? '') };
  }

  private reset(): Promise<boolean> {
    const connection = this.connection;
    if (!connection || connection.destroyed) return Promise.resolve(false);
    return once((done) => connection.reset(done), connection).then(
      () => true,
      () => false,
    );
  }

  private abandon(): void {
    this.connection?.close();
    this.connection = undefined;
  }
}

function opened(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      reject(error);
      connection.close();
    };
    connection.once('error', failed);
    connection.once('end', () => failed(new Error('The relay closed the connection')));
    connection.connect((error) => {
      connection.off('error', failed);
      if (error) failed(error);
      else resolve();
    });
  });
}

/** One command of the connection, ended by its answer or by the end of the connection, whichever comes first. */
function once<T>(
  command: (done: (error: Error | null, value?: T) => void) => void,
  connection: SMTPConnection,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => {
      connection.off('error', failed);
      connection.off('end', ended);
    };
    const failed = (error: Error) => {
      stop();
      reject(error);
    };
    const ended = () => failed(new Error('The connection ended'));
    connection.once('error', failed);
    connection.once('end', ended);
    command((error, value) => {
      stop();
      if (error) reject(error);
      else resolve(value as T);
    });
  });
}

/**
 * A bare 550 is said by blocklists, too: only 5.1.1 and 5.1.10 speak of the address. 5.7 is policy, e.g. "Relay access
 * denied", and what is refused before the recipient is named is about us or the relay: both can be put right.
 */
function reasonOf({ responseCode = 0, response = '', command = '' }: SmtpError): RefusalReason {
  if (responseCode < 500) return 'for_now';
  const enhanced = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const policy = enhanced ? enhanced.startsWith('5.7.') : POLICY.test(response);
  if (policy || !/^(RCPT TO|DATA)/.test(command)) return 'about_us';
  return enhanced === '5.1.1' || enhanced === '5.1.10' ? 'unknown_address' : 'for_good';
}

const POLICY = /\b(relay|relaying|denied|blocked|block ?list(ed)?|black ?list(ed)?|policy|authenticat\w*)\b/i;

/** Characters of a reply that are looked at: ten of its lines, and more than the ledger takes. */
const LONGEST_REPLY = 5_000;

/** A relay's words for the ledger: short, one line, without the address and without what PostgreSQL cannot keep. */
export function tidy(response: string): string {
  return response
    .slice(0, LONGEST_REPLY)
    .replaceAll(/[^\s<>]+@[^\s<>]+/g, '…')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 200);
}
