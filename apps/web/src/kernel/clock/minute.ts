import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let present = Date.now();

/** One timer for however many times of a screen. */
function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    present = Date.now();
    listeners.forEach((tell) => tell());
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The same for a while, as a store has to be; anew for who comes after nobody listened. */
function read(): number {
  if (Date.now() - present > 30_000) present = Date.now();
  return present;
}

/** This device's time in ms since 1970, as of half a minute ago at most. */
export const useMinute = (): number => useSyncExternalStore(listen, read);
