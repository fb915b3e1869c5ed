import Sequencer from '@jest/test-sequencer';

/** Where a file takes longest for its size, on average: a browser, real processes, a campaign in which all was done. */
const SLOW = [/\/screens\//, /\/faults\//, /differential|access-matrix|canary|demo/, /\/integration\//];

/** Starts the longest files first, as far as earlier runs tell, so that none is left running alone at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = SLOW.findIndex((pattern) => pattern.test(path));
      return at === -1 ? SLOW.length : at;
    };
    // The usual order within each: by the time of the last run, else by size.
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
