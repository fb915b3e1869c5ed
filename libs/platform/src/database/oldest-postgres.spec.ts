import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { migrate } from './migrate.js';
import { refuseOldPostgres } from './oldest-postgres.js';

const asked = (number: string, name: string) => ({
  query: () => Promise.resolve({ rows: [{ number, name }] }) as never,
});

describe('the version of PostgreSQL', () => {
  it.each([
    ['160000', '16.0'],
    ['180004', '18.4 (Debian 18.4-1)'],
  ])('%s is new enough', async (number, name) => {
    await expect(refuseOldPostgres(asked(number, name))).resolves.toBeUndefined();
  });

  it.each([
    ['150010', '15.10'],
    ['90624', '9.6.24'],
  ])('%s is refused, with what to do', async (number, name) => {
    await expect(refuseOldPostgres(asked(number, name))).rejects.toThrow(
      new RegExp(`version ${name}; Demarche needs 16 or newer\\. Nothing was changed`),
    );
  });
});

describe('a migration on an old PostgreSQL', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  it('asks for the version and does nothing else', async () => {
    const statements: string[] = [];
    server = createServer((socket) => speak(socket, statements));
    await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;

    await expect(migrate(`postgres://owner:word@127.0.0.1:${port}/demarche`)).rejects.toThrow('version 15.4');

    expect(statements.filter((text) => !text.includes('server_version_num'))).toEqual([
      'select pg_advisory_unlock_all()',
    ]);
  });
});

/** As much of the protocol as a client needs that signs in and sends simple queries. */
function speak(socket: Socket, statements: string[]): void {
  let unread = Buffer.alloc(0);
  let started = false;
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    for (;;) {
      // The first message has no letter before its length.
      const head = started ? 1 : 0;
      if (unread.length < head + 4) return;
      const end = head + unread.readInt32BE(head);
      if (unread.length < end) return;
      const [letter, body] = [String.fromCharCode(unread[0] ?? 0), unread.subarray(head + 4, end)];
      unread = unread.subarray(end);
      if (!started) socket.write(Buffer.concat([message('R', int32(0)), READY]));
      else if (letter === 'Q') {
        const text = body.toString('utf8').replace(/\0$/, '');
        statements.push(text);
        socket.write(text.includes('server_version_num') ? VERSION : EMPTY);
      }
      started = true;
    }
  });
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value & 65_535)]);
const string = (text: string) => Buffer.from(`${text}\0`);
const message = (letter: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(letter), int32(4 + body.length), body]);
};
const READY = message('Z', Buffer.from('I'));
/** Of type text, without a table. */
const column = (name: string) =>
  Buffer.concat([string(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
const value = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)]);
const VERSION = Buffer.concat([
  message('T', int16(2), column('number'), column('name')),
  message('D', int16(2), value('150004'), value('15.4')),
  message('C', string('SELECT 1')),
  READY,
]);
const EMPTY = Buffer.concat([message('C', string('SELECT 0')), READY]);
