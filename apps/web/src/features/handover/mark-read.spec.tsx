import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { HandoverDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { MarkRead } from './mark-read.js';

const SINCE = '2024-08-04T09:00:00.000Z';
const UNTIL = '2024-08-05T09:00:00.000Z';
const shownAt = (until: string | null) =>
  ({
    since: { instant: SINCE },
    unread: until === null ? null : { basis: 'marked', until },
  }) as Partial<HandoverDto> as HandoverDto;

let sent: { address: string; method: string; body: unknown }[];
let led: number;

prepareForms();
beforeEach(() => {
  [sent, led] = [[], 0];
  signIn((address, { method = 'GET', body }) => {
    sent.push({ address, method, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    return json(200, { until: UNTIL });
  });
});

const show = (handover: HandoverDto) =>
  draw(() => {
    const [shown] = useState(handover);
    return <MarkRead handover={shown} onShowUnread={() => led++} />;
  });

it('what is marked as read is what was shown, whenever the button is pressed', async () => {
  show(shownAt(UNTIL));
  await screen.findByText('Mark as read');
  press('Mark as read');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    address: '/api/campaigns/c1/handover/read',
    method: 'PUT',
    body: { from: SINCE, until: UNTIL },
  });
});

it('where less is shown than one has not read, nothing is marked: it leads there', async () => {
  show(shownAt(null));
  await screen.findByText('Show what I have not read');
  press('Show what I have not read');
  expect([led, sent]).toEqual([1, []]);
});
