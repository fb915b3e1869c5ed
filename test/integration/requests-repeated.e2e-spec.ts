import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '#libs/platform';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import { INSIDE } from '../support/access-table.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import type { ValidRequest } from '../support/valid-request.js';
import { fill, VALID_REQUESTS } from '../support/valid-requests.js';

/*
 * An answer gets lost on its way, and whoever waited for it asks again for the same. The web app sends the key of the first
 * attempt with the second, and whatever it can ask has to answer as the first time then.
 */

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix?.demarche.stop());

/** Everything in a campaign that changes something. */
const CHANGES = Object.keys(INSIDE).filter((route) => !route.startsWith('GET '));
/** They end the campaign for all others, or the seat of whoever asks: each has tests of its own. */
const ENDS =
  /\/(close|reopen|deletion|treaty\/tables)$|^DELETE \/api\/campaigns\/:campaignId$|members\/me\/leaving/;
const ASKED = CHANGES.filter((route) => !ENDS.test(route));

const READERS = ['coordinator', 'campaigner'] as const;

/** By the first reader who may do it. */
async function firstDone(route: string, headers: Record<string, string>) {
  for (const reader of READERS) {
    const request = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
    const again = () => ask(route, reader, request, headers);
    const answer = await again();
    if (answer.status < 400) return { answer, again };
  }
  return undefined;
}

function ask(
  route: string,
  reader: (typeof READERS)[number],
  { params = {}, query = '', body, raw, headers = {}, campaignId = matrix.here.id }: ValidRequest,
  more: Record<string, string>,
) {
  const [method = '', path = ''] = route.split(' ');
  const url = fill(path, { ...params, campaignId }) + query;
  return matrix.clients[reader].call(method, url, raw ?? body, { ...headers, ...more });
}

describe('A request that is sent twice', () => {
  it('is one of those that the api has', () => {
    const declared = matrix.demarche.app.get(PolicyCheck).routes();
    expect(declared.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining(ASKED));
    expect(ASKED.length).toBeGreaterThan(100);
  });

  it('with its key is answered as the first was', async () => {
    const wrong: string[] = [];
    let asked = 0;
    // One after the other: what is a POST because of its body alone is answered by what is there now.
    for (const route of ASKED) {
      const done = await firstDone(route, { 'Idempotency-Key': newId() });
      if (!done) continue;
      asked++;
      const second = await done.again();
      // What was stored has its fields in another order.
      if (second.status !== done.answer.status || !isDeepStrictEqual(second.body, done.answer.body))
        wrong.push(
          `${route}: ${done.answer.status}, then ${second.status} ${second.text.slice(0, 900)} WAS ${done.answer.text.slice(0, 900)}`,
        );
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });
});

it('A key that was used is refused for another question to the same place', async () => {
  const route = 'POST /api/campaigns/:campaignId/imports';
  const request = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
  const key = { 'Idempotency-Key': newId() };
  const first = await ask(route, 'coordinator', request, key);
  expect(first.status).toBeLessThan(300);
  const other = { ...request, query: `${request.query ?? '?'}&another=1` };
  const second = await ask(route, 'coordinator', other, key);
  expect([second.status, second.body.code]).toEqual([422, 'http.keyUsed']);
});
