import { fireEvent, screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../ui/campaign/test-form.js';
import { Overlay, useOverlay } from './overlay.js';

function Screen() {
  const [name, open] = useOverlay();
  return (
    <>
      <p>A screen</p>
      <Overlay name={name} onOpen={open} />
    </>
  );
}

prepareForms();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

it('letters that are typed right after Ctrl-K, before the palette is there, stand in it', async () => {
  draw(Screen);
  await screen.findByText('A screen');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  for (const key of ['f', 'i', 'x', 'Backspace', 'j', 'i']) fireEvent.keyDown(window, { key });
  const box = await screen.findByRole<HTMLInputElement>('combobox', {}, { timeout: 60_000 });
  expect(box.value).toBe('fiji');
  // Once it is there, the letters are its own.
  expect(fireEvent.keyDown(window, { key: 'a' })).toBe(true);
});
