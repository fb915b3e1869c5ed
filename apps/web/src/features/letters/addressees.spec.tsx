import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { LetterDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Addressees } from './addressees.js';

prepareForms();

const to = (kind: 'mission' | 'chair', name: string) => ({
  ...{ id: name, kind, name, salutation: '', copy: false, delegationCode: null },
});
const letterIn = (language: string, ...addressees: ReturnType<typeof to>[]) =>
  ({
    ...{ id: 'the-letter', version: 3, state: 'draft', title: 'Open letter', addressees, asks: [] },
    texts: [
      { language: 'en', title: 'Open letter', salutation: '', body: 'We ask.', authentic: false, note: '' },
      { language, title: 'Lettre', salutation: '', body: 'Nous.', authentic: true, note: '' },
    ],
  }) as unknown as LetterDto;

const openFields = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Change', hidden: true }));
const OFFER = /^Use this salutation/;

describe('The addressees of a letter', () => {
  it('offer a mission the formal salutation in the language that is signed, and what is taken is sent', async () => {
    const sent: unknown[] = [];
    signIn((path: string, request?: RequestInit) => {
      if (request?.method && request.method !== 'GET') sent.push(JSON.parse(request.body as string));
      return json(200, path.endsWith('/letters/the-letter') ? letterIn('fr') : {});
    });
    draw(() => <Addressees letter={letterIn('fr', to('mission', 'Kenya'), to('chair', 'The Chair'))} />);
    await openFields();
    const offers = await screen.findAllByRole('button', { name: OFFER });
    expect(offers.map(({ textContent }) => textContent)).toEqual(['Use this salutation: Excellence,']);
    fireEvent.click(offers[0]!);
    expect(await screen.findByDisplayValue('Excellence,')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      addressees: [
        { name: 'Kenya', salutation: 'Excellence,' },
        { name: 'The Chair', salutation: '' },
      ],
    });
  });

  it('offer nothing to who gets a copy, nor in a language of which no form is known', async () => {
    signIn(() => json(200, {}));
    draw(() => (
      <Addressees
        letter={letterIn('tlh', { ...to('mission', 'Kenya'), copy: true }, to('mission', 'Fiji'))}
      />
    ));
    await openFields();
    expect(await screen.findByDisplayValue('Fiji')).toBeTruthy();
    expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
  });
});
