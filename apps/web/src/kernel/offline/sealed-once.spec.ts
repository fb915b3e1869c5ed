import 'fake-indexeddb/auto';
import { jest } from '@jest/globals';
import { CachedAnswers } from './cached-answers.js';
import { Vault } from './vault.js';

const NAME = 'asks:c1';
const MINUTE = 60_000;

let now = Date.UTC(2027, 0, 18, 9);
const vault = new Vault(() => now);
const cached = new CachedAnswers(vault, () => now);

/** How often something was sealed and written. */
const writes = jest.spyOn(vault, 'put');
const answer = () => ({ items: [{ id: 'a1', title: 'Keep Article 6(2)' }] });

beforeEach(async () => {
  await vault.wipe();
  now += MINUTE;
  await vault.open('u1');
  writes.mockClear();
});
afterAll(() => vault.close());

describe('An answer that several screens show', () => {
  it('is sealed once', async () => {
    const asks = answer();
    expect(await cached.keep(NAME, asks)).toBe(true);
    now += MINUTE;
    expect(await cached.keep(NAME, asks)).toBe(true);
    expect(writes).toHaveBeenCalledTimes(1);
    expect((await cached.read(NAME))?.value).toEqual(asks);
  });

  it('is kept anew when another came, though it says the same', async () => {
    await cached.keep(NAME, answer());
    await cached.keep(NAME, answer());
    expect(writes).toHaveBeenCalledTimes(2);
  });

  it('is kept anew after a while, so that the device counts from the last time that it was shown', async () => {
    const asks = answer();
    await cached.keep(NAME, asks);
    now += 11 * MINUTE;
    await cached.keep(NAME, asks);
    expect((await cached.read(NAME))?.cachedAt).toBe(now);
  });

  it('is kept anew once it was forgotten', async () => {
    const asks = answer();
    await cached.keep(NAME, asks);
    await cached.forget(NAME);
    await cached.keep(NAME, asks);
    expect((await cached.read(NAME))?.value).toEqual(asks);
  });

  it('is kept for whoever signs in next on a device that was wiped, and not taken for kept', async () => {
    const asks = answer();
    await cached.keep(NAME, asks);
    await vault.wipe();
    expect(await cached.keep(NAME, asks)).toBe(false);
    now += MINUTE;
    await vault.open('u2');
    await cached.keep(NAME, asks);
    expect((await cached.read(NAME))?.value).toEqual(asks);
  });

  it('is kept again for a campaign in which one sits again', async () => {
    const asks = answer();
    await cached.keep(NAME, asks);
    cached.keepOnlyOf(new Set());
    await vault.remove('kept', await vault.alias('kept', NAME));
    cached.keepOnlyOf(new Set(['c1']));
    await cached.keep(NAME, asks);
    expect((await cached.read(NAME))?.value).toEqual(asks);
  });
});
