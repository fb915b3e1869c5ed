import { LETTER_STATES, type LetterState } from './vocabulary.js';

/** What a coordinator does with a letter; the back steps undo the one before. */
export const LETTER_STEPS = [
  'open',
  'close',
  'send',
  'publish',
  'unopen',
  'reopen',
  'unsend',
  'unpublish',
] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];

const STEPS: Readonly<Record<LetterStep, { from: readonly LetterState[]; to: LetterState }>> = {
  open: { from: ['draft'], to: 'open' },
  // From a draft where the signatures were gathered elsewhere.
  close: { from: ['draft', 'open'], to: 'closed' },
  send: { from: ['closed'], to: 'sent' },
  publish: { from: ['sent'], to: 'published' },
  unopen: { from: ['open'], to: 'draft' },
  reopen: { from: ['closed'], to: 'open' },
  unsend: { from: ['sent'], to: 'closed' },
  unpublish: { from: ['published'], to: 'sent' },
};

/** Where a step leads, or null where it cannot be taken. */
export function afterStep(state: LetterState, step: LetterStep): LetterState | null {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : null;
}

/** The step that leads on, or null once it is published. */
export function nextStep(state: LetterState): LetterStep | null {
  const steps = { draft: 'open', open: 'close', closed: 'send', sent: 'publish', published: null } as const;
  return steps[state];
}

/** The step that undoes the last one; null for a draft. */
export function stepBack(state: LetterState): LetterStep | null {
  const steps = {
    draft: null,
    open: 'unopen',
    closed: 'reopen',
    sent: 'unsend',
    published: 'unpublish',
  } as const;
  return steps[state];
}

/** Whether a state has been reached. */
export const hasReached = (state: LetterState, reached: LetterState): boolean =>
  LETTER_STATES.indexOf(state) >= LETTER_STATES.indexOf(reached);

/** What a letter is, as far as its steps ask. */
export interface LetterFacts {
  state: LetterState;
  closesAt: Date | null;
  texts: readonly { authentic: boolean }[];
  addressees: number;
  /** How many have signed: confirmed or approved, and not withdrawn. */
  signed: number;
  /** How many lines wait for a coordinator. */
  waiting: number;
}

/** What stands in the way of a step, each with its message. */
const HINDRANCES: Readonly<
  Record<string, { steps: readonly LetterStep[]; when: (letter: LetterFacts, now: Date) => boolean }>
> = {
  'letters.noText': {
    steps: ['open', 'close'],
    when: ({ texts }) => !texts.some(({ authentic }) => authentic),
  },
  'letters.noAddressee': { steps: ['open', 'close'], when: ({ addressees }) => addressees === 0 },
  'letters.deadlinePassed': {
    steps: ['open', 'reopen'],
    when: ({ closesAt }, now) => closesAt !== null && closesAt <= now,
  },
  // What was signed is not a draft any more.
  'letters.signedAlready': { steps: ['unopen'], when: ({ signed }) => signed > 0 },
  'letters.someWait': { steps: ['send'], when: ({ waiting }) => waiting > 0 },
};

/**
 * Why a step cannot be taken now; the code of a message, or null.
 * @param now of the campaign clock
 */
export function stepProblem(letter: LetterFacts, step: LetterStep, now: Date): string | null {
  if (afterStep(letter.state, step) === null) return 'letters.stepNotNow';
  const hindered = Object.entries(HINDRANCES).find(
    ([, { steps, when }]) => steps.includes(step) && when(letter, now),
  );
  return hindered?.[0] ?? null;
}
