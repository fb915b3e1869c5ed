import type { Outgoing } from './outbox.js';

/** The talk that a request of the outbox corrects; undefined where it does something else. */
export const correctedTalk = ({ method, path }: Pick<Outgoing, 'method' | 'path'>): string | undefined =>
  method === 'PATCH' ? /\/interactions\/([^/?]+)$/.exec(path)?.[1] : undefined;
