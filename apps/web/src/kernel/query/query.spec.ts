import { QueryObserver } from '@tanstack/react-query';
import { campaignQuery, forgetAnswers, queryClient } from './query.js';

const refusal = (status: number) =>
  Object.assign(new Error('refused'), { data: { title: 'Not found', status, type: '', fields: [] } });

let answer: () => Promise<string>;
const question = campaignQuery('c1', ['tasks'], 'task', () => answer(), 't1');
const visible = () => queryClient.getQueryData(question.queryKey);

beforeEach(async () => {
  answer = () => Promise.resolve('Meet the deputy in secret');
  await queryClient.fetchQuery(question);
  expect(visible()).toBe('Meet the deputy in secret');
});
afterEach(() => queryClient.clear());

describe('What is in memory', () => {
  it.each([403, 404, 410])('goes when the api says %s of it, on an open screen as well', async (status) => {
    const screen = new QueryObserver(queryClient, question);
    const stop = screen.subscribe(() => undefined);
    answer = () => Promise.reject(refusal(status));
    await screen.refetch();
    expect(visible()).toBeUndefined();
    expect(screen.getCurrentResult()).toMatchObject({ data: undefined, isError: true, isPending: false });
    stop();
  });

  it.each([429, 500, 503])('stays when the api only has trouble (%s)', async (status) => {
    answer = () => Promise.reject(refusal(status));
    await queryClient.refetchQueries({ queryKey: question.queryKey });
    expect(visible()).toBe('Meet the deputy in secret');
  });

  it('goes when one’s seat is another, and is asked for again where it is shown', async () => {
    const screen = new QueryObserver(queryClient, question);
    const stop = screen.subscribe(() => undefined);
    answer = () => Promise.resolve('Meet the deputy');
    forgetAnswers('c1');
    expect(screen.getCurrentResult().data).toBeUndefined();
    await queryClient.fetchQuery(question);
    expect(screen.getCurrentResult().data).toBe('Meet the deputy');
    stop();
    forgetAnswers('c1');
    expect(visible()).toBeUndefined();
  });

  it('of another campaign stays', () => {
    forgetAnswers('c2');
    expect(visible()).toBe('Meet the deputy in secret');
  });
});
