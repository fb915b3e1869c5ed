import 'fake-indexeddb/auto';
import { offline } from './index.js';

/** For the tests of what a device keeps: it is that of `u1`, who has signed in, and is given back after the last test. */
export function prepareDevice(): void {
  beforeAll(async () => {
    if (!(await offline().connection.signedIn({ id: 'u1' }))) throw new Error('nothing can be kept here');
  });
  afterAll(() => offline().close());
}
