import type { Wordings } from '#libs/data';

/** Stands above every one of them, so that nobody takes it for the text. */
const LABEL = 'A paraphrase in our own words for the demo, not the text of the draft.';

/**
 * What some provisions of the drafts say, told in our own words after what organisations and reports wrote of them (the
 * sources of `libs/reference/src/provisions.ts`), so that comparing two drafts of the demo shows something. Not one
 * sentence is the draft's.
 */
const PARAPHRASES = {
  'aug-2023': {
    'other-conventions-offences':
      'Whatever other treaties of the United Nations make a crime is a crime under this one too when it is committed with information systems.',
    'human-rights':
      'When they carry out the convention, states keep to what they owe under the law of human rights.',
    'core-cyber-offences':
      'States make it a crime to enter a system without right, to intercept its data, to interfere with data or systems, and to make or trade tools for that.',
    'intimate-images':
      'States make it a crime to spread intimate pictures of a person who did not agree to it.',
    jurisdiction:
      'Each state has jurisdiction over what is done on its territory, its ships and its aircraft.',
    'procedural-scope':
      'The powers of this chapter serve for the crimes of this convention, for other crimes committed with information systems, and for gathering electronic evidence of any crime.',
    safeguards:
      'The powers of this chapter are bound by the safeguards of national law, which protect human rights and require that measures are in proportion. Where it fits the power, these are review by a court or another independent body, grounds for its use, and limits of scope and time.',
    'cooperation-principles':
      'States help each other against the crimes of this convention, and in gathering electronic evidence of other crimes.',
  },
  'nov-2023': {
    'human-rights':
      'When they carry out the convention, states keep to what they owe under the law of human rights.',
    safeguards:
      'The powers of this chapter are bound by the safeguards of national law, which protect human rights and require that measures are in proportion. Where it fits the power, these are review by a court or another independent body, grounds for its use, and limits of scope and time.',
  },
  'jul-2024': {
    'other-conventions-offences':
      'Whatever other treaties of the United Nations that a state has joined make a crime is one as well, under its own law, when it is committed with information systems.',
    'human-rights':
      '1. When they carry out the convention, states keep to what they owe under the international law of human rights.\n\n2. Nothing in it may be read as leave to suppress human rights or basic freedoms, such as those of expression, conscience, belief, assembly and association.',
    'core-cyber-offences':
      'States make it a crime to enter a system without right, to intercept its data, to interfere with data or systems, and to make or trade tools for that.',
    'intimate-images':
      'States make it a crime to spread intimate pictures of a person who did not agree to it.',
    jurisdiction:
      'Each state has jurisdiction over what is done on its territory, its ships and its aircraft.',
    'procedural-scope':
      'The powers of this chapter serve for the crimes of this convention, for other crimes committed with information systems, and for gathering electronic evidence of any crime.',
    safeguards:
      'The powers of this chapter are bound by the safeguards of national law, which protect human rights and require that measures are in proportion. Where it fits the power, these are review by a court or another independent body, the right to an effective remedy, grounds for its use, and limits of scope and time.',
    'cooperation-principles':
      'States help each other against the crimes of this convention, and in gathering electronic evidence of any serious crime.',
  },
} as const;

/** With the label that says what they are. */
export const paraphrases = (): Wordings =>
  Object.fromEntries(
    Object.entries(PARAPHRASES).map(([draft, provisions]) => [
      draft,
      Object.fromEntries(Object.entries(provisions).map(([key, text]) => [key, `${LABEL}\n\n${text}`])),
    ]),
  );
