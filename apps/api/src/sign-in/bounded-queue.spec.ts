import { describe, expect, it } from '@jest/globals';
import { Problem } from '#libs/domain';
import { BoundedQueue, BoundedQueues } from './bounded-queue.js';

/** Work that is done when the test says so. */
function aQueue() {
  const queue = new BoundedQueue({ atOnce: 1, waiting: 2, reserved: 1 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, reserved = false) =>
    queue.run(() => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    }, reserved);
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { run, end, begun };
}

describe('a queue', () => {
  it('does one at a time in order, those at kept places first', async () => {
    const { run, end, begun } = aQueue();
    const all = [run('first'), run('second'), run('third'), run('owner', true)];
    for (const name of ['first', 'owner', 'second', 'third']) await end(name);
    await Promise.all(all);
    expect(begun).toEqual(['first', 'owner', 'second', 'third']);
  });

  it('refuses what is more with the time after which to try again, and keeps the kept places', async () => {
    const { run, end, begun } = aQueue();
    const all = [run('first'), run('second'), run('third')];
    const refused = await run('fourth').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ kind: 'too_many', facts: { retryAfterSeconds: 3 } });
    all.push(run('owner', true));
    await expect(run('another', true)).rejects.toMatchObject({ kind: 'too_many' });
    for (const name of ['first', 'owner', 'second', 'third']) await end(name);
    await Promise.all(all);
    expect(begun).not.toContain('fourth');
  });

  it('goes on when a work fails', async () => {
    const queue = new BoundedQueue({ atOnce: 1, waiting: 1, reserved: 0 });
    await expect(queue.run(() => Promise.reject(new Error('no')), false)).rejects.toThrow('no');
    expect(await queue.run(() => Promise.resolve('done'), false)).toBe('done');
  });
});

describe('queues by key', () => {
  it('do not wait for each other, and begin anew when nobody is left in one', async () => {
    const queues = new BoundedQueues({ atOnce: 1, waiting: 0, reserved: 0 });
    const ends: (() => void)[] = [];
    const never = () => new Promise<void>((resolve) => ends.push(resolve));
    const [one, other] = [queues.run('one', never, false), queues.run('other', never, false)];
    await expect(queues.run('one', never, false)).rejects.toMatchObject({ kind: 'too_many' });
    expect(ends).toHaveLength(2);
    for (const end of ends) end();
    await Promise.all([one, other]);
    expect(await queues.run('one', () => Promise.resolve('again'), false)).toBe('again');
  });
});
