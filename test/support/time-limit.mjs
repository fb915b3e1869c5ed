import { addEventHandler } from 'jest-circus';
import config from '../../jest.config.mjs';

/* A hang has to end, and to be told as the failure of the test that hangs: the runner itself waits for ever. */
// A test may put others in their place.
const { setTimeout, clearTimeout } = globalThis;

addEventHandler(({ name }, { currentDescribeBlock: block }) => {
  const added = { add_test: block.children, add_hook: block.hooks }[name]?.at(-1);
  if (added?.fn) added.fn = limited(added.fn);
});

function limited(work) {
  return async () => {
    const { promise: late, reject } = Promise.withResolvers();
    const timer = setTimeout(
      () => reject(new Error(`Not over after ${config.testTimeout / 1000} s`)),
      config.testTimeout,
    );
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
