/** What the tabs of one browser tell each other. Never any content. */
export type Notice =
  | { kind: 'opened' }
  | { kind: 'locked' }
  | { kind: 'wiped' }
  /** The outbox changed; `fresh`: something in it wants to be sent now; `sent`: what the server has since. */
  | { kind: 'outbox'; fresh: boolean; sent?: string };

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage: (message: unknown) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<Notice>) => void) => void;
  close: () => void;
}

export interface Bus {
  /** Tells this tab and all others. */
  tell: (notice: Notice) => void;
  /** Returns how to stop listening. */
  listen: (listener: (notice: Notice) => void) => () => void;
  close: () => void;
}

/** A channel hears what others say, not what it says itself; here both are heard. */
export function createBus(channel: Channel): Bus {
  const listeners = new Set<(notice: Notice) => void>();
  const hear = (notice: Notice): void => [...listeners].forEach((listener) => listener(notice));
  channel.addEventListener('message', ({ data }) => hear(data));
  return {
    tell: (notice) => {
      try {
        channel.postMessage(notice);
      } catch {
        // The page is being left, and its channel is closed already.
      }
      hear(notice);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}
