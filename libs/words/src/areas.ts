/**
 * One file of messages for each language and area. The areas that a phone needs before anything else: they come with
 * the first load. What is in no list here comes with the first screen that is opened beyond it.
 */
export const FIRST_AREAS: readonly string[] = [
  'act',
  'contact',
  'day',
  'demo',
  'due',
  'grade',
  'log',
  'place',
  'problem',
  'refusals',
  'said',
  'shell',
  'signIn',
  'stance',
  'sure',
  'task',
  'tier',
  'waiting',
];

/** The areas of screens that are of no use without a network: they come with the first of these, and no phone keeps them. */
export const DESK_AREAS: readonly string[] = [
  'account',
  'amendments',
  'allTasks',
  'askToSign',
  'calendars',
  'campaign',
  'comments',
  'compare',
  'delegates',
  'deliveries',
  'digest',
  'directory',
  'duplicates',
  'findings',
  'health',
  'imports',
  'installation',
  'letters',
  'letterLists',
  'mailings',
  'load',
  'meetings',
  'myMail',
  'organisations',
  'paste',
  'people',
  'room',
  'provisions',
  'publication',
  'series',
  'signatoryImport',
  'statusTable',
  'takingPart',
  'treaty',
  'votes',
];

/** The areas of mails and of the plain pages behind them: no screen has them. */
export const SERVER_AREAS: readonly string[] = ['mail', 'pages', 'sign'];
