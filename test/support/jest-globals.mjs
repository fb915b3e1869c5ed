/** What `@jest/globals` gives, where tests run in Node itself. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
