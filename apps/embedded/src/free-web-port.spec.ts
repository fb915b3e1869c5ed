import { describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { SetupError } from '#libs/platform';
import { freeWebPort, wishedPort } from './free-web-port.js';

describe('the wished-for port', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%j is %d', (text, port) => {
    expect(wishedPort(text)).toBe(port);
  });

  it.each(['abc', '0', '-1', '3000.5', '65536', '0x10', ' '])(
    'cannot be %j, which the message repeats',
    (text) => {
      expect(() => wishedPort(text)).toThrow(SetupError);
      expect(() => wishedPort(text)).toThrow(`"${text}"`);
    },
  );
});

describe('a port for the web', () => {
  it('is the next one when somebody has it', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await freeWebPort(port)).toBeGreaterThan(port);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('is never looked for past the last one', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(65_535, '127.0.0.1', resolve));
    await expect(freeWebPort(65_535)).rejects.toThrow('No free port from 65535 to 65535');
    await new Promise((resolve) => taken.close(resolve));
  });
});
