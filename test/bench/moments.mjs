import { budgets } from './support/budgets.mjs';
import { MOMENTS } from './support/acts.mjs';
import { enlarge } from './seeds/size.mjs';
import { lists } from './support/lists.mjs';
import { openBrowser, startDemo } from './support/stage.mjs';

/*
 * The ten moments of a campaign that have a screen, and the budgets that are times, in Chromium with the CPU slowed
 * down fourfold: taps, seconds that the app takes (a person's own time comes on top), and bytes over the wire.
 *   npm run bench:moments            three rounds
 *   ROUNDS=1 npm run bench:moments   a quick look
 *   ONLY=list npm run bench:moments  those whose name has the word
 * It prints and fails nothing: a bar that is missed says ABOVE.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 3);

const ONLY = (process.env.ONLY ?? '').toLowerCase();
const chosen = (moments) => moments.filter(({ what }) => what.toLowerCase().includes(ONLY));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const browser = await openBrowser();
const demo = await startDemo();
let stopping;
const stop = () => (stopping ??= Promise.allSettled([browser.close(), demo.stop()]));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => void stop().then(() => process.exit(code)));
}

/** Three times from the beginning; the median of each figure. */
async function measure({ what, bar, run }) {
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round++) rounds.push(await run({ browser, url: demo.url, round }));
  } catch (error) {
    return { what, bar: bar.words, verdict: `did not run: ${String(error.message).split('\n')[0]}` };
  }
  const of = (name) => (rounds[0][name] === undefined ? undefined : median(rounds.map((one) => one[name])));
  const figures = Object.fromEntries(['taps', 'seconds', 'bytes', 'value'].map((name) => [name, of(name)]));
  return {
    what,
    bar: bar.words,
    ...figures,
    unit: rounds[0].unit,
    verdict: bar.met(figures) ? 'ok' : 'ABOVE',
  };
}

const shown = (number, digits) => (number === undefined ? '' : number.toFixed(digits));
const HEAD = ['', 'taps', 'seconds', 'kB', 'other', 'bar', ''];
const cells = ({ what, taps, seconds, bytes, value, unit, bar, verdict }) => [
  what,
  shown(taps, 0),
  shown(seconds, 2),
  bytes === undefined ? '' : shown(bytes / 1000, 1),
  value === undefined ? '' : `${shown(value, value < 10 ? 3 : 0)} ${unit}`,
  bar,
  verdict,
];

try {
  const rows = [HEAD];
  const measureAll = async (moments) => {
    for (const one of chosen(moments)) {
      rows.push(cells(await measure(one)));
      console.error(`${one.what}: ${rows.at(-1).at(-1)}`);
    }
  };
  await measureAll([...MOMENTS, ...budgets]);
  if (chosen(lists).length > 0) {
    await demo.withDatabase((database) => enlarge(database, 'un-cybercrime-2024'));
    await measureAll(lists);
  }
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\nCPU slowed down fourfold; medians of ${ROUNDS}.\n`);
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
} finally {
  await stop();
}
