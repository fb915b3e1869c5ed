import { describe, expect, it } from '@jest/globals';
import { deviceOf, readDevice, storedDevice } from './device.js';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the names for a device', () => {
  it.each([
    [
      `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${WEBKIT} Chrome/129.0.0.0 Mobile Safari/537.36`,
      ['Chrome', 'Android'],
    ],
    [
      `Mozilla/5.0 (Linux; Android 13; SM-A546E) ${WEBKIT} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
      ['Samsung Internet', 'Android'],
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0',
      ['Firefox', 'Windows'],
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0`,
      ['Edge', 'Windows'],
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/129.0.0.0 Safari/537.36`, ['Chrome', 'Linux']],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/129.0.0.0 Safari/537.36`,
      ['Chrome', 'ChromeOS'],
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
      ['Safari', 'iPhone'],
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/130.0 Mobile/15E148 Safari/605.1.15',
      ['Firefox', 'iPad'],
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15',
      ['Safari', 'macOS'],
    ],
    ['curl/8.5.0', [null, null]],
    ['something (Linux)', [null, 'Linux']],
    ['', [null, null]],
    [undefined, [null, null]],
  ])('for %s are %s', (header, names) => {
    const device = deviceOf(header);
    expect([device.browser, device.system]).toEqual(names);
    expect(readDevice(storedDevice(device))).toEqual(device);
  });

  it('take nothing over that somebody put into the header', () => {
    expect(deviceOf('<script>alert(1)</script> Firefox/1 on Windows for Ploy')).toEqual({
      browser: 'Firefox',
      system: 'Windows',
    });
    expect(deviceOf(`${'x'.repeat(600)} Firefox/1 Windows`)).toEqual({ browser: null, system: null });
  });

  it('are read from what was stored as a sentence once', () => {
    expect(readDevice('Samsung Internet on Android')).toEqual({
      browser: 'Samsung Internet',
      system: 'Android',
    });
    expect(readDevice('Linux')).toEqual({ browser: null, system: 'Linux' });
    expect(readDevice('Unknown device')).toEqual({ browser: null, system: null });
  });
});
