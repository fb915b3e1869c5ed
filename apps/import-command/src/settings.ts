import { parseArgs } from 'node:util';

/** What the person wants, from the command line. Keys of asks and drafts are not looked up yet. */
export interface CommandSettings {
  /** Path of the sheet; undefined when an import is to be undone. */
  file: string | undefined;
  undo: string | undefined;
  address: string;
  email: string | undefined;
  campaign: string | undefined;
  columns: Record<string, string>;
  /** Titles of asks that are not there yet, by the column that is about each. */
  newAsks: Record<string, string>;
  words: Record<string, string>;
  states: Record<string, string>;
  rows: Record<string, string>;
  headerRow: number | undefined;
  stateColumn: string | undefined;
  dateOrder: string | undefined;
  form: string | undefined;
  encoding: string | undefined;
  delimiter: string | undefined;
  sheet: string | undefined;
  options: Record<string, string | number>;
  draft: string | undefined;
  skipErrors: boolean;
  dryRun: boolean;
  yes: boolean;
}

/** Something on the command line that makes no sense; the message says what to write instead. */
export class UsageError extends Error {}

export const USAGE = `Brings a sheet of positions, CSV, XLSX or ODS, into a Demarche that is running.

  npm run import -- <file> [options]       checks it, shows what it would write, and asks before it writes
  npm run import -- --undo <id>            takes back every position that an import wrote

Where and who
  --address <url>         default: DEMARCHE_ADDRESS, or http://127.0.0.1:3000
  --email <address>       default: DEMARCHE_EMAIL; the password is asked for, or taken from DEMARCHE_PASSWORD
  --campaign <slug>       needed by those who sit in several

What the sheet means; only what is not found by itself
  --column C=<ask>        the key of the ask that column C is about, or "note", or "ignore"; may be repeated; in
                          a list with one row for each position what the column holds, such as stance or source
  --new-ask "C=<title>"   adds an ask, which column C is about; coordinators may; may be repeated
  --word "ok with us=support"    what a word means: a stance, or "empty"; may be repeated; overrules what was found
  --state "Korea=KOR"     which state a name means, or "ignore"; may be repeated
  --row 12=ignore         leaves a row out, such as one of totals; may be repeated
  --header-row <number>   0 if no row has the headings
  --state-column <letter> --date-order day_first|month_first
  --form wide|turned|long   rows are states, columns are states, or one row for each position
  --encoding utf-8|windows-1252|windows-1256|…        --delimiter ","|";"|tab|"|"      --sheet <name>

How positions are recorded that do not say it themselves
  --tier me|organisation|core|coalition|public        default: organisation
  --said publicly|privately                           default: privately
  --grade own_notes|official_record|webcast|…         default: own_notes
  --confidence 1|2|3                                  default: 2, likely
  --occurred-at 2024-07-31T12:00:00-04:00             needed where the sheet does not say when it was said
  --source <text>         default: the name of the sheet      --zone America/New_York
  --draft <key>           the draft they speak about

What to do
  --dry-run               only check it
  --skip-errors           write what no error is about; a record with an error anywhere is left out whole
  --yes                   do not ask
`;

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;

const OPTIONS = {
  ...{ undo: text, address: text, email: text, campaign: text },
  ...{
    column: several,
    'new-ask': several,
    word: several,
    state: several,
    row: several,
    'header-row': text,
    'state-column': text,
  },
  ...{ form: text, 'date-order': text, encoding: text, delimiter: text, sheet: text },
  ...{ tier: text, said: text, grade: text, confidence: text, source: text, 'occurred-at': text, zone: text },
  ...{ draft: text, 'dry-run': flag, 'skip-errors': flag, yes: flag, help: flag },
} as const;

/**
 * @returns undefined when help is asked for
 * @throws UsageError
 */
export function readSettings(
  args: readonly string[],
  environment: Record<string, string | undefined>,
): CommandSettings | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`One sheet at a time: what is "${more[0]}"?`);
  if ((file === undefined) === (values.undo === undefined)) {
    throw new UsageError('Name a sheet to bring, or an import to --undo.');
  }
  return {
    ...{ file, undo: values.undo, campaign: values.campaign, draft: values.draft },
    address: checkedAddress(values.address ?? environment['DEMARCHE_ADDRESS'] ?? 'http://127.0.0.1:3000'),
    email: values.email ?? environment['DEMARCHE_EMAIL'],
    columns: pairs('--column', values.column),
    newAsks: newAsks(values),
    words: pairs('--word', values.word),
    states: pairs('--state', values.state),
    rows: pairs('--row', values.row),
    headerRow: wholeNumber('--header-row', values['header-row']),
    stateColumn: values['state-column'],
    dateOrder: values['date-order'],
    ...{ form: values.form, encoding: values.encoding, sheet: values.sheet },
    delimiter: values.delimiter === 'tab' ? '\t' : values.delimiter,
    options: withoutUndefined({
      ...{ tier: values.tier, said: values.said, grade: values.grade, source: values.source },
      ...{ occurredAt: values['occurred-at'], zone: values.zone },
      confidence: wholeNumber('--confidence', values.confidence),
    }),
    ...{ skipErrors: values['skip-errors'], dryRun: values['dry-run'], yes: values.yes },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: joined(args), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line makes no sense.');
  }
}

/** What a word means may begin with a sign, `--word -=oppose`, which would be taken for an option. */
function joined(args: readonly string[]): string[] {
  const isWord = (at: number) => args[at] === '--word' && args[at + 1] !== undefined;
  return args.flatMap((arg, at) => {
    if (isWord(at)) return [`${arg}=${args[at + 1]}`];
    return at > 0 && isWord(at - 1) ? [] : [arg];
  });
}

/** A password goes over TLS, or stays on this machine. */
function checkedAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`"${address}" is no address. Write one like https://desk.example.org.`);
  }
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !here) {
    throw new UsageError(`Your password would go to ${url.host} unencrypted. Use its https:// address.`);
  }
  return url.origin;
}

/** `C=note` → `{ C: 'note' }`; the last `=` counts, so that names may have one. */
function pairs(option: string, given: readonly string[] = []): Record<string, string> {
  const entries = given.map((pair): [string, string] => {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new UsageError(`${option} takes two parts with = between, not "${pair}".`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  return Object.fromEntries(entries);
}

/** The first `=` counts, so that titles may have one. */
function newAsks(values: {
  'new-ask'?: string[] | undefined;
  'dry-run'?: boolean | undefined;
}): Record<string, string> {
  const given = values['new-ask'] ?? [];
  if (given.length > 0 && values['dry-run']) {
    throw new UsageError('--new-ask adds an ask at once, which --dry-run must not. Leave one of them out.');
  }
  const entries = given.map((pair): [string, string] => {
    const [, column, title] = /^([A-Za-z]{1,3})=(.*\S)/.exec(pair) ?? [];
    if (column !== undefined && title !== undefined) return [column, title.trim()];
    throw new UsageError(`--new-ask takes a column and a title with = between, not "${pair}".`);
  });
  return Object.fromEntries(entries);
}

function wholeNumber(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,7}$/.test(given)) throw new UsageError(`${option} takes a whole number, not "${given}".`);
  return Number(given);
}

function withoutUndefined<T>(values: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
    string,
    T
  >;
}
