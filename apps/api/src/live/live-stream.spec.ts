import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import type { Reader } from '../http/principal.js';
import { LiveStream } from './live-stream.js';

class FakeResponse {
  sent = '';
  status = 0;
  ended = false;
  destroyed = false;
  writableLength = 0;
  writeHead = (status: number) => void (this.status = status);
  write = (text: string) => void (this.sent += text);
  end = () => void (this.ended = true);
  destroy = () => void (this.destroyed = true);
}

const reader = {
  signInId: 'a sign-in',
  userId: 'a person',
  seat: { campaignId: 'a campaign', organisationId: 'an organisation', role: 'member', coreGroup: false },
} as Reader;

function aStream(headers: Record<string, string> = {}): [LiveStream, FakeResponse] {
  const response = new FakeResponse();
  const request = { headers, socket: { setNoDelay: () => undefined } };
  return [new LiveStream(reader, request as unknown as Request, response as unknown as Response), response];
}

describe('a live stream', () => {
  it('keeps what it hears until its head is sent', () => {
    const [stream, response] = aStream();
    stream.changed(['tasks', 'positions']);
    stream.heartbeat();
    expect(response).toMatchObject({ sent: '', status: 0 });
    stream.begin();
    expect(response.status).toBe(200);
    expect(response.sent).toBe(
      'retry: 3000\nid: 1\n\nevent: changed\ndata: {"topics":["positions","tasks"]}\n\n',
    );
  });

  it('shows by a comment that it lives, and says nothing about no topics', () => {
    const [stream, response] = aStream();
    stream.begin();
    response.sent = '';
    stream.heartbeat();
    stream.changed([]);
    expect(response.sent).toBe(': still here\n\n');
  });

  it('gives up a client that reads no more', () => {
    const [stream, response] = aStream();
    stream.begin();
    response.writableLength = 70_000;
    response.sent = '';
    stream.resync();
    expect(stream.over).toBe(true);
    expect(response).toMatchObject({ sent: '', destroyed: true });
  });

  it('says why it ends, once, and is silent then', () => {
    const [stream, response] = aStream();
    stream.begin();
    response.sent = '';
    stream.end('removed');
    stream.end('expired');
    stream.changed(['tasks']);
    expect(response).toMatchObject({ sent: 'event: ended\ndata: {"why":"removed"}\n\n', ended: true });
  });

  it('that ended before it began sends nothing', () => {
    const [stream, response] = aStream();
    stream.end('signed_out');
    stream.begin();
    expect(response).toMatchObject({ sent: '', status: 0, ended: false });
  });
});
