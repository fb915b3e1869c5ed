import { overlayOf } from './overlay.js';

/** What a key asks for, pressed on an element of this kind. */
function pressed(tag: string, init: KeyboardEventInit): ReturnType<typeof overlayOf> {
  const element = document.body.appendChild(document.createElement(tag));
  let asked: ReturnType<typeof overlayOf>;
  const listener = (event: KeyboardEvent) => {
    asked = overlayOf(event);
  };
  window.addEventListener('keydown', listener, { once: true });
  element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  element.remove();
  return asked;
}

describe('keys that work on every screen', () => {
  it('Ctrl-K and ⌘-K open the palette, also from a field', () => {
    expect(pressed('div', { key: 'k', ctrlKey: true })).toBe('palette');
    expect(pressed('input', { key: 'K', metaKey: true })).toBe('palette');
    expect(pressed('div', { key: 'k' })).toBeUndefined();
  });

  it('? shows the keys, but is a letter in a field and belongs to a dialog that is open', () => {
    expect(pressed('button', { key: '?', shiftKey: true })).toBe('keys');
    expect(pressed('textarea', { key: '?', shiftKey: true })).toBeUndefined();
    expect(pressed('dialog', { key: '?', shiftKey: true })).toBeUndefined();
  });
});
