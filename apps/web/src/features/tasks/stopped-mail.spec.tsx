import { screen, waitFor } from '@testing-library/react';
import type { MailStopDto, MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { StoppedMail } from './stopped-mail.js';

const at = (instant: string) => {
  const face = { zone: 'UTC', wall: instant.slice(0, 16), offsetMinutes: 0 };
  return { instant, venue: face, reader: face };
};
const byLink: MailStopDto = {
  group: 'reminders',
  stopped: at('2024-08-05T09:00:00.000Z'),
  linkOf: at('2024-08-02T07:30:00.000Z'),
};

let asked: string[];
let sent: { version: string | null; body: unknown }[];
/** What stands in the seat, as the server has it. */
let stops: MailStopDto[];

function answer(address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  asked.push(`${method} ${address}`);
  if (method === 'PATCH') {
    const request = JSON.parse(body as string) as { wantsReminders: boolean };
    sent.push({ version: new Headers(headers).get('if-match'), body: request });
    stops = request.wantsReminders ? [] : [{ ...byLink, linkOf: null }];
  }
  if (address.endsWith('/api/me')) return json(200, queryClient.getQueryData(['me']));
  return json(200, { id: 'm1', version: 7, mailStops: stops });
}

/** Signed in as somebody who gets no reminders. */
function unreminded(): void {
  const me = queryClient.getQueryData<MeDto>(['me']);
  const seats = me?.seats.map((seat) => ({ ...seat, wantsReminders: false }));
  queryClient.setQueryData(['me'], { ...me, seats });
}

prepareForms();
beforeEach(() => {
  [asked, sent, stops] = [[], [], [byLink]];
  signIn(answer);
});

describe('Mail that the link in a mail stopped', () => {
  it('is told with when and by which, and starts again', async () => {
    unreminded();
    draw(StoppedMail);
    const said = await screen.findByText(/Reminders were stopped on/);
    expect(said.textContent).toMatch(/5 Aug 2024, 09:00/);
    expect(said.textContent).toMatch(/a mail that was sent on Fri 2 Aug 2024, 07:30/);
    press('Send them to me again');
    await waitFor(() => expect(screen.queryByText(/Reminders were stopped/)).toBeNull());
    expect(sent).toEqual([{ version: '"7"', body: { wantsReminders: true } }]);
  });

  it('is told no more once it was said to be meant', async () => {
    unreminded();
    draw(StoppedMail);
    await screen.findByText(/Reminders were stopped on/);
    press('It was me: leave them stopped');
    await waitFor(() => expect(screen.queryByText(/Reminders were stopped/)).toBeNull());
    expect(sent).toEqual([{ version: '"7"', body: { wantsReminders: false } }]);
  });

  it('costs whoever gets all mails no request', async () => {
    draw(() => (
      <>
        <p>Drawn</p>
        <StoppedMail />
      </>
    ));
    await screen.findByText('Drawn');
    expect(asked).toEqual([]);
  });
});
