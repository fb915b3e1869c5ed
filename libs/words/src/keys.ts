import type account from './messages/en/account.json';
import type act from './messages/en/act.json';
import type allTasks from './messages/en/allTasks.json';
import type amendments from './messages/en/amendments.json';
import type amendmentState from './messages/en/amendmentState.json';
import type answers from './messages/en/answers.json';
import type asks from './messages/en/asks.json';
import type askToSign from './messages/en/askToSign.json';
import type assign from './messages/en/assign.json';
import type ballot from './messages/en/ballot.json';
import type board from './messages/en/board.json';
import type calendars from './messages/en/calendars.json';
import type campaign from './messages/en/campaign.json';
import type change from './messages/en/change.json';
import type comments from './messages/en/comments.json';
import type compare from './messages/en/compare.json';
import type contact from './messages/en/contact.json';
import type count from './messages/en/count.json';
import type day from './messages/en/day.json';
import type deadline from './messages/en/deadline.json';
import type deadlineKind from './messages/en/deadlineKind.json';
import type delegates from './messages/en/delegates.json';
import type delegation from './messages/en/delegation.json';
import type delegations from './messages/en/delegations.json';
import type deliveries from './messages/en/deliveries.json';
import type demo from './messages/en/demo.json';
import type digest from './messages/en/digest.json';
import type directory from './messages/en/directory.json';
import type due from './messages/en/due.json';
import type duplicates from './messages/en/duplicates.json';
import type findings from './messages/en/findings.json';
import type form from './messages/en/form.json';
import type grade from './messages/en/grade.json';
import type handover from './messages/en/handover.json';
import type health from './messages/en/health.json';
import type help from './messages/en/help.json';
import type imports from './messages/en/imports.json';
import type installation from './messages/en/installation.json';
import type letterLists from './messages/en/letterLists.json';
import type list from './messages/en/list.json';
import type letters from './messages/en/letters.json';
import type load from './messages/en/load.json';
import type log from './messages/en/log.json';
import type mail from './messages/en/mail.json';
import type matrix from './messages/en/matrix.json';
import type meetings from './messages/en/meetings.json';
import type myMail from './messages/en/myMail.json';
import type move from './messages/en/move.json';
import type organisations from './messages/en/organisations.json';
import type pages from './messages/en/pages.json';
import type palette from './messages/en/palette.json';
import type paragraph from './messages/en/paragraph.json';
import type paste from './messages/en/paste.json';
import type people from './messages/en/people.json';
import type pin from './messages/en/pin.json';
import type place from './messages/en/place.json';
import type problem from './messages/en/problem.json';
import type provisions from './messages/en/provisions.json';
import type publication from './messages/en/publication.json';
import type record from './messages/en/record.json';
import type refusals from './messages/en/refusals.json';
import type removal from './messages/en/removal.json';
import type reminder from './messages/en/reminder.json';
import type reminderSubject from './messages/en/reminderSubject.json';
import type room from './messages/en/room.json';
import type rules from './messages/en/rules.json';
import type said from './messages/en/said.json';
import type series from './messages/en/series.json';
import type sessions from './messages/en/sessions.json';
import type settings from './messages/en/settings.json';
import type shell from './messages/en/shell.json';
import type shift from './messages/en/shift.json';
import type sign from './messages/en/sign.json';
import type signIn from './messages/en/signIn.json';
import type stale from './messages/en/stale.json';
import type statusTable from './messages/en/statusTable.json';
import type signatoryImport from './messages/en/signatoryImport.json';
import type mailings from './messages/en/mailings.json';
import type takingPart from './messages/en/takingPart.json';
import type stance from './messages/en/stance.json';
import type statements from './messages/en/statements.json';
import type summary from './messages/en/summary.json';
import type sure from './messages/en/sure.json';
import type task from './messages/en/task.json';
import type texts from './messages/en/texts.json';
import type tier from './messages/en/tier.json';
import type treaty from './messages/en/treaty.json';
import type treatyAct from './messages/en/treatyAct.json';
import type voteKind from './messages/en/voteKind.json';
import type votes from './messages/en/votes.json';
import type views from './messages/en/views.json';
import type waiting from './messages/en/waiting.json';
import type war from './messages/en/war.json';

