import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import type { DeadlineDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { DeadlineForm } from './deadline-form.js';

const clock = (wall: string) => ({
  zone: 'Asia/Bangkok',
  wall,
  offsetMinutes: 420,
});
const due = (wall: string) => {
  return { instant: `${wall}:00.000Z`, venue: clock(wall), reader: clock(wall) };
};
const opened = {
  ...{ id: 'd1', kind: 'own', title: 'Speakers’ list', schedule: 'absolute', state: 'open', version: 3 },
  ...{ zone: 'Asia/Bangkok', due: due('2024-08-09T18:00'), anchor: null, at: null, offsetDays: 0 },
  ...{ offsetMinutes: 0, oddHour: null, session: null, sessionId: null, source: null, removed: null },
} satisfies DeadlineDto as DeadlineDto;
/** What somebody else made of it while the form was open. */
const moved: DeadlineDto = { ...opened, due: due('2024-08-12T09:00'), version: 4 };

let sent: { version: string | null; body: unknown }[];
/** Which version the server has, and what it holds. */
let stands: DeadlineDto;

function answer(_address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  if (method !== 'PATCH' || typeof body !== 'string') return json(200, stands);
  const version = new Headers(headers).get('if-match');
  sent.push({ version, body: JSON.parse(body) });
  if (version !== `"${stands.version}"`) {
    return json(412, { type: 'changed', title: 'It was changed meanwhile', status: 412, fields: [] });
  }
  return json(200, { ...stands, ...JSON.parse(body), version: stands.version + 1 });
}

/** As a live update would: the screen draws the form with what stands now. */
const live = new EventTarget();
const update = (next: DeadlineDto) => live.dispatchEvent(new CustomEvent('update', { detail: next }));
function Screen() {
  const [deadline, setDeadline] = useState<DeadlineDto>(opened);
  useEffect(() => {
    const hear = (event: Event) => setDeadline((event as CustomEvent<DeadlineDto>).detail);
    live.addEventListener('update', hear);
    return () => live.removeEventListener('update', hear);
  }, []);
  return <DeadlineForm deadline={deadline} sessions={[]} onClose={() => undefined} />;
}

async function show() {
  draw(Screen);
  return screen.findByLabelText<HTMLInputElement>('Title');
}

prepareForms();
beforeEach(() => {
  [sent, stands] = [[], opened];
  signIn(answer, 'Asia/Bangkok');
});

/** The form opened, somebody moves the deadline, this person gives it another title and saves. */
async function clash() {
  const title = await show();
  stands = moved;
  act(() => void update(moved));
  fireEvent.change(title, { target: { value: 'Speakers’ list, second' } });
  press('Save');
  await screen.findByText('Keep mine');
}

describe('An open form of a deadline that somebody else moves', () => {
  it('sends what was touched alone, by the version that it was opened with, and asks', async () => {
    await clash();
    expect(sent).toEqual([{ version: '"3"', body: { title: 'Speakers’ list, second' } }]);
    expect(screen.getByText('Changed meanwhile; now: Mon 12 Aug 2024, 09:00')).toBeTruthy();
    expect(stands).toEqual(moved);
  });

  it('keeps mine over what stands now, and leaves what others changed besides', async () => {
    await clash();
    press('Keep mine');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ version: '"4"', body: { title: 'Speakers’ list, second' } });
  });

  it('takes theirs: the form shows what stands now', async () => {
    await clash();
    press('Take theirs');
    expect((await screen.findByLabelText<HTMLInputElement>('Title')).value).toBe('Speakers’ list');
    expect(screen.getByDisplayValue('2024-08-12T09:00')).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it('asks about the same field too, and overwrites it only when told to', async () => {
    await show();
    stands = moved;
    act(() => void update(moved));
    fireEvent.change(screen.getByDisplayValue('2024-08-09T18:00'), { target: { value: '2024-08-10T12:00' } });
    press('Save');
    press(await screen.findByText('Keep mine').then(({ textContent }) => textContent ?? ''));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ version }) => version)).toEqual(['"3"', '"4"']);
    expect(sent[1]?.body).toEqual({ wall: '2024-08-10T12:00', zone: 'Asia/Bangkok', sessionId: null });
  });

  it('says beside the fields what was changed, before anything is typed', async () => {
    await show();
    act(() => void update(moved));
    expect(screen.getByText('Changed meanwhile; now: Mon 12 Aug 2024, 09:00')).toBeTruthy();
    expect(screen.getByDisplayValue('2024-08-09T18:00')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
