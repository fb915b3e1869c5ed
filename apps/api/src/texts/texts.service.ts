import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refuseConfirmed } from './link-text.service.js';
import { textFacts, toText } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import type { TextSummaryDto } from './text-lists.dto.js';
import type { TextRow } from './text-rows.js';
import { LIST } from './text-sql.js';
import { TextStore } from './text-store.service.js';
import type { TextsQuery } from './texts.dto.js';

type Counts = Pick<TextSummaryDto, 'articles' | 'bracketed' | 'agreedAdReferendum' | 'adopted' | 'changed'>;

@Injectable()
export class TextsService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  /** The newest first. */
  async list(reader: Reader, query: TextsQuery): Promise<Page<TextSummaryDto>> {
    const [ordinal] = decodeCursor(query.cursor, ['number']) ?? [null];
    const rows = await this.database
      .current()
      .query<TextRow & Counts>(LIST, [reader.seat.campaignId, ordinal, query.limit + 1]);
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
      const message =
        'This draft was confirmed once, so positions may speak of it. Put its links right instead.';
      throw Problem.at('conflict', 'textId', message);
    }
    const tx = this.database.current();
    await tx.query('delete from text_version where id = $1', [id]);
    await audit(tx, reader, 'text_removed', ['text_version', id]);
  }
}
