import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { offline } from '../../kernel/offline/index.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { BringSheet } from './bring-sheet.js';

const TEXT = 'State\tKeep Article 6\nKEN\tyes';
let asked: URLSearchParams[];
/** Whether the server takes it. */
let takes: boolean;

prepareForms();

prepareDevice();

beforeEach(() => {
  asked = [];
  takes = false;
  signIn((address: string, { method = 'GET' }: RequestInit) => {
    if (method !== 'POST') return json(200, { items: [], next: null });
    asked.push(new URL(address, 'http://desk.example').searchParams);
    if (takes) return json(202, { id: 'i1', state: 'reading', version: 1 });
    return json(503, { type: 'unavailable', title: 'Not now', status: 503, fields: [] });
  });
});

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Cells');
const stored = () => offline().drafts.readDraft<{ text: string }>('sheet:c1');

describe('a sheet that was copied', () => {
  it('is kept over a reload, brought once however often it is sent, and forgotten then', async () => {
    draw(BringSheet);
    fireEvent.change(await field(), { target: { value: TEXT } });
    await waitFor(async () => expect(await stored()).toEqual({ text: TEXT }));
    cleanup();

    draw(BringSheet);
    await waitFor(async () => expect((await field()).value).toBe(TEXT));
    expect((await field()).closest('details')?.open).toBe(true);
    press('Read these cells');
    await screen.findByText('Try again');
    expect((await field()).value).toBe(TEXT);
    takes = true;
    press('Try again');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.get('id')).toBe(asked[0]?.get('id'));
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  it('cannot be sent while there is nothing in it', async () => {
    draw(BringSheet);
    fireEvent.change(await field(), { target: { value: '  \n' } });
    expect((await screen.findByText('Read these cells')).closest('button')?.disabled).toBe(true);
  });
});
