import type { Request, Response } from 'express';
import type { Reader } from '../http/principal.js';
import { TOPICS, type Topic } from '#libs/domain';

/** Why a stream ends: the sign-in was ended or its account disabled; the seat is gone; the sign-in ran out. */
export type EndReason = 'signed_out' | 'removed' | 'expired';

/** Bytes that may wait for a client that reads no more; a healthy one has none waiting. */
const MOST_WAITING = 64 * 1024;

/** One open stream of one reader in one campaign. Before `begin` it keeps what it has to say. */
export class LiveStream {
  readonly signInId: string;
  readonly userId: string;
  readonly campaignId: string;
  /** As the seat was when last looked at; see `seatKey`. */
  seat: string;
  private state: 'opening' | 'open' | 'over' = 'opening';
  private waiting = '';

  constructor(
    reader: Reader,
    private readonly request: Request,
    private readonly response: Response,
  ) {
    this.signInId = reader.signInId;
    this.userId = reader.userId;
    this.campaignId = reader.seat.campaignId;
    this.seat = seatKey(reader.seat);
  }

  get over(): boolean {
    return this.state === 'over';
  }

  /** Sends the head. A browser that comes back names the last id it saw, and has missed what happened meanwhile. */
  begin(): void {
    if (this.over) return;
    this.state = 'open';
    const { request, response } = this;
    request.socket.setNoDelay(true);
    response.writeHead(200, STREAM_HEADERS);
    const missed = request.headers['last-event-id'] === undefined ? '' : RESYNC;
    response.write(`retry: 3000\nid: 1\n\n${missed}${this.waiting}`);
  }

  /** Something of these topics changed that the reader sees, or saw until now. */
  changed(topics: readonly Topic[]): void {
    const named = TOPICS.filter((topic) => topics.includes(topic));
    if (named.length > 0) this.write(`event: changed\ndata: ${JSON.stringify({ topics: named })}\n\n`);
  }

  /** The reader must read everything again. */
  resync(): void {
    this.write(RESYNC);
  }

  heartbeat(): void {
    if (this.state === 'open') this.write(': still here\n\n');
  }

  /** Says why and closes; without a reason the client comes back on its own. */
  end(why?: EndReason): void {
    if (this.state === 'open') {
      if (why) this.write(`event: ended\ndata: ${JSON.stringify({ why })}\n\n`);
      this.response.end();
    }
    this.state = 'over';
  }

  private write(text: string): void {
    if (this.state === 'opening') this.waiting += text;
    if (this.state !== 'open') return;
    if (this.response.writableLength > MOST_WAITING) {
      this.state = 'over';
      this.response.destroy();
      return;
    }
    this.response.write(text);
  }
}

/** What of a seat decides what its holder sees. */
export const seatKey = (seat: {
  organisationId: string;
  role: string;
  coreGroup: boolean;
  readsOrganisation?: boolean;
}): string => `${seat.organisationId} ${seat.role} ${seat.coreGroup} ${seat.readsOrganisation === true}`;

const RESYNC = 'event: resync\ndata: {}\n\n';

/** `no-transform` keeps whatever is in between from holding back small pieces to compress them. */
export const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-store, no-transform',
  'X-Accel-Buffering': 'no',
  // Nothing follows a stream; the process must not wait for its connection when it stops.
  Connection: 'close',
};
