import { fireEvent, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { AskForm } from './ask-form.js';

prepareForms();

const paste = async (text: string) =>
  fireEvent.change(await screen.findByLabelText('Addresses'), { target: { value: text } });

describe('Asking people to sign', () => {
  it('says how many addresses are read, which line is none, and that a list is too long, before anybody is asked', async () => {
    signIn(() => json(200, {}));
    draw(() => <AskForm letterId="the-letter" organisations={[]} onDone={() => undefined} />);
    await paste('Manushya Foundation <office@example.org>\n\nb@example.org');
    expect(await screen.findByText('2 addresses are read.')).toBeTruthy();
    await paste('a@example.org\nnobody');
    expect(await screen.findByText(/^Line 2 is not one address/)).toBeTruthy();
    await paste(Array.from({ length: 301 }, (_, n) => `a${n}@example.org`).join('\n'));
    expect(await screen.findByText('Ask at most 300 at once.')).toBeTruthy();
    await paste(Array.from({ length: 10_000 }, (_, n) => `somebody-${n}@example.org`).join('\n'));
    expect(await screen.findByText('Ask at most 300 at once.')).toBeTruthy();
    await paste('');
    expect(screen.queryByText('Ask at most 300 at once.')).toBeNull();
  });

  it('asks whom one pasted, once, in the language and the zone that are chosen', async () => {
    const sent: unknown[] = [];
    signIn((path: string, request?: RequestInit) => {
      if (request?.method === 'POST') sent.push([path, JSON.parse(request.body as string)]);
      return json(201, { asked: 1, before: 0 });
    });
    let done = 0;
    draw(() => <AskForm letterId="the-letter" organisations={[]} onDone={() => done++} />);
    await paste('office@example.org');
    fireEvent.click(screen.getByRole('button', { name: 'Ask them' }));
    await waitFor(() => expect(done).toBe(1));
    expect(sent).toMatchObject([
      [
        expect.stringMatching(/letters\/the-letter\/requests$/),
        { addresses: 'office@example.org', organisationIds: [] },
      ],
    ]);
  });
});
