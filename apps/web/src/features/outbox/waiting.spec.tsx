import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { offline, type Outgoing } from '../../kernel/offline/index.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Waiting } from './index.js';

const campaign = {
  ...{ id: 'c1', inSession: false, nextDeadline: null },
  now: {
    instant: '2024-08-05T14:40:00Z',
    venue: { zone: 'America/New_York', wall: '2024-08-05T10:40', offsetMinutes: -240 },
  },
};

prepareForms();
prepareDevice();
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

it('says when something was written on the clock of the venue and of the reader, each named', async () => {
  signIn(
    (address) =>
      json(
        200,
        address.endsWith('/campaigns/c1') ? { ...campaign, processes: [] } : { items: [], next: null },
      ),
    'Asia/Bangkok',
  );
  await offline().outbox.enqueue({
    ...{ id: '01890000-0000-7000-8000-000000000001', campaignId: 'c1', method: 'POST', path: '/x', body: {} },
    ...{ summary: ['A talk with Fiji'], madeAt: '2024-08-05T14:43:00Z' },
  } as Outgoing);
  draw(Waiting);
  const both = /Mon 5 Aug 2024, 10:43 in New York \(UTC−4\) · Mon 5 Aug 2024, 21:43 in Bangkok \(UTC\+7\)/;
  expect(await screen.findByText(both)).toBeTruthy();
});
