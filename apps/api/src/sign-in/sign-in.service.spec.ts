import { describe, expect, it } from '@jest/globals';
import { Problem } from '#libs/domain';
import { SignInService } from './sign-in.service.js';

const ATTEMPT = { email: 'ploy@example.org', password: 'three boats on the river' };
const from = (deviceId: string) => ({ network: '10.0.0', device: '', replaced: undefined, deviceId });

describe('the places that are kept for an owner’s devices', () => {
  it('are taken by no device of another account, however many somebody has', async () => {
    const refusals: (() => void)[] = [];
    const wrong = new Problem('not_signed_in', { code: 'signIn.wrong', params: {} });
    const throttle = {
      knows: (_email: string, deviceId: string) => Promise.resolve(deviceId === 'own'),
      before: () => new Promise((_, reject) => refusals.push(() => reject(wrong))),
      noteRefusal: () => undefined,
    };
    const nothing = undefined as never;
    const service = new SignInService(nothing, nothing, throttle as never, nothing, nothing);
    const kindOf = (deviceId: string) =>
      service.start(ATTEMPT, from(deviceId)).then(
        () => 'in',
        (error: unknown) => (error instanceof Problem ? error.kind : 'fault'),
      );
    const others = Array.from({ length: 40 }, (_, index) => kindOf(`other-${index}`));
    const own = kindOf('own');
    let over = false;
    const all = Promise.all([own, ...others]).finally(() => (over = true));
    while (!over) {
      refusals.shift()?.();
      await new Promise(setImmediate);
    }
    const [mine, ...theirs] = await all;
    // It was tried; of the others, one was under way and twenty waited.
    expect(mine).toBe('not_signed_in');
    expect(theirs.filter((kind) => kind === 'not_signed_in')).toHaveLength(21);
  });
});
