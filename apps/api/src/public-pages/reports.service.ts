import { Injectable } from '@nestjs/common';
import { ErrorReport, errorReportsCounted } from '#libs/data';
import { isUuid, Problem, visibleText, type FieldProblem } from '#libs/domain';
import { Database, newId, Tokens } from '#libs/platform';
import { textOf } from '../http/plain-page.js';
import { refusal } from '../http/refusal.js';
import { PublicPagesService } from './public-pages.service.js';

/** What a campaign takes in before somebody has answered, and within an hour; and what one network sends within an hour. */
const MOST = { open: 200, lately: 60, ofNetwork: 20 };
const HOUR = 3_600_000;
/** Milliseconds between opening the form and sending it: a person needs some, and does not need half a day. */
const [SHORTEST, LONGEST] = [1_000, 12 * HOUR];
const MOST_NETWORKS = 5_000;

export interface Reported {
  about: string;
  body: string;
  contact: string;
}

/** Takes in what strangers report: bounded, kept apart, and read by the campaign's coordinators alone. */
@Injectable()
export class ReportsService {
  /** When each network sent something in the last hour; of this process, and of nobody for longer. */
  private readonly sent = new Map<string, number[]>();

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly pages: PublicPagesService,
  ) {}

  /** @returns the name of the campaign; undefined where nothing is published */
  async campaign(slug: string): Promise<string | undefined> {
    return (await this.pages.page(slug))?.page.name;
  }

  /** Stands in the form: a form is sent once, from a page of ours, and not by what never saw it. */
  token(slug: string): string {
    return this.tokens.make('report', `${newId()}:${slug}:${Date.now()}`);
  }

  /**
   * A form that is sent twice is one report.
   * @throws Problem naming what is wrong with it, or too_many
   * @returns false where nothing is published
   */
  async report(slug: string, form: Record<string, unknown>, network: string): Promise<boolean> {
    const shown = await this.pages.page(slug);
    if (!shown) return false;
    const id = this.idIn(slug, textOf(form['token']));
    const report = readReport(form);
    // Only programs fill in what nobody sees; they are thanked like everybody.
    if (textOf(form['website']) !== '') return true;
    this.refuseFlood(network);
    const { campaignId } = shown;
    await this.database.asRole('auth', async (tx) => {
      const full = await tx.first(errorReportsCounted, { campaignId });
      if (full && (full.open >= MOST.open || full.lately >= MOST.lately)) throw tooMany();
      await tx
        .table(ErrorReport)
        .insertMissing([{ id, campaignId, ...report, contact: report.contact || null }], 'id');
    });
    return true;
  }

  private idIn(slug: string, token: string): string {
    const [id = '', of, at] = (this.tokens.read('report', token) ?? '').split(':');
    const age = Date.now() - Number(at);
    if (!isUuid(id) || of !== slug || !(age >= SHORTEST && age <= LONGEST))
      throw new Problem('validation', refusal('publication.formOld'), [
        { path: 'token', ...refusal('publication.formOld') },
      ]);
    return id;
  }

  private refuseFlood(network: string): void {
    const now = Date.now();
    const before = (this.sent.get(network) ?? []).filter((at) => now - at < HOUR);
    if (before.length >= MOST.ofNetwork) throw tooMany();
    if (this.sent.size >= MOST_NETWORKS) this.sent.clear();
    this.sent.set(network, [...before, now]);
  }
}

const tooMany = () =>
  new Problem('too_many', refusal('publication.reportsFull'), [], { retryAfterSeconds: 3600 });

/** @throws Problem naming each field */
function readReport(form: Record<string, unknown>): Reported {
  const about = visibleText(textOf(form['about'])).trim();
  const body = textOf(form['body']).replaceAll('\0', '').trim();
  const contact = visibleText(textOf(form['contact'])).trim();
  const problems: FieldProblem[] = [];
  const bound = (path: string, text: string, most: number) => {
    if (text.length > most) problems.push({ path, ...refusal('publication.reportLong', { most }) });
  };
  bound('about', about, 120);
  bound('body', body, 2_000);
  bound('contact', contact, 200);
  if (body === '') problems.push({ path: 'body', ...refusal('publication.reportEmpty') });
  const [first] = problems;
  if (first) throw new Problem('validation', first, problems);
  return { about: oneLine(about), body, contact: oneLine(contact) };
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').replaceAll('\0', '');
