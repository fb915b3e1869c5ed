import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the platform's own parts that browsers have and it lacks. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { fetch, Request, Response, Headers, TextEncoder, TextDecoder, structuredClone, BroadcastChannel } =
      globalThis;
    Object.assign(this.global, {
      fetch,
      Request,
      Response,
      Headers,
      TextEncoder,
      TextDecoder,
      structuredClone,
      BroadcastChannel,
    });
    // jsdom's own has no `subtle`, and its AbortSignal no `any`.
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto, configurable: true });
    Object.assign(this.global, { AbortController, AbortSignal });
    // Views of buffers made by the platform must be instances of the test's own classes.
    Object.assign(this.global, { ArrayBuffer, Uint8Array });
    this.global.matchMedia ??= (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    });
    // The words of the app are loaded with Vite's glob, which a test that needs them replaces.
  }
}
