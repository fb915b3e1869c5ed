import { gzipSync } from 'node:zlib';

/** What a flood may send instead of a request that makes sense. */
export interface Shape {
  name: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
  query?: string;
}

const JSON_BODY = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** As much as one open body may hold. */
const SMALL = 16 * 1024;

const json = (name: string, body: string): Shape => ({ name, body, headers: JSON_BODY });
const keys = (count: number) => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',')}}`;
const nested = (count: number) => `{"a":${'['.repeat(count)}${']'.repeat(count)}}`;
const text = (length: number, letter = 'x') => `{"email":"${letter.repeat(length)}","password":"p"}`;
const zipped = (name: string, body: string): Shape => ({
  name,
  body: gzipSync(body),
  headers: { ...JSON_BODY, 'content-encoding': 'gzip' },
});

/** Larger than any open route takes. */
export const LARGE: readonly Shape[] = [
  json('140,000 unknown keys', keys(140_000)),
  json('900,000 brackets that are never closed', '['.repeat(900_000)),
  json('450,000 brackets and as many that close them', nested(450_000)),
  json('a list of 400,000 items', `{"email":[${'1,'.repeat(400_000)}1]}`),
  json('a list of 100,000 objects', `{"email":[${'{"a":1},'.repeat(100_000)}{}]}`),
  json('a number of a million digits', `{"email":${'9'.repeat(1_000_000)}}`),
  json('a text of a megabyte', text(1_000_000)),
  json('a megabyte of escapes', text(160_000, String.raw`\u00e9`)),
  json('a megabyte of spaces', `${' '.repeat(1_000_000)}{}`),
  json('a name of a megabyte', `{"${'n'.repeat(1_000_000)}":1}`),
  zipped('two megabytes in a few bytes', keys(150_000)),
  { name: 'a form of 100,000 fields', body: 'a=1&'.repeat(100_000), headers: FORM },
  {
    name: 'a megabyte of parts',
    body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(18_000),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
];

/** As large as they may be, and made to cost as much as they can. */
export const SMALL_AND_COSTLY: readonly Shape[] = [
  json('1,600 unknown keys', keys(1_600)),
  json('8,000 brackets', nested(8_000)),
  json('a number of 16,000 digits', `{"email":${'9'.repeat(SMALL - 20)}}`),
  json('8,000 items', `{"email":[${'1,'.repeat(8_000)}1]}`),
  json('a name of 16,000 letters above 20 others', `{"${'n'.repeat(SMALL - 200)}":${keys(20)}}`),
  ...[' ', 'a', '.', '-', 'a.', 'a@', '@', 'http://', '\\n', '\\u200b', '0', '()'].map((part) =>
    json(`an address of nothing but ${JSON.stringify(part)}`, text((SMALL - 60) / part.length, part)),
  ),
  { name: 'a form of 8,000 fields', body: 'a&'.repeat(8_000), headers: FORM },
  { name: 'a form of percent signs', body: `token=${'%'.repeat(SMALL - 10)}`, headers: FORM },
  { name: '5,000 parameters', query: `?${'a=1&'.repeat(3_000)}` },
  { name: 'a parameter of 12,000 letters', query: `?token=${'a.'.repeat(6_000)}` },
  { name: '4,000 cookies', headers: { cookie: 'a=1;'.repeat(3_000) } },
  { name: 'a cookie of 12,000 letters', headers: { cookie: `demarche_sign_in=${'x'.repeat(12_000)}` } },
  { name: '4,000 languages', headers: { 'accept-language': 'a;q=0.1,'.repeat(1_500) } },
  { name: '4,000 encodings', headers: { 'accept-encoding': 'a;q=0.1,'.repeat(1_500) } },
  {
    name: 'a content type of 12,000 letters',
    body: 'x',
    headers: { 'content-type': `application/${';'.repeat(12_000)}` },
  },
  { name: '3,000 addresses', headers: { 'x-forwarded-for': '::,'.repeat(4_000) } },
  {
    name: 'a device of 12,000 letters',
    body: text(5),
    headers: { ...JSON_BODY, 'user-agent': 'Version/1 '.repeat(1_200) },
  },
];
