import { demoMail, demoRead } from '../api/client.js';

/** The demo answers at these names alone, so nobody else is asked for it. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the page came from a demo, whose api marks it. */
export const isDemo = (): boolean =>
  LOOPBACK.has(location.hostname) && document.documentElement.dataset['demo'] !== undefined;

/** Asked of a demo alone. A page that the browser kept may be older than what runs there now, so the answer decides. */
export const demoClockQuery = {
  queryKey: ['demo', 'clock'],
  queryFn: ({ signal }: { signal: AbortSignal }) => demoRead({ signal }),
  enabled: isDemo,
  retry: false,
  refetchInterval: ({ state }: { state: { data: unknown } }) => (state.data === undefined ? false : 60_000),
} as const;

/** What the demo has caught instead of sending it. */
export const demoMailQuery = {
  queryKey: ['demo', 'mail'],
  queryFn: ({ signal }: { signal: AbortSignal }) => demoMail({ signal }),
  retry: false,
} as const;
