import { versionTag } from '../api/call.js';
import { interactionsOne, tasksChange } from '../api/client.js';
import { requestOf } from './request-of.js';

describe('The request of an operation', () => {
  it('is what the client would send, and is not sent', async () => {
    globalThis.fetch = () => Promise.reject(new Error('sent'));
    const change = (options: object) =>
      tasksChange('t 1', versionTag(3), 'c1', { state: 'done' }, {}, options);
    expect(await requestOf(change)).toEqual({
      ...{ method: 'PATCH', path: '/api/campaigns/c1/tasks/t%201' },
      ...{ body: { state: 'done' }, ifMatch: '"3"' },
    });
  });

  it('is refused where there is none', async () => {
    await expect(requestOf(() => Promise.resolve())).rejects.toThrow('asked for nothing');
    expect((await requestOf((options) => interactionsOne('i1', 'c1', options))).path).toContain('/i1');
  });
});
