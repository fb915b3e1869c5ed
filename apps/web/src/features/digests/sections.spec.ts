import { sectionsOf } from './sections.js';

describe('what is in a digest', () => {
  it('names the sections that have something to say, and no other', () => {
    const counts = {
      deadlines: 0,
      sessions: 0,
      letters: 0,
      room: 0,
      texts: 0,
      amendments: 0,
      positions: 11,
      interactions: 1,
      acts: 0,
      intentions: 0,
      ownTasks: 0,
      newTasks: 4,
      tasksDone: 0,
      asks: 0,
    };
    expect(sectionsOf(counts)).toEqual([
      { key: 'positions', count: 11 },
      { key: 'interactions', count: 1 },
      { key: 'newTasks', count: 4 },
    ]);
  });
});
