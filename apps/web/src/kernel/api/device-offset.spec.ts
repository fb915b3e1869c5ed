/** @jest-environment node */
import { deviceOffset, measureOffset, onDeviceOffset, serverNow, setDeviceOffset } from './device-offset.js';

const SERVER = Date.parse('2027-01-18T09:00:00Z');
const HOUR = 3_600_000;

/** The answer of a server whose clock shows `SERVER`, to a device that is `ahead` ms ahead. */
function hear(ahead: number, { type = 'application/json', took = 200 } = {}) {
  const headers = { 'content-type': type, date: new Date(SERVER).toUTCString() };
  measureOffset(new Response('{}', { headers }), SERVER + ahead - took / 2, SERVER + ahead + took / 2);
}

beforeEach(() => setDeviceOffset(0));

it.each([
  ['three hours ahead', 3 * HOUR],
  ['a day behind', -24 * HOUR],
  ['at its first day, in 1970', -SERVER],
])('A clock %s is measured at the next answer', (_what, ahead) => {
  hear(ahead);
  expect(Math.abs(deviceOffset() - ahead)).toBeLessThan(2000);
  expect(Math.abs(serverNow() - (Date.now() - ahead))).toBeLessThan(2000);
});

it('What the way of an answer explains is no offset', () => {
  hear(900);
  expect(deviceOffset()).toBe(0);
  hear(9000, { took: 20_000 });
  expect(deviceOffset()).toBe(0);
});

it('A clock that was set right is right again', () => {
  hear(3 * HOUR);
  hear(0);
  expect(deviceOffset()).toBe(0);
});

it('It is told once, and not with every answer that differs by a moment', () => {
  const heard: number[] = [];
  const stop = onDeviceOffset((offset) => heard.push(offset));
  hear(HOUR);
  hear(HOUR + 700);
  stop();
  expect(heard).toHaveLength(1);
});

it('The page of another server says nothing about ours', () => {
  hear(HOUR, { type: 'text/html' });
  expect(deviceOffset()).toBe(0);
});
