import { emptyForm, tierAfter, withHabit, type Habits } from './form.js';

const begin = { zone: 'Asia/Bangkok', tier: 'organisation' as const };
const talk = (tier: Parameters<typeof tierAfter>[1]) => ({ ...emptyForm(begin, 'FJI'), tier });
const after = (tier: Parameters<typeof tierAfter>[1], usual: typeof tier = 'organisation', core = true) =>
  tierAfter(withHabit({ recents: [] }, talk(tier), 'organisation'), usual, core);

describe('The next talk is for', () => {
  it('whoever was to read the last one, be they fewer or more than usual', () => {
    expect(after('coalition')).toBe('coalition');
    expect(after('me')).toBe('me');
    expect(after('core')).toBe('core');
  });

  it('the usual readers again once the last one went to the public, or to a group that the person has left', () => {
    expect(after('public')).toBe('organisation');
    expect(after('core', 'organisation', false)).toBe('organisation');
  });

  it('those whom somebody chooses as usual since', () => {
    expect(after('coalition', 'me')).toBe('me');
    const before: Habits = { recents: ['KEN'] };
    expect(tierAfter(before, 'core', true)).toBe('core');
  });
});
