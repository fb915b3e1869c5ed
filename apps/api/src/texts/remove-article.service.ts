import { Injectable } from '@nestjs/common';
import { type ArticleRow, changeArticles, Provision, TextArticle } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { followers } from './followers.js';
import { refuseConfirmed } from './link-text.service.js';
import { isLoaded } from './text-rows.js';
import { TextStore } from './text-store.service.js';

/** What was taken for an article and is none goes from a proposal alone, and comes back as it was. */
@Injectable()
export class RemoveArticleService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  /** The provision that it continued has to be found elsewhere in the draft, or is gone: a person says which. */
  async remove(reader: Reader, textId: string, id: string, version: number): Promise<void> {
    const { articles } = await this.proposal(reader, textId);
    const row = articles.find((one) => one.id === id && isLoaded(one));
    if (!row) throw Problem.notFound('article');
    if (row.version !== version) throw staleVersion(row.version);
    const others = articles.filter((one) => one !== row);
    if (!others.some(isLoaded)) throw Problem.at('conflict', 'articleId', refusal('texts.lastArticle'));
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, TextArticle, reader, id, version))) throw staleVersion(version + 1);
    await this.follow(row, others);
    await audit(tx, reader, 'text_article_removed', ['text_article', id]);
  }

  /** With the provision that it continued, where that is free still. */
  async restore(reader: Reader, textId: string, id: string): Promise<void> {
    const { articles } = await this.proposal(reader, textId);
    const tx = this.database.current();
    const campaignId = reader.seat.campaignId;
    const row = await tx.withRemoved((all) =>
      all
        .table(TextArticle)
        .findOne({ id, textVersionId: textId, campaignId }, [
          'number',
          'provisionId',
          'removedAt',
          'suggestion',
        ]),
    );
    if (!row) throw Problem.notFound('article');
    if (row.removedAt !== null && articles.some(({ number }) => number === row.number))
      throw Problem.at('conflict', 'articleId', refusal('texts.numberTwice', { plain: row.number }));
    const { provisionId } = row;
    const free =
      provisionId === null ||
      (!articles.some((one) => one.provisionId === provisionId) &&
        (await tx.table(Provision).findOne({ id: provisionId, campaignId }, ['id'])) !== undefined);
    const besides = free ? {} : { provisionId: null, suggestion: { ...row.suggestion, decided: false } };
    if (!(await restoreRow(tx, TextArticle, reader, ['article', id], besides))) return;
    const { articles: after } = await this.proposal(reader, textId);
    await this.follow(
      after.find((one) => one.id === id)!,
      after,
    );
    await audit(tx, reader, 'text_article_restored', ['text_article', id]);
  }

  private async proposal(reader: Reader, textId: string) {
    await this.store.lock(reader);
    const text = await this.store.text(reader, textId);
    refuseConfirmed(text.state);
    return this.store.around(reader, text, { bodies: true });
  }

  /** Paragraphs that moved with an article changed with it. */
  private async follow(row: ArticleRow, articles: readonly ArticleRow[]): Promise<void> {
    const changes = followers(row, { articles: [...articles] }).map(
      ({ id, number, title, body, status, changed, note }) => {
        return { id, number, title, body: body ?? '', status, changed, suggestion: note };
      },
    );
    if (changes.length > 0) await this.database.current().execute(changeArticles, { changes });
  }
}
