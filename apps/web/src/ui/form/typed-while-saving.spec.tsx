import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, press, signIn } from '../campaign/test-form.js';
import { TextField } from './fields.js';
import { FormBody } from './form-body.js';
import { useForm } from './use-form.js';

interface Thing {
  id: string;
  version: number;
  note: string;
}

let current: Thing | undefined;
let sent: string[];
let answer: (value: Thing) => void;
let saved: string[];

function Screen() {
  const form = useForm<Thing, { note: string }>({
    current,
    fieldsOf: (one) => ({ note: one?.note ?? '' }),
    save: ({ note }) => {
      sent.push(note);
      return new Promise((resolve) => void (answer = resolve));
    },
    onSaved: (_answer, _opened, fields) => saved.push(fields.note),
  });
  return (
    <FormBody form={form} send="Save">
      <TextField label="Note" {...form.text('note')} />
    </FormBody>
  );
}

prepareForms();
beforeEach(() => {
  current = { id: 't1', version: 1, note: 'old' };
  [sent, saved] = [[], []];
  signIn(() => json(200, {}));
});

const field = () => screen.findByLabelText<HTMLInputElement>('Note');
const type = async (note: string) => fireEvent.change(await field(), { target: { value: note } });

/** Sends one text, and types another before the answer comes. */
async function saveThenType(first: string, then: string): Promise<string> {
  draw(Screen);
  await type(first);
  press('Save');
  await waitFor(() => expect(sent).toEqual([first]));
  await type(then);
  await act(async () => answer({ id: 't1', version: 2, note: first }));
  await waitFor(() => expect(saved).toEqual([first]));
  return (await field()).value;
}

describe('What is typed while a form is being saved', () => {
  it('stays, and is sent by the next saving', async () => {
    expect(await saveThenType('first', 'first and a second sentence')).toBe('first and a second sentence');
    press('Save');
    await waitFor(() => expect(sent).toEqual(['first', 'first and a second sentence']));
  });

  it('stays where it is what stood before', async () => {
    expect(await saveThenType('first', 'old')).toBe('old');
  });

  it('stays where something new is made', async () => {
    current = undefined;
    expect(await saveThenType('first', 'first and more')).toBe('first and more');
  });

  it('is nothing where nobody typed', async () => {
    expect(await saveThenType('first', 'first')).toBe('first');
    press('Save');
    expect(sent).toEqual(['first']);
  });
});
