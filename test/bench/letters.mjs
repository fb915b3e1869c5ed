import { HARD } from './seeds/hard-names.mjs';
import { letterFile, PdfProcess } from '../../dist/libs/letter-files/src/index.js';
import { summary } from './support/statistics.mjs';

const ROUNDS = 7;
const COLD = 0.6;
const WARM = 0.1;

/** How long the PDF of a letter takes: of 127 signatories with and without a process that waits for it, and of 10,000. */
export async function benchLetters() {
  const cold = [];
  const warm = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pdfs = new PdfProcess();
    // Another letter each time: the typesetter remembers what it has set.
    cold.push(await timed(() => letterFile(letterOf(127, 2 * round), 'en', 'pdf', pdfs)));
    warm.push(await timed(() => letterFile(letterOf(127, 2 * round + 1), 'en', 'pdf', pdfs)));
    pdfs.stop();
  }
  const large = new PdfProcess();
  const delays = [];
  let last = performance.now();
  const ticking = setInterval(() => {
    delays.push(performance.now() - last);
    last = performance.now();
  }, 20);
  const many = await timed(() => letterFile(letterOf(10_000, 0), 'en', 'pdf', large));
  clearInterval(ticking);
  large.stop();
  const row = (what, unit, values, aim) => {
    const ours = summary(values);
    return { what, unit, ours, ...(aim && { aim: `≤ ${aim} ${unit}`, met: ours.median <= aim }) };
  };
  return [
    row('PDF of 127 signatories, cold', 's', cold, COLD),
    row('PDF of 127 signatories, warm', 's', warm, WARM),
    row('PDF of 10,000 signatories', 's', [many]),
    row('longest wait of everything else meanwhile', 's', [Math.max(...delays) / 1000]),
  ];
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const letterOf = (count, round) => ({
  ...{ asOf: '2024-08-05T14:40:00.000Z', zone: 'Asia/Bangkok', addressees: [] },
  texts: [
    { language: 'en', title: `Letter ${round}`, salutation: '', body: 'We ask.', authentic: true, note: '' },
  ],
  list: {
    signatories: Array.from({ length: count }, (_, index) => ({
      ...{ id: String(index), kind: 'organisation', affiliation: '', place: 'International' },
      name: `${HARD[index % HARD.length]} ${round}/${index}`,
    })),
    withheld: 2,
  },
});
