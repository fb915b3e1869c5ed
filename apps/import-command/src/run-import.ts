import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  asksList,
  campaignsList,
  importsApply,
  importsBring,
  importsChange,
  importsDrop,
  importsOne,
  importsUndo,
  textsList,
  type CampaignInListDto,
  type ChangeImportRequest,
  type ImportDto,
  type ImportProgressDto,
  type ImportReportDto,
} from '#libs/client';
import { LONG_FIELDS, longFieldOf } from '#libs/sheets';
import { all, DeskError, signIn, signOut } from './desk-client.js';
import { addAsks } from './new-asks.js';
import { DOING, quantity, reportLines } from './report-lines.js';
import type { CommandSettings } from './settings.js';
import type { Terminal } from './terminal.js';

export interface CommandContext {
  settings: CommandSettings;
  terminal: Terminal;
  password: string | undefined;
  readFile: (path: string) => Promise<Uint8Array>;
}

const POLL_MS = 250;
const PATIENCE_MS = 30_000;

/**
 * Brings a sheet, or undoes an import, as the person who signs in.
 * @returns the exit code: 0 when all is done that was asked for, 1 when something stood in its way
 * @throws DeskError
 */
export async function runImport(context: CommandContext): Promise<number> {
  const { settings, terminal } = context;
  const file = settings.file === undefined ? undefined : await context.readFile(settings.file);
  await enter(context);
  try {
    const command = new ImportCommand(settings, terminal, await campaignOf(settings));
    return file === undefined ? await command.undo() : await command.bring(file);
  } finally {
    await signOut();
  }
}

async function enter({ settings, terminal, password }: CommandContext): Promise<void> {
  const email = settings.email ?? (await terminal.ask('E-mail: ')).trim();
  const secret = password ?? (await terminal.askSecretly(`Password of ${email}: `));
  if (!secret) throw new DeskError('There is no password. Type it in, or set DEMARCHE_PASSWORD.');
  await signIn(settings.address, email, secret);
}

async function campaignOf({ campaign }: CommandSettings): Promise<CampaignInListDto> {
  const mine = await all((page) => campaignsList(page));
  const wanted = campaign === undefined ? mine : mine.filter(({ id, slug }) => [id, slug].includes(campaign));
  const [only, ...others] = wanted;
  if (only && others.length === 0) return only;
  const slugs = mine.map(({ slug }) => slug).join(', ');
  if (mine.length === 0) throw new DeskError('You have no seat in any campaign.');
  throw new DeskError(`Say with --campaign which one you mean: ${slugs}.`);
}

class ImportCommand {
  constructor(
    private readonly settings: CommandSettings,
    private readonly terminal: Terminal,
    private readonly campaign: CampaignInListDto,
  ) {}

  async bring(file: Uint8Array): Promise<number> {
    const change = await this.change();
    const fileName = basename(this.settings.file ?? 'sheet').slice(-200);
    const content = new Blob([new Uint8Array(file)], { type: 'application/octet-stream' });
    const { id } = await importsBring(this.campaign.id, content, { id: randomUUID(), fileName });
    let checked = await this.wait(id, 'reading');
    if (change && checked.state === 'checked') {
      const { version } = checked;
      await this.orDrop(id, importsChange(id, versionTag(version), this.campaign.id, change));
      checked = await this.wait(id, 'reading');
    }
    if (!checked.report || checked.state !== 'checked') return this.failed(checked);
    for (const line of reportLines(checked.report)) this.terminal.say(line);
    if (!(await this.goOn(checked, checked.report))) {
      await importsDrop(id, this.campaign.id);
      this.terminal.say('Nothing was written.');
      return checked.report.errorCount > 0 || this.lacksMoment(checked) ? 1 : 0;
    }
    return this.apply(checked);
  }

  async undo(): Promise<number> {
    const id = this.settings.undo ?? '';
    if (!/^[\w-]{1,100}$/.test(id)) throw new DeskError(`"${id}" is no id of an import.`);
    await importsUndo(id, this.campaign.id, {});
    const undone = await this.wait(id, 'undoing');
    const written = undone.applied?.written ?? 0;
    this.terminal.say(
      `Undone: ${quantity(written, 'position')} taken back. What was said before stands again.`,
    );
    return 0;
  }

  /** What the command line says about the sheet, with ids in place of keys. */
  private async change(): Promise<ChangeImportRequest | undefined> {
    const {
      words,
      rows,
      states,
      headerRow,
      stateColumn,
      dateOrder,
      form,
      encoding,
      delimiter,
      sheet,
      options,
    } = this.settings;
    const columns = await this.columns();
    const textVersionId = await this.draft();
    const read = { headerRow, stateColumn, dateOrder, form, encoding, delimiter, sheet } as ReadMapping;
    const mapping = { columns, words, rows, states, ...read };
    const said = Object.values(mapping).some((part) => part !== undefined && !isEmpty(part));
    const given = textVersionId === undefined ? options : { ...options, textVersionId };
    if (!said && Object.keys(given).length === 0) return undefined;
    return { mapping, options: given };
  }

