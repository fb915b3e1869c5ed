import { jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RoomDto, SetRoomRequest } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { EditRoom } from './edit.js';

const member = { code: 'FJI', shortName: 'Fiji', capacity: 'voting', validFrom: null, validTo: null };
const numbers = { voters: 1, quorum: 1, twoThirds: 1, simpleMajority: 1, absoluteMajority: 1 };
const room = { kind: 'list', version: 3, members: [member], numbers } as unknown as RoomDto;

let sent: SetRoomRequest[];
const done = jest.fn();

function answer(address: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  if (method === 'PUT') {
    sent.push(JSON.parse(body as string) as SetRoomRequest);
    return json(200, { ...room, version: 4 });
  }
  if (address.endsWith('/read-list')) {
    const { text } = JSON.parse(body as string) as { text: string };
    return json(200, {
      matched: [{ code: text.slice(0, 3).toUpperCase(), name: text }],
      asked: [],
      unknown: [],
    });
  }
  if (address.endsWith('/preview')) {
    return json(200, { before: numbers, after: numbers, gains: [], loses: [], leaves: [] });
  }
  return json(200, { items: [], next: null });
}

prepareForms();
beforeEach(() => {
  sent = [];
  done.mockReset();
  signIn(answer);
});

const box = () => screen.getByLabelText('Names or codes');
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const codes = () => sent[0]?.members.map(({ code }) => code);

async function show() {
  draw(() => <EditRoom room={room} onDone={done} />);
  await screen.findByLabelText('Names or codes');
}

describe('the room that is being written', () => {
  it('is not saved while a list was typed and not read, nor while it was read and not added', async () => {
    await show();
    type('peru');
    press('Save');
    await screen.findByText(/^Nothing is saved yet: read this list/);
    expect(document.activeElement).toBe(box());
    press('Read the list');
    await screen.findByText('Add 1');
    press('Save');
    await screen.findByText(/^Nothing is saved yet: read this list/);
    expect([sent, done.mock.calls]).toEqual([[], []]);
    press('Add 1');
    await screen.findByText('peru');
    expect(screen.queryByText(/^Nothing is saved yet/)).toBeNull();
    press('Save');
    await waitFor(() => expect(codes()).toEqual(['FJI', 'PER']));
  });

  it('reads again what was changed after it had been read', async () => {
    await show();
    type('peru');
    press('Read the list');
    await screen.findByText('Add 1');
    type('peru, chad');
    expect(screen.queryByText('Add 1')).toBeNull();
    press('Save');
    await screen.findByText(/^Nothing is saved yet/);
    type('');
    expect(screen.queryByText(/^Nothing is saved yet/)).toBeNull();
    press('Save');
    // Nothing of it was changed, and nothing is lost.
    await waitFor(() => expect(done).toHaveBeenCalled());
  });

  it('stays open when the days of one are taken over in the dialog above it', async () => {
    await show();
    fireEvent.click(screen.getByLabelText('Change Fiji'));
    fireEvent.change(await screen.findByLabelText('Last day'), { target: { value: '2027-12-31' } });
    press('Take over');
    await screen.findByText(/until/);
    expect([sent, done.mock.calls]).toEqual([[], []]);
    press('Save');
    await waitFor(() => expect(sent[0]?.members[0]?.validTo).toBe('2027-12-31'));
  });
});
