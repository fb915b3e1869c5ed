import { act, screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../ui/campaign/test-form.js';
import NewsChip from './news-chip.js';

prepareForms();

describe('The chip of what is new', () => {
  it('says instead that there is no network, as long as there is none', async () => {
    let online = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const turn = (on: boolean) =>
      act(() => {
        online = on;
        window.dispatchEvent(new Event(on ? 'online' : 'offline'));
      });
    signIn(() => json(200, { total: 2, items: [] }));
    draw(NewsChip);
    await screen.findByText('2 changes of your tasks');
    turn(false);
    screen.getByText('No network');
    expect(screen.queryByText('2 changes of your tasks')).toBeNull();
    turn(true);
    screen.getByText('2 changes of your tasks');
    expect(screen.queryByText('No network')).toBeNull();
    Reflect.deleteProperty(navigator, 'onLine');
  });
});
