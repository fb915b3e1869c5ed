import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { useLive } from './live.js';

class FakeSource extends EventTarget {
  static open = 0;
  constructor() {
    super();
    FakeSource.open += 1;
  }
  close(): void {
    FakeSource.open -= 1;
  }
}

class SilentChannel {
  addEventListener(): void {}
  postMessage(): void {}
  close(): void {}
}

/** Gives the turn a moment later, as browsers do, whether or not it is still wanted: the signal then comes too late. */
let turns: number;
const locks = {
  request: async (_name: string, _options: object, work: () => Promise<void>) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await work();
    turns += 1;
  },
};

beforeEach(() => {
  [turns, FakeSource.open] = [0, 0];
  Object.assign(globalThis, { EventSource: FakeSource, BroadcastChannel: SilentChannel });
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});
afterEach(cleanup);

describe('The live stream of a campaign', () => {
  it('is open while a screen of the campaign is, and gives its turn away afterwards', async () => {
    const { unmount } = renderHook(() => useLive('c1'));
    await waitFor(() => expect(FakeSource.open).toBe(1));
    unmount();
    expect(FakeSource.open).toBe(0);
    await waitFor(() => expect(turns).toBe(1));
  });

  it('is not opened when the turn comes after the screen went', async () => {
    const { unmount } = renderHook(() => useLive('c1'));
    unmount();
    await waitFor(() => expect(turns).toBe(1));
    expect(FakeSource.open).toBe(0);
  });
});
