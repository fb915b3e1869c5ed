import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { offline } from './index.js';
import { prepareDevice } from './test-device.js';
import { useStoredForm } from './stored-form.js';

const NAME = 'statement:c1';
const start = () => ({ title: '', note: '' });
const isBegun = ({ title }: { title: string }) => title !== '';
const show = () =>
  renderHook(() => {
    const [fields, set] = useState(start);
    return [fields, set, useStoredForm(NAME, { fields, restore: set, isBegun })] as const;
  });
const saved = () => offline().drafts.readDraft(NAME);
const typed = (title: string) => (before: { title: string; note: string }) => ({ ...before, title });

prepareDevice();
afterEach(cleanup);

describe('A half-filled form', () => {
  it('is kept as it is typed, and is there again after a reload', async () => {
    const first = show();
    act(() => first.result.current[1](typed('For judicial oversight')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'For judicial oversight' }));
    first.unmount();
    const second = show();
    await waitFor(() => expect(second.result.current[0].title).toBe('For judicial oversight'));
  });

  it('does not push aside what was typed before the device answered', async () => {
    const { result } = show();
    act(() => result.current[1](typed('Another')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'Another' }));
    expect(result.current[0].title).toBe('Another');
  });

  it('is not kept once it was emptied', async () => {
    const { result } = show();
    await waitFor(() => expect(result.current[0].title).toBe('Another'));
    act(() => result.current[1](typed('')));
    await waitFor(async () => expect(await saved()).toBeUndefined());
  });

  it('is forgotten once it was sent, also when the screen is left right after', async () => {
    const { result, unmount } = show();
    act(() => result.current[1](typed('Sent')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'Sent' }));
    await act(() => result.current[2]());
    unmount();
    await waitFor(async () => expect(await saved()).toBeUndefined());
    const again = show();
    await waitFor(async () => expect(await saved()).toBeUndefined());
    expect(again.result.current[0].title).toBe('');
  });

  it('that was sent does not come back after a reload while the next one is filled in, which is kept', async () => {
    const { result } = show();
    act(() => result.current[1](typed('First vote')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'First vote' }));
    await act(() => result.current[2]());
    expect(await saved()).toBeUndefined();
    act(() => result.current[1](typed('Next vote')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'Next vote' }));
  });

  it('is kept again where sending it was taken back', async () => {
    const { result } = show();
    act(() => result.current[1](typed('Taken back')));
    await act(() => result.current[2]());
    act(() => result.current[1](typed('')));
    act(() => result.current[1](typed('Taken back')));
    await waitFor(async () => expect(await saved()).toMatchObject({ title: 'Taken back' }));
  });
});
