import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BallotChoice } from '#libs/domain';
import { MEMBER_STATES, stateName, stateNameKey } from '#libs/reference';
import { readBallots } from './read-ballots.js';

type Language = 'en' | 'fr' | 'es';
const HEADS: Readonly<Record<Language, Readonly<Record<BallotChoice, readonly string[]>>>> = {
  en: {
    yes: ['In favour', 'Those in favour', 'Affirmative', 'Votes in favor', 'In support'],
    no: ['Against', 'Opposed', 'Negative', 'Votes against'],
    abstain: ['Abstaining', 'Abstentions', 'Those abstaining'],
    absent: ['Non-voting', 'Not voting', 'Absent'],
  },
  fr: {
    yes: ['Pour', 'Ont voté pour', 'En faveur', 'Votent pour'],
    no: ['Contre', 'Ont voté contre', 'Votes contre'],
    abstain: ['Se sont abstenus', 'S’abstiennent', 'Abstentions'],
    absent: ['Absents', 'Non-votants', 'N’ont pas voté'],
  },
  es: {
    yes: ['Votos a favor', 'A favor', 'Votos afirmativos'],
    no: ['En contra', 'Votos en contra', 'Votos negativos'],
    abstain: ['Abstenciones', 'Se abstienen'],
    absent: ['Ausentes', 'No participaron', 'No votantes'],
  },
};

interface Style {
  language: Language;
  /** How names stand: after each other, or each on its line. */
  layout: 'commas' | 'wrapped' | 'lines' | 'numbered' | 'gaps' | 'columns' | 'stops';
  colon: boolean;
  counted: boolean;
  heading: number;
  /** After how many names of a list something stands that a page brought; 0: nothing. */
  page: number;
  broughtBy: string;
  notes: boolean;
}

/** What a page brings: numbers alone, or words too. */
const PAGES = [
  '12/34 23-42331\n\n22/12/2023 A/78/PV.50',
  '- 3 -',
  'A/C.3/74/SR.45\nPage 7',
  '50th plenary meeting',
];
const WORDS = 'Agenda item 98 (continued)';

const style = fc.record<Style>({
  language: fc.constantFrom('en', 'fr', 'es'),
  layout: fc.constantFrom('commas', 'wrapped', 'lines', 'numbered', 'gaps', 'columns', 'stops'),
  colon: fc.boolean(),
  counted: fc.boolean(),
  heading: fc.nat(20),
  page: fc.constantFrom(0, 0, 1, 3, 20),
  broughtBy: fc.constantFrom(...PAGES, WORDS),
  notes: fc.boolean(),
});

function laidOut(names: readonly string[], { layout }: Style): string {
  if (layout === 'commas') return names.join(', ');
  if (layout === 'wrapped') return names.join(', ').replace(/(.{60,90}?) /g, '$1\n');
  if (layout === 'numbered') return names.map((name, at) => `${at + 1}. ${name}`).join('\n');
  if (layout === 'gaps') return names.join('\n\n');
  if (layout === 'stops') return names.map((name) => `${name}.`).join('\n');
  if (layout === 'lines') return names.join('\n');
  const rows = Array.from({ length: Math.ceil(names.length / 2) }, (_, row) =>
    names.slice(row * 2, row * 2 + 2),
  );
  return rows.map(([left = '', right = '']) => `${left.padEnd(60)}${right}`.trimEnd()).join('\n');
}

function recordOf(ballots: ReadonlyMap<string, BallotChoice>, kind: Style): string {
  const { language, colon, counted, heading, page, broughtBy, notes } = kind;
  const lists = (['yes', 'no', 'abstain', 'absent'] as const).flatMap((choice) => {
    const codes = [...ballots].filter(([, one]) => one === choice).map(([code]) => code);
    if (codes.length === 0) return [];
    const names = codes.map((code, at) => {
      const name = stateName(code, language, '');
      return notes && at % 7 === 3 ? `${name}*` : name;
    });
    const words = HEADS[language][choice];
    const head = `${words[heading % words.length]}${counted ? ` (${codes.length})` : ''}${colon ? ':' : ''}`;
    const cut = page > 0 && page < names.length ? page : names.length;
    const pages = [names.slice(0, cut), names.slice(cut)].filter(({ length }) => length > 0);
    const list = pages.map((part) => laidOut(part, kind)).join(`\n\n${broughtBy}\n\n`);
    return [`${head}\n${list}`];
  });
  return `A recorded vote was taken.\n\n${lists.join('\n\n')}\n`;
}

const CHOICES = ['yes', 'no', 'abstain', 'absent'] as const;
const votes = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 193, maxLength: 193 }), fc.constantFrom(0, 4))
  .map(
    ([drawn, unnamed]) =>
      new Map(
        MEMBER_STATES.flatMap(({ code }, at) => {
          // Some are named nowhere, and the lists are of different lengths.
          const choice = CHOICES[Math.min(3, Math.floor((drawn[at] ?? 0) / 2))]!;
          return drawn[at]! < unnamed && at % 2 === 0 ? [] : [[code as string, choice] as const];
        }),
      ),
  )
  .filter((ballots) => new Set(ballots.values()).size > 1);

const reading = (text: string) =>
  readBallots({ file: new TextEncoder().encode(text), fileName: 'pasted.txt' });

/** What differs between the record and what was read, and is not asked. */
async function lost(ballots: ReadonlyMap<string, BallotChoice>, text: string) {
  const { ballots: read, asked, problems } = await reading(text);
  const found = new Map(read.map(({ code, choice }) => [code, choice]));
  const wrong = read
    .filter(({ code, choice }) => ballots.get(code) !== choice)
    .map(({ code }) => `wrong ${code}`);
  const isAsked = (code: string) =>
    asked.some(
      ({ written, near }) =>
        near.some((state) => state.code === code) ||
        (['en', 'fr', 'es'] as const).some((language) =>
          stateNameKey(written).includes(stateNameKey(stateName(code, language, ''))),
        ),
    );
  const gone = [...ballots.keys()].filter((code) => !found.has(code) && !isAsked(code));
  return { lost: [...wrong, ...gone, ...problems.map(({ code }) => code)], asked };
}

describe('records of any vote in any layout', () => {
  it('are read back as they were, or what is not clear is asked', async () => {
    await fc.assert(
      fc.asyncProperty(votes, style, async (ballots, kind) => {
        const text = recordOf(ballots, kind);
        const { lost: all, asked } = await lost(ballots, text);
        expect([kind, all]).toEqual([kind, []]);
        // Only a page that brought words, and what a language leaves open, make questions of names.
        const plain = kind.page === 0 || kind.broughtBy !== WORDS;
        const open = asked.filter(({ because }) => plain && because !== 'ambiguous');
        expect([kind, open.map(({ written }) => written)]).toEqual([kind, []]);
      }),
      { seed: 20231222, numRuns: 60 },
    );
  });
});