  private async columns(): Promise<Record<string, string>> {
    const { columns, newAsks } = this.settings;
    const added = await addAsks(this.campaign.id, newAsks, this.terminal);
    if (Object.keys(columns).length === 0) return added;
    const asks = await all((page) => asksList(this.campaign.id, page));
    const ids = new Map(asks.map(({ id, key }) => [key, id]));
    const entries = Object.entries(columns).map(([column, meaning]): [string, string] => {
      const id = ['note', 'ignore'].includes(meaning) ? meaning : (ids.get(meaning) ?? longFieldOf(meaning));
      if (id !== undefined) return [column, id];
      throw new DeskError(
        `"${meaning}" is the key of no ask, and no field of a list. There are the asks ${[...ids.keys()].join(', ')}; and the fields ${LONG_FIELDS.join(', ')}.`,
      );
    });
    return { ...Object.fromEntries(entries), ...added };
  }

  private async draft(): Promise<string | undefined> {
    const { draft } = this.settings;
    if (draft === undefined) return undefined;
    const texts = await all((page) => textsList(this.campaign.id, page));
    const found = texts.find(({ key }) => key === draft);
    if (found) return found.id;
    throw new DeskError(
      `"${draft}" is the key of no draft. There are: ${texts.map(({ key }) => key).join(', ')}.`,
    );
  }

  /** What was brought is of no use when what was said about it is refused. */
  private async orDrop(id: string, work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await importsDrop(id, this.campaign.id);
      throw error;
    }
  }

  /** Waits until the worker has done what it is doing, and says what that is. */
  private async wait(id: string, state: ImportDto['state']): Promise<ImportDto> {
    const began = performance.now();
    let said: ImportProgressDto['doing'] = null;
    let warned = false;
    for (;;) {
      const answer = await importsOne(id, this.campaign.id);
      if (answer.state !== state) return answer;
      const { doing, done, total } = answer.progress;
      if (doing !== said) this.terminal.say(`[${done}/${total}] ${doing ? DOING[doing] : ''} …`);
      said = doing;
      if (!warned && performance.now() - began > PATIENCE_MS) {
        this.terminal.say('This takes long. Is a worker running?');
        warned = true;
      }
      await pause(POLL_MS);
    }
  }

  /** What nobody dated would count as said today, and beat what is newer. */
  private lacksMoment({ report, options }: ImportDto): boolean {
    if (this.settings.dryRun || !report || options.occurredAt !== null) return false;
    return report.undated > 0;
  }

  private async goOn(checked: ImportDto, { totals, errorCount, undated }: ImportReportDto): Promise<boolean> {
    const { options } = checked;
    const { dryRun, skipErrors, yes } = this.settings;
    const positions = totals.new + totals.changed;
    this.terminal.say('');
    if (dryRun) return false;
    if (errorCount > 0 && !skipErrors) {
      this.terminal.say(
        'Put the errors right in the sheet, say with --column, --word, --state and --row what is meant,',
      );
      this.terminal.say('or write the rest with --skip-errors.');
      return false;
    }
    if (this.lacksMoment(checked)) {
      this.terminal.say(
        `Say with --occurred-at when it was said: the sheet does not say it of ${quantity(undated, 'position')}.`,
      );
      return false;
    }
    if (positions === 0) return false;
    if (yes) return true;
    const what = `${quantity(positions, 'position')} into “${this.campaign.name}”, for tier “${options.tier}”`;
    const answer = await this.terminal.ask(`Write ${what}? [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  }

  private async apply({ id, version }: ImportDto): Promise<number> {
    const json = { skipErrors: this.settings.skipErrors };
    await importsApply(id, versionTag(version), this.campaign.id, json);
    const applied = await this.wait(id, 'applying');
    if (!applied.applied) return this.failed(applied);
    const { written, leftOut } = applied.applied;
    const rows = (applied.report?.leftOut.rows ?? []).map(({ row }) => row);
    const where = `in ${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ' …' : ''}`;
    const without = leftOut > 0 ? ` ${quantity(leftOut, 'cell')} left out, ${where}.` : '';
    this.terminal.say(`Written: ${quantity(written, 'position')}.${without}`);
    this.terminal.say(`To take them back: npm run import -- --undo ${id}`);
    return 0;
  }

  private failed({ failure, report }: ImportDto): number {
    this.terminal.say(failure?.message ?? 'Nothing was written.');
    if (failure !== null && report) for (const line of reportLines(report)) this.terminal.say(line);
    return 1;
  }
}

/** As typed; the api says what is wrong with it. */
type ReadMapping = Omit<NonNullable<ChangeImportRequest['mapping']>, 'columns' | 'words' | 'states'>;

/** For the `If-Match` that the api wants on changes. */
const versionTag = (version: number) => `"${version}"`;

const isEmpty = (part: unknown) => typeof part === 'object' && Object.keys(part ?? {}).length === 0;
