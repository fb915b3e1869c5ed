import { fireEvent, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Toasts } from '../../ui/toast.js';
import { Addressed } from './addressed.js';

prepareForms();

const CHAIR = {
  kind: 'chair',
  name: 'The Chair',
  salutation: 'Madam Chair,',
  copy: false,
  delegationCode: null,
};
const other = (name: string, copy: boolean) => ({
  ...{ kind: 'other', name, salutation: '', copy, delegationCode: null },
});

describe('Addressees of an imported letter', () => {
  it('are written into the letter beside those that are there, as they were put right, and taken out again', async () => {
    let version = 7;
    const sent: { match: string | null; body: unknown }[] = [];
    signIn((_path: string, init?: RequestInit) => {
      const letter = { id: 'the-letter', version: 7, addressees: [{ id: 'a', ...CHAIR }] };
      if (init?.method !== 'PATCH') return json(200, { ...letter, version });
      sent.push({
        match: new Headers(init.headers).get('if-match'),
        body: JSON.parse(init.body as string) as unknown,
      });
      version += 1;
      return json(200, { ...letter, version });
    });
    const reading = {
      addressees: ['H.E. Ms Ana Ruiz', 'Chairperson'],
      copies: ['The Chair', 'Council of State', 'The  bureau'],
    };
    draw(() => (
      <>
        <Addressed letterId="the-letter" reading={reading} />
        <Toasts />
      </>
    ));
    const to = await screen.findByLabelText('Addressed to');
    expect((to as HTMLTextAreaElement).value).toBe('H.E. Ms Ana Ruiz, Chairperson');
    fireEvent.change(to, { target: { value: 'H.E. Ms Ana Ruiz, Chairperson\nThe Bureau' } });
    fireEvent.click(screen.getByRole('button', { name: 'Write into the letter', hidden: true }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      match: '"7"',
      body: {
        addressees: [
          CHAIR,
          other('H.E. Ms Ana Ruiz, Chairperson', false),
          other('The Bureau', false),
          other('Council of State', true),
        ],
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back.');
    expect(sent.slice(1)).toEqual([{ match: '"8"', body: { addressees: [CHAIR] } }]);
  });
});