/** What there is to be said, by area: English is the model of the other languages. */
interface English {
  account: typeof account;
  act: typeof act;
  allTasks: typeof allTasks;
  amendments: typeof amendments;
  amendmentState: typeof amendmentState;
  answers: typeof answers;
  asks: typeof asks;
  askToSign: typeof askToSign;
  assign: typeof assign;
  ballot: typeof ballot;
  board: typeof board;
  calendars: typeof calendars;
  campaign: typeof campaign;
  change: typeof change;
  comments: typeof comments;
  compare: typeof compare;
  contact: typeof contact;
  count: typeof count;
  day: typeof day;
  deadline: typeof deadline;
  deadlineKind: typeof deadlineKind;
  delegates: typeof delegates;
  delegation: typeof delegation;
  delegations: typeof delegations;
  deliveries: typeof deliveries;
  demo: typeof demo;
  digest: typeof digest;
  directory: typeof directory;
  due: typeof due;
  duplicates: typeof duplicates;
  findings: typeof findings;
  form: typeof form;
  grade: typeof grade;
  handover: typeof handover;
  health: typeof health;
  help: typeof help;
  imports: typeof imports;
  installation: typeof installation;
  letterLists: typeof letterLists;
  list: typeof list;
  letters: typeof letters;
  load: typeof load;
  log: typeof log;
  mail: typeof mail;
  matrix: typeof matrix;
  meetings: typeof meetings;
  myMail: typeof myMail;
  move: typeof move;
  organisations: typeof organisations;
  pages: typeof pages;
  palette: typeof palette;
  paragraph: typeof paragraph;
  paste: typeof paste;
  people: typeof people;
  pin: typeof pin;
  place: typeof place;
  problem: typeof problem;
  provisions: typeof provisions;
  publication: typeof publication;
  record: typeof record;
  refusals: typeof refusals;
  removal: typeof removal;
  reminder: typeof reminder;
  reminderSubject: typeof reminderSubject;
  room: typeof room;
  rules: typeof rules;
  said: typeof said;
  series: typeof series;
  sessions: typeof sessions;
  settings: typeof settings;
  shell: typeof shell;
  shift: typeof shift;
  sign: typeof sign;
  signIn: typeof signIn;
  stale: typeof stale;
  stance: typeof stance;
  statusTable: typeof statusTable;
  mailings: typeof mailings;
  signatoryImport: typeof signatoryImport;
  takingPart: typeof takingPart;
  statements: typeof statements;
  summary: typeof summary;
  sure: typeof sure;
  task: typeof task;
  texts: typeof texts;
  tier: typeof tier;
  treaty: typeof treaty;
  treatyAct: typeof treatyAct;
  voteKind: typeof voteKind;
  votes: typeof votes;
  views: typeof views;
  waiting: typeof waiting;
  war: typeof war;
}

/** `log.notes` for `log.notes_one` and `log.notes_other`; a name that only looks like a plural form is none. */
type Singular<Name, Names> = Name extends `${infer Base}_${Intl.LDMLPluralRule}`
  ? `${Base}_other` extends Names
    ? Base
    : Name
  : Name;
type Leaves<Tree, Path extends string = ''> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Path}${Singular<Name, keyof Tree> & string}`
    : Leaves<Tree[Name], `${Path}${Name}.`>;
}[keyof Tree & string];

/** Of the screens: `area.name`, without the ending of a plural form. */
export type MessageKey = Leaves<Omit<English, 'mail' | 'pages' | 'sign'>>;
/** What a count says, on screens and in mails. */
export type SummaryKey = Leaves<Pick<English, 'summary'>>;
/** Of mails and plain pages: `section.name`. */
export type ServerMessageKey =
  | Leaves<English['mail']>
  | Leaves<English['pages']>
  | Leaves<English['sign']>
  | Leaves<Pick<English, 'summary' | 'tier' | 'treatyAct'>>;
/** Why a service refuses; what any form gets wrong is in `refusals`, which every device has. */
export type RuleCode = Leaves<typeof rules> | Leaves<typeof refusals>;
