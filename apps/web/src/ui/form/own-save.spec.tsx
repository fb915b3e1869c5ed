import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { draw, json, prepareForms, press, signIn } from '../campaign/test-form.js';
import { TextField } from './fields.js';
import { FormBody } from './form-body.js';
import { useForm } from './use-form.js';

interface Thing {
  id: string;
  title: string;
  note: string | null;
  version: number;
}

/** What the list in the cache goes on saying: no live update has come yet. */
const listed: Thing = { id: 't1', title: 'Scope', note: 'Of the list', version: 3 };
let stands: Thing;
let sent: number[];

async function save(change: Partial<Thing>, version: number): Promise<Thing> {
  sent.push(version);
  await Promise.resolve();
  if (version !== stands.version)
    throw Object.assign(new Error('refused'), { data: { title: 'Changed', status: 412, fields: [] } });
  stands = { ...stands, ...change, version: version + 1 };
  return stands;
}

function Edit({ onClose }: { onClose: () => void }) {
  const form = useForm<Thing, { title: string }>({
    current: listed,
    fieldsOf: (one = listed) => ({ title: one.title }),
    save: (fields, opened = listed) => save(fields, opened.version),
    onSaved: onClose,
  });
  return (
    <FormBody form={form} send="Save">
      <TextField label="Title" {...form.text('title')} />
    </FormBody>
  );
}

function Screen() {
  const [open, setOpen] = useState(true);
  if (open) return <Edit onClose={() => setOpen(false)} />;
  return (
    <button type="button" onClick={() => setOpen(true)}>
      Correct
    </button>
  );
}

prepareForms();
beforeEach(() => {
  [stands, sent] = [listed, []];
  signIn(() => json(200, {}));
});

const title = () => screen.findByLabelText<HTMLInputElement>('Title');

describe('A form that is opened again right after one’s own save', () => {
  it('shows what was saved and rests on that version, though the list is from before', async () => {
    draw(Screen);
    fireEvent.change(await title(), { target: { value: 'Scope of it' } });
    press('Save');
    fireEvent.click(await screen.findByText('Correct'));
    expect((await title()).value).toBe('Scope of it');
    expect(screen.queryByText(/Changed meanwhile/)).toBeNull();
    fireEvent.change(await title(), { target: { value: 'Scope of all' } });
    press('Save');
    await screen.findByText('Correct');
    expect([sent, stands.title]).toEqual([[3, 4], 'Scope of all']);
  });

  it('still asks where somebody else saved after that', async () => {
    draw(Screen);
    fireEvent.change(await title(), { target: { value: 'Scope of it' } });
    press('Save');
    fireEvent.click(await screen.findByText('Correct'));
    stands = { ...stands, title: 'Theirs', version: 5 };
    fireEvent.change(await title(), { target: { value: 'Scope of all' } });
    press('Save');
    await waitFor(() => expect(screen.getByText('Take theirs')).toBeTruthy());
    expect(stands.title).toBe('Theirs');
  });
});
