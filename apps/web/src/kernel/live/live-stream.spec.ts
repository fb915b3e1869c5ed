import { jest } from '@jest/globals';
import { followStream, type Notice } from './live-stream.js';

/** As much of a browser's EventSource as a stream has. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 0;
  constructor(readonly address: string) {
    super();
    FakeSource.all.push(this);
  }
  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  says(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  /** Any answer but 200: browsers close such a stream for good. */
  isRefused(): void {
    this.readyState = FakeSource.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
  /** No answer, or the connection broke: browsers would try again by themselves. */
  isLost(): void {
    this.readyState = 0;
    this.dispatchEvent(new Event('error'));
  }
}

const last = () => FakeSource.all.at(-1) as FakeSource;
let notices: Notice[];
let close: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { EventSource: FakeSource });
  FakeSource.all = [];
  notices = [];
  close = followStream('/api/campaigns/c1/live', performance.now(), (one) => notices.push(one));
});
afterEach(() => {
  close();
  jest.useRealTimers();
});

describe('A stream', () => {
  it('asks nothing again right after the screen came, and everything when it was away', () => {
    last().opens();
    expect(notices).toEqual([]);
    last().isLost();
    jest.advanceTimersByTime(3_000);
    last().opens();
    expect(notices).toEqual([{ kind: 'resync' }]);
  });

  it.each([429, 502, 503])('goes on after an answer of %s, which a browser takes for the end', () => {
    last().isRefused();
    expect(notices).toEqual([{ kind: 'ended' }]);
    jest.advanceTimersByTime(3_000);
    expect(FakeSource.all).toHaveLength(2);
    last().opens();
    last().says('changed', { topics: ['tasks'] });
    expect(notices.at(-1)).toEqual({ kind: 'changed', topics: ['tasks'] });
  });

  it('does not storm a server that refuses it, and asks who one is as rarely', () => {
    for (let second = 0; second < 600; second += 1) {
      if (last().readyState === 0) last().isRefused();
      jest.advanceTimersByTime(1_000);
    }
    expect(FakeSource.all.length).toBeLessThan(30);
    expect(notices.length).toBeLessThan(30);
  });

  it('asks nobody anything while there is no network, and tries at once when it is back', () => {
    for (let second = 0; second < 600; second += 1) {
      if (last().readyState === 0) last().isLost();
      jest.advanceTimersByTime(1_000);
    }
    expect(notices).toEqual([]);
    expect(FakeSource.all.length).toBeLessThan(100);
    if (last().readyState === 0) last().isLost();
    const before = FakeSource.all.length;
    window.dispatchEvent(new Event('online'));
    expect(FakeSource.all).toHaveLength(before + 1);
  });

  it('is not woken early after a refusal', () => {
    last().isRefused();
    window.dispatchEvent(new Event('online'));
    expect(FakeSource.all).toHaveLength(1);
  });

  it('says why the server ended it', () => {
    last().opens();
    last().says('ended', { why: 'removed' });
    expect(notices).toEqual([{ kind: 'ended', why: 'removed' }]);
    expect(last().readyState).toBe(FakeSource.CLOSED);
  });

  it('is over once it was closed', () => {
    last().isLost();
    close();
    jest.advanceTimersByTime(600_000);
    expect(FakeSource.all).toHaveLength(1);
  });
});
