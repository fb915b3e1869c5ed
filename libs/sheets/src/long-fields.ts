/** The columns of the long form, in the order in which it is written; values are their headers. */
export const LONG_HEADERS = {
  delegationCode: 'Delegation code',
  delegation: 'Delegation',
  askKey: 'Ask key',
  ask: 'Ask',
  stance: 'Stance',
  confidence: 'Confidence',
  said: 'Said',
  grade: 'Grade',
  source: 'Source',
  note: 'Note',
  tier: 'Tier',
  occurredAt: 'Occurred at',
  zone: 'Zone',
  textVersion: 'Text version',
  voice: 'Voice',
} as const;

export type LongField = keyof typeof LONG_HEADERS;
export const LONG_FIELDS = Object.keys(LONG_HEADERS) as LongField[];
