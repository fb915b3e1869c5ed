import { Injectable } from '@nestjs/common';
import {
  type ArticleRow,
  articlesOfText,
  changeArticles,
  nextArticleOfProvision,
  type TextRow,
} from '#libs/data';
import {
  checkDraft,
  fieldProblem,
  followArticles,
  isArticleNumber,
  plainArticleNumber,
  Problem,
  writtenArticleNumber,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { nothingTurned, RewordingService } from '../positions/rewording.service.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import type { ChangedArticleDto } from './changed-text.dto.js';
import { followers } from './followers.js';
import { refuseConfirmed } from './link-text.service.js';
import { isChanged } from './suggestions.js';
import { toText, toWarning } from './text-answer.js';
import { decidedNote, isLoaded, saidOfRow, type TextFacts } from './text-rows.js';
import { TextStore } from './text-store.service.js';
import type { ChangeArticleRequest } from './texts.dto.js';

/** The status, heading and words of single articles, also of confirmed drafts: they come to light bit by bit. */
@Injectable()
export class TextArticlesService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
    private readonly rewordings: RewordingService,
  ) {}

  async change(
    reader: Reader,
    textId: string,
    articleId: string,
    request: ChangeArticleRequest,
    version: number,
  ): Promise<ChangedArticleDto> {
    await this.store.lock(reader);
    const facts = await this.store.facts(reader, textId, { bodies: true });
    const row = facts.articles.find(({ id, note }) => id === articleId && note?.derived !== 'gone');
    if (!row) throw Problem.notFound('article');
    if (row.version !== version) throw staleVersion(row.version);
    const changed = changedRow(row, request, facts);
    const moved = changed.number === row.number ? [] : renumbered(row, changed, facts);
    const around = moved.length > 0 ? { articles: withChanged(facts.articles, moved) } : facts;
    const rows = [
      changed,
      ...withChanged(moved, followers(changed, around)),
      ...(await this.inNextDraft(reader, changed, facts)),
    ];
    const turned = await this.put(reader, facts.text, row.number, rows);
    await audit(this.database.current(), reader, 'text_article_changed', ['text_article', articleId]);
    const after = await toText(await this.store.facts(reader, textId, { bodies: true }), reader, {
      bodies: true,
    });
    const answer = after.articles.find(({ id }) => id === articleId);
    if (!answer) throw Problem.notFound('article');
    return Object.assign(answer, turned);
  }

  /** Nothing counts of a proposal, so nothing turns by it. */
  private async put(reader: Reader, text: TextRow, number: string, rows: readonly ArticleRow[]) {
    if (text.state === 'confirmed') {
      const cause = { cause: 'article', textVersionId: text.id, number } as const;
      return (await this.rewordings.around(reader, cause, () => this.save(rows))).turned;
    }
    await this.save(rows);
    return nothingTurned(reader);
  }

  private async save(rows: readonly ArticleRow[]): Promise<void> {
    const changes = rows.map(({ id, number, title, body, status, changed, note }) => {
      return { id, number, title, body: body ?? '', status, changed, suggestion: note };
    });
    await this.database.current().execute(changeArticles, { changes });
  }

  /** The next confirmed draft was compared with words that are others now; its paragraphs follow their articles. */
  private async inNextDraft(
    reader: Reader,
    row: ArticleRow,
    { text, earlier }: TextFacts,
  ): Promise<ArticleRow[]> {
    if (text.state !== 'confirmed' || row.provisionId === null) return [];
    const tx = this.database.current();
    const next = await tx.first(nextArticleOfProvision, {
      provisionId: row.provisionId,
      campaignId: reader.seat.campaignId,
      ordinal: text.ordinal,
    });
    const known = earlier.find(({ provisionId }) => provisionId === row.provisionId);
    if (!next || !known || next.note?.derived) return [];
    const before = { ...known, lastNumber: row.number, body: row.body, status: row.status };
    const changed = isChanged(before, next, saidOfRow(next));
    if (changed === next.changed) return [];
    const again = { ...next, changed };
    const articles = await tx.run(articlesOfText, { textId: next.textId, bodies: true });
    return [again, ...followers(again, { articles })];
  }
}

function changedRow(row: ArticleRow, request: ChangeArticleRequest, facts: TextFacts): ArticleRow {
  const said = request.changed ?? saidOfRow(row);
  // Who says something of a paragraph says that it is there; of an article that says nothing about what it continues.
  const note = decidedNote(row, facts.text, said);
  const changed: ArticleRow = {
    ...row,
    number: request.number ? writtenArticleNumber(request.number) : row.number,
    title: request.title ?? row.title,
    body: request.body ?? row.body,
    status: request.status ?? row.status,
    note: isLoaded(row) ? { ...note, ...row.note, said } : note,
  };
  // Of a paragraph without words nobody knows more than of its article, unless somebody says so.
  if (!isLoaded(row) && said === null && !changed.body) return changed;
  const before = facts.earlier.find(({ provisionId }) => provisionId === row.provisionId);
  return { ...changed, changed: isChanged(before, changed, said) };
}

/**
 * What moves with the number of an article of a proposal: paragraphs below it whose number a person gave.
 * @throws Problem where the draft is confirmed, or it would be no number or stand there twice
 */
function renumbered(row: ArticleRow, changed: ArticleRow, { text, articles }: TextFacts): ArticleRow[] {
  refuseConfirmed(text.state);
  if (!isArticleNumber(changed.number)) throw Problem.field('number', refusal('texts.notNumber'));
  const loaded = articles.filter(isLoaded);
  const before = new Set(checkDraft(loaded).errors.map((error) => JSON.stringify(error)));
  const after = checkDraft(loaded.map((other) => (other.id === row.id ? changed : other)));
  const wrong = after.errors.filter((error) => !before.has(JSON.stringify(error))).map(toWarning);
  if (wrong.length > 0)
    throw invalid(
      wrong.map(({ code, params, message }) => fieldProblem('number', { code, params, detail: message })),
    );
  const below = articles.filter(({ note }) => note?.derived === 'follows');
  const found = followArticles(
    below.map(({ id, number }) => ({ provisionId: id, number })),
    [{ from: row.number, to: changed.number }],
  );
  const moved = below.flatMap((other, index) => {
    const number = found[index]?.number ?? other.number;
    return number === other.number ? [] : [{ ...other, number }];
  });
  const numbers = withChanged(articles, [changed, ...moved]).map(({ number }) => plainArticleNumber(number));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) throw Problem.field('number', refusal('texts.numberTwice', { plain: twice }));
  return moved;
}

/** The rows with those in place of theirs, and those that are not among them after the rest. */
function withChanged(rows: readonly ArticleRow[], changed: readonly ArticleRow[]): ArticleRow[] {
  const byId = new Map([...rows, ...changed].map((row) => [row.id, row]));
  return [...byId.values()];
}
