import { describe, expect, it } from '@jest/globals';
import { SingleFlight } from './single-flight.js';

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a single flight', () => {
  it('runs once more for all that asked meanwhile, and never twice at a time', async () => {
    let [running, most, runs] = [0, 0, 0];
    const flight = new SingleFlight(async () => {
      most = Math.max(most, ++running);
      await tick();
      running--;
      return ++runs;
    });
    const first = flight.run();
    const others = [flight.run(), flight.run(), flight.run()];
    expect(await first).toBe(1);
    const late = flight.run();
    expect(await Promise.all(others)).toEqual([2, 2, 2]);
    expect(await late).toBeGreaterThanOrEqual(2);
    await flight.idle();
    expect(most).toBe(1);
  });

  it('runs again after a failure, and tells only those who asked for the failed run', async () => {
    let runs = 0;
    const flight = new SingleFlight(async () => {
      await tick();
      if (++runs === 1) throw new Error('Broken');
      return runs;
    });
    const [first, second] = await Promise.allSettled([flight.run(), flight.run()]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});
