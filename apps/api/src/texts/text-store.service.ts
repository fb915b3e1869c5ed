import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import type { ArticleRow, EarlierRow, TextFacts, TextRow } from './text-rows.js';
import { ARTICLES, EARLIER, LOCK, TEXT } from './text-sql.js';

/** Reads drafts; whoever changes one holds the campaign's drafts until the end of the transaction. */
@Injectable()
export class TextStore {
  constructor(private readonly database: Database) {}

  /** Whoever comes second waits, and then sees what the first one did. */
  async lock(reader: Reader): Promise<void> {
    await this.database.current().prepared('text_lock', LOCK, [reader.seat.campaignId]);
  }

  /** @throws Problem `not_found` */
  async text(reader: Reader, id: string): Promise<TextRow> {
    const [text] = await this.database
      .current()
      .prepared<TextRow>('text_one', TEXT, [reader.seat.campaignId, id]);
    if (!text) throw Problem.notFound('draft');
    return text;
  }

  /** A draft with its articles and what is known from the drafts before it: three statements. */
  async facts(reader: Reader, id: string, options: { bodies: boolean }): Promise<TextFacts> {
    const text = await this.text(reader, id);
    return this.around(reader, text, options);
  }

  /**
   * The same for a draft that is going to be changed.
   * @throws Problem `not_found`, `stale_version`
   */
  async forChange(reader: Reader, id: string, version: number): Promise<TextRow> {
    await this.lock(reader);
    const text = await this.text(reader, id);
    if (text.version !== version) throw staleVersion(text.version);
    return text;
  }

  async around(reader: Reader, text: TextRow, { bodies }: { bodies: boolean }): Promise<TextFacts> {
    const articles = await this.database
      .current()
      .prepared<ArticleRow>('text_articles', ARTICLES, [text.id, bodies]);
    return { text, articles, earlier: await this.earlier(reader, text.ordinal, bodies) };
  }

  /** Every provision of the campaign, as the confirmed drafts before an ordinal have it. */
  async earlier(reader: Reader, ordinal: number, bodies: boolean): Promise<EarlierRow[]> {
    return this.database
      .current()
      .prepared<EarlierRow>('text_earlier', EARLIER, [reader.seat.campaignId, ordinal, bodies]);
  }
}
