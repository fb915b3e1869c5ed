import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beyondBounds, type JsonBounds } from './json-bounds.js';

const BOUNDS: JsonBounds = { values: 200, depth: 4, digits: 40 };
const beyond = (json: string) => beyondBounds(Buffer.from(json), BOUNDS);
const many = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(',');

describe('a JSON text', () => {
  it.each([
    ['as forms send it', '{"email":"a@example.org","password":"[[[[[,,,,,{{{{{"}'],
    ['with quotes and backslashes in a text', String.raw`{"a":"\"[[[[[[\\","b":"\\\\","c":["x"]}`],
    ['with as many values as are taken', `[${many(198, () => '1')}]`],
    ['with the largest and the smallest number', '[1.7976931348623157e+308,-5e-324]'],
    ['that ends within a text', '{"a":"b'],
    ['that ends behind a backslash', '{"a":"\\'],
    ['of nothing', ''],
  ])('%s is within the bounds', (_what, json) => {
    expect(beyond(json)).toBeUndefined();
  });

  it.each<[string, string, keyof JsonBounds]>([
    ['of 140,000 keys', `{${many(140_000, (n) => `"k${n}":1`)}}`, 'values'],
    ['of 201 items', `[${many(201, () => '1')}]`, 'values'],
    ['of many empty lists', `[${many(140, () => '[]')}]`, 'values'],
    ['of 900,000 brackets', '['.repeat(900_000), 'depth'],
    ['of objects within objects', '{"a":'.repeat(6), 'depth'],
    ['with a number of a million digits', `{"a":${'9'.repeat(1_000_000)}}`, 'digits'],
    ['with a fraction of many digits', `{"a":-0.${'0'.repeat(60)}1}`, 'digits'],
    ['with many exponents in a row', `{"a":1${'e1'.repeat(60)}}`, 'digits'],
  ])('%s is beyond them', (_what, json, bound) => {
    expect(beyond(json)).toBe(bound);
  });

  it('is beyond them wherever it holds more values than they allow, and not while it holds half as many', () => {
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Object.values(value).reduce((sum: number, inner) => sum + count(inner), 0)
        : 1;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.integer({ min: 1, max: 60 }), (value, values) => {
        const found = beyondBounds(Buffer.from(JSON.stringify(value)), { values, depth: 99, digits: 99 });
        const within = 2 * count(value) <= values;
        const beyondIt = count(value) > values;
        expect([...(within ? [] : ['values']), ...(beyondIt ? [] : [undefined])]).toContain(found);
      }),
    );
  });
});
