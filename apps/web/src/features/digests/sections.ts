import type { DigestCountsDto } from '../../kernel/api/client.js';

const ORDER = [
  'deadlines',
  'sessions',
  'letters',
  'room',
  'texts',
  'amendments',
  'positions',
  'asks',
  'interactions',
  'acts',
  'intentions',
  'ownTasks',
  'newTasks',
  'tasksDone',
] as const;

/** The sections of a digest that have something to say, in the order of interest. */
export const sectionsOf = (counts: DigestCountsDto): { key: (typeof ORDER)[number]; count: number }[] =>
  ORDER.map((key) => ({ key, count: counts[key] })).filter(({ count }) => count > 0);
