/** @jest-environment node */
import { browserEvents } from './browser.js';

describe('The browser says that something may have returned', () => {
  const page = new EventTarget();
  const sheet = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  it('when the network, the focus or the page comes back, whatever it says about being online', () => {
    let woken = 0;
    const end = browserEvents(page, sheet)(() => (woken += 1));
    for (const event of ['online', 'focus', 'pageshow']) page.dispatchEvent(new Event(event));
    expect(woken).toBe(3);
    sheet.dispatchEvent(new Event('visibilitychange'));
    expect(woken).toBe(4);
    sheet.visibilityState = 'hidden';
    sheet.dispatchEvent(new Event('visibilitychange'));
    expect(woken).toBe(4);
    end();
    page.dispatchEvent(new Event('online'));
    expect(woken).toBe(4);
  });
});
