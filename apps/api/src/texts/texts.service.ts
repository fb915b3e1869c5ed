import { Injectable } from '@nestjs/common';
import { textsPage } from '#libs/data';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
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
  async list(reader: Reader, query: ShelfQuery): Promise<Page<TextSummaryDto>> {
    refuseRemovedList(reader, query.shelf);
    const [ordinal] = decodeCursor(query.cursor, ['number']) ?? [null];
    const asked = {
      campaignId: reader.seat.campaignId,
      beforeOrdinal: ordinal as number | null,
      limit: query.limit + 1,
      shelf: query.shelf,
    };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) => tx.run(textsPage, asked));
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
}
