import { judged } from './answers.js';

const stored = (body: BodyInit) =>
  new Response(body, { status: 201, headers: { 'content-type': 'application/json' } });

describe('an answer that something was stored', () => {
  it('is read to its end, so that its connection is free for the next', async () => {
    const answer = stored('{"id":"1"}');
    expect(await judged(answer, 0)).toEqual({ kind: 'stored' });
    expect(answer.bodyUsed).toBe(true);
  });

  it('holds also where the network ends within it', async () => {
    const cut = { text: () => Promise.reject(new TypeError('network error')) };
    expect(await judged(Object.assign(stored('{'), cut), 0)).toEqual({ kind: 'stored' });
  });
});
