import { demoClockQuery } from './demo.js';

describe('the demo’s clock', () => {
  afterEach(() => delete document.documentElement.dataset['demo']);

  it('is not asked for by the page of an installation, also on this machine itself', () => {
    expect(location.hostname).toBe('localhost');
    expect(demoClockQuery.enabled()).toBe(false);
  });

  it('is asked for by the page that a demo sent', () => {
    document.documentElement.dataset['demo'] = '';
    expect(demoClockQuery.enabled()).toBe(true);
  });
});
