import 'fake-indexeddb/auto';
import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { offline } from '../../kernel/offline/index.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Waiting } from './index.js';

prepareForms();
beforeAll(async () => {
  if (!(await offline().connection.signedIn({ id: 'u1' }))) throw new Error('nothing can be kept here');
});
afterAll(() => offline().close());
beforeEach(() => signIn(() => json(200, { items: [], next: null })));
afterEach(() => jest.restoreAllMocks());

it('says that nothing waits only once it has looked: what was written without a network must not seem lost', async () => {
  let answer: (count: number) => void = () => undefined;
  const looking = new Promise<number>((resolve) => (answer = resolve));
  jest.spyOn(offline().outbox, 'count').mockImplementation(() => looking);
  draw(Waiting);
  expect(await screen.findByText('Loading …')).toBeTruthy();
  expect(screen.queryByText('Nothing is waiting')).toBeNull();
  answer(0);
  expect(await screen.findByText('Nothing is waiting')).toBeTruthy();
  expect(screen.queryByText('Loading …')).toBeNull();
});
