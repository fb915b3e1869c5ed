import { Readable } from 'node:stream';

/** Bytes that may wait for whoever fetches them. */
const MOST_WAITING = 8 * 1024 * 1024;

/**
 * What a piece of work gives out, as a stream that begins at once. It is made as fast as it can be, up to so much ahead of who
 * fetches it, so that a slow line holds no more than that in memory. An error ends the stream unfinished.
 */
export function pour(work: (give: (piece: Uint8Array) => Promise<void>) => Promise<void>): Readable {
  let wanted: (() => void) | undefined;
  const stream = new Readable({
    highWaterMark: MOST_WAITING,
    read: () => {
      wanted?.();
      wanted = undefined;
    },
  });
  const closed = new Promise<void>((resolve) => stream.once('close', resolve));
  const give = async (piece: Uint8Array) => {
    if (stream.destroyed) throw new Error('Nobody fetches it any more');
    if (stream.push(piece)) return;
    await Promise.race([new Promise<void>((resolve) => (wanted = resolve)), closed]);
  };
  void work(give).then(
    () => stream.push(null),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}
