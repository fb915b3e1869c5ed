import { Injectable } from '@nestjs/common';
import { textsPage, TextVersion } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseConfirmed } from './link-text.service.js';
import { textFacts, toText } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import type { TextSummaryDto } from './text-lists.dto.js';
import { TextStore } from './text-store.service.js';

@Injectable()
export class TextsService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  /** The newest first. */
  async list(reader: Reader, query: PageQuery): Promise<Page<TextSummaryDto>> {
    const [ordinal] = decodeCursor(query.cursor, ['number']) ?? [null];
    const rows = await this.database.current().run(textsPage, {
      campaignId: reader.seat.campaignId,
      beforeOrdinal: ordinal as number | null,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => {
        const { articles, bracketed, agreedAdReferendum, adopted, changed } = row;
        return { ...textFacts(row, reader), articles, bracketed, agreedAdReferendum, adopted, changed };
      },
      (row) => [row.ordinal],
    );
  }

  async one(reader: Reader, id: string, bodies: boolean): Promise<TextDto> {
    return toText(await this.store.facts(reader, id, { bodies }), reader, { bodies });
  }

  /** Only what nobody ever confirmed: positions may speak of a draft that was confirmed once. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const text = await this.store.forChange(reader, id, version);
    refuseConfirmed(text.state);
    if (text.confirmedAt !== null) {
      const message = refusal('texts.onceConfirmed');
      throw Problem.at('conflict', 'textId', message);
    }
    const tx = this.database.current();
    await tx.table(TextVersion).delete({ id });
    await audit(tx, reader, 'text_removed', ['text_version', id]);
  }
}
