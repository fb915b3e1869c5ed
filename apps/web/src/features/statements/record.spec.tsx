import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { offline } from '../../kernel/offline/index.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { RecordStatement } from './record.js';

const clock = (zone: string, wall: string) => ({ zone, wall, offsetMinutes: 0 });
const campaignAt = (zone: string, wall: string) => ({
  now: {
    instant: '2024-08-05T14:30:00.000Z',
    venue: clock(zone, wall),
    reader: clock('UTC', '2024-08-05T14:30'),
  },
  nextDeadline: null,
});
const bloc = { code: 'eu', kind: 'bloc', name: 'European Union', source: '', members: [] };
const lists: Record<string, unknown[]> = {
  groups: [bloc],
  asks: [
    { id: 'a1', key: 'a1', title: 'Keep Article 6' },
    { id: 'a2', key: 'a2', title: 'Keep Article 7' },
  ],
  delegations: [{ code: 'EUE', shortName: 'European Union', groups: [], positions: [] }],
};

let sent: Record<string, unknown>[];
let previews: number;
/** What the server says of what it is sent; the preview takes it. */
let refuses: object | undefined;

function answer(address: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  const name = /(\w+)(\?|$)/.exec(address)?.[1] ?? '';
  if (method === 'POST' && name === 'preview') {
    previews += 1;
    const counts = { positions: 27, members: 27, aligned: 0 };
    return json(200, { counts, notes: [], delegations: [], scope: { organisation: 'One', coreGroup: true } });
  }
  if (method === 'POST' && typeof body === 'string') {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    return refuses ? json(400, refuses) : json(201, { id: 's1', positions: 27 });
  }
  if (name === 'c1') return json(200, campaignAt('America/New_York', '2024-08-05T10:30'));
  return json(200, { items: lists[name] ?? [], next: null });
}

prepareForms();

prepareDevice();
beforeEach(async () => {
  [sent, previews, refuses] = [[], 0, undefined];
  signIn(answer);
  await offline().drafts.clearDraft('statement:c1');
});

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const stored = () => offline().drafts.readDraft<{ speakerCode: string; zone: string }>('statement:c1');

/** Enough to be sent. */
async function fill() {
  draw(RecordStatement);
  await screen.findByText('Keep Article 6');
  await screen.findAllByText('European Union');
  choose('Which bloc', 'eu');
  choose('Ask', 'a1');
  await waitFor(() => expect(previews).toBe(1));
}
const record = async () => {
  const button = await screen.findByText('Record');
  await waitFor(() => expect(button.closest('button')?.disabled).toBe(false));
  fireEvent.click(button);
};

describe('an open form of a statement', () => {
  it('is on the clock it was opened with, though the venue is another by now, and says so', async () => {
    await fill();
    act(() => {
      const now = { ...campaignAt('Europe/Vienna', '2024-08-05T16:30'), aheadOfServer: 0 };
      queryClient.setQueryData(campaignItself('c1').queryKey, now as never);
    });
    await screen.findByText(/Changed meanwhile; now: .?Vienna/);
    expect(screen.getByLabelText<HTMLInputElement>(/^When, in .?New York/).value).toBe('2024-08-05T10:30');
    await record();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ occurredAt: '2024-08-05T14:30:00.000Z', zone: 'America/New_York' });
  });

  it('keeps a time that was typed when the place is chosen after it, and the moment when none was', async () => {
    await fill();
    choose('On the clock of', 'Europe/Vienna');
    expect(screen.getByLabelText<HTMLInputElement>(/^When, in .?Vienna/).value).toBe('2024-08-05T16:30');
    fireEvent.change(screen.getByLabelText(/^When, in .?Vienna/), { target: { value: '2024-08-05T09:15' } });
    choose('On the clock of', 'America/New_York');
    expect(screen.getByLabelText<HTMLInputElement>(/^When, in .?New York/).value).toBe('2024-08-05T09:15');
  });

  it('shows a refusal at its field until something else is written, and is one statement however often it is sent', async () => {
    const why = { path: 'note', code: 'text', params: {}, detail: 'Not so.' };
    refuses = {
      type: 'validation',
      title: 'No',
      status: 400,
      detail: 'Not so.',
      fields: [why],
      fieldCount: 1,
    };
    await fill();
    await record();
    await waitFor(() => expect(screen.getByLabelText('Note').getAttribute('aria-invalid')).toBe('true'));
    choose('Note', 'Heard in the room');
    await waitFor(() => expect(screen.getByLabelText('Note').getAttribute('aria-invalid')).not.toBe('true'));
    refuses = undefined;
    await record();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ id: sent[0]?.['id'], note: 'Heard in the room', tier: 'core' });
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  it('is there again after a reload, on the clock that it was begun on', async () => {
    await fill();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ speakerCode: 'EUE', zone: 'America/New_York' }),
    );
    cleanup();
    queryClient.clear();
    signIn((address, request) =>
      /\/c1$/.test(address)
        ? json(200, campaignAt('Europe/Vienna', '2024-08-05T16:30'))
        : answer(address, request),
    );
    draw(RecordStatement);
    await screen.findByLabelText(/^When, in .?New York/);
    await waitFor(() => expect(previews).toBe(2));
    await record();
    await waitFor(() => expect(sent.length).toBeGreaterThan(0));
    expect(sent[0]).toMatchObject({ occurredAt: '2024-08-05T14:30:00.000Z', zone: 'America/New_York' });
  });

  it('is not recorded without the names that were typed and not added, nor with a line without an ask', async () => {
    await fill();
    choose('Names', 'Atlantis');
    await record();
    await screen.findByText('Nothing is recorded yet: add these names, or empty the line.');
    choose('Names', '');
    press('Add another ask');
    await record();
    await screen.findByText('Choose the ask, or take the line out.');
    expect(sent).toEqual([]);
    fireEvent.click(screen.getAllByText('Remove this ask')[1]!);
    await record();
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
