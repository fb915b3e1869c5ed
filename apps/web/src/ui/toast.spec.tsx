import { act, fireEvent, screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from './campaign/test-form.js';
import { toast, Toasts } from './toast.js';

prepareForms();

it('says in its place what became of it since, and takes back all the same', async () => {
  signIn(() => json(200, { items: [], next: null }));
  draw(() => <Toasts />);
  await screen.findByRole('status');
  let undone = 0;
  let say!: (message: string) => void;
  act(() => {
    say = toast('Fiji: saved on this device.', () => void (undone += 1));
  });
  expect(screen.getByText('Fiji: saved on this device.')).toBeTruthy();
  act(() => say('Fiji: sent.'));
  expect(screen.queryByText('Fiji: saved on this device.')).toBeNull();
  expect(screen.getByText('Fiji: sent.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back.');
  expect(undone).toBe(1);
  // What was taken back is not said to be sent.
  act(() => say('Fiji: sent.'));
  expect(screen.queryByText('Fiji: sent.')).toBeNull();
});
