import { Injectable } from '@nestjs/common';
import {
  articlesOfText,
  type EarlierProvision,
  earlierProvisions,
  lockTexts,
  textById,
  type TextRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import type { TextFacts } from './text-rows.js';

/** Reads drafts; whoever changes one holds the campaign's drafts until the end of the transaction. */
@Injectable()
export class TextStore {
  constructor(private readonly database: Database) {}

  /** Whoever comes second waits, and then sees what the first one did. */
  async lock(reader: Reader): Promise<void> {
    const { campaignId } = reader.seat;
    await this.database.current().run(lockTexts, { campaignId });
  }

  /** @throws Problem `not_found` */
  async text(reader: Reader, id: string): Promise<TextRow> {
    const { campaignId } = reader.seat;
    const text = await this.database.current().first(textById, { campaignId, id });
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
    const articles = await this.database.current().run(articlesOfText, { textId: text.id, bodies });
    return { text, articles, earlier: await this.earlier(reader, text.ordinal, bodies) };
  }

  /** Every provision of the campaign, as the confirmed drafts before an ordinal have it. */
  async earlier(reader: Reader, ordinal: number, bodies: boolean): Promise<EarlierProvision[]> {
    const { campaignId } = reader.seat;
    return this.database.current().run(earlierProvisions, { campaignId, ordinal, bodies });
  }
}
