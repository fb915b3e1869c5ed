import { Injectable } from '@nestjs/common';
import {
  type ArticleNote,
  type EarlierProvision,
  type SuggestionNote,
  TextArticle,
  type TextBasis,
  textBasis,
  TextReview,
  TextVersion,
} from '#libs/data';
import { checkDraft, fieldProblem, Problem, sameName, writtenArticleNumber } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { type DraftedArticle, isChanged, suggest } from './suggestions.js';
import { toText, toWarning } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import { TextStore } from './text-store.service.js';
import type { LoadTextRequest, NewArticleRequest } from './texts.dto.js';

/** A new draft: checked as a whole, compared with what is known, stored as a proposal. Nothing of it counts yet. */
@Injectable()
export class LoadTextService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  async load(reader: Reader, request: LoadTextRequest): Promise<TextDto> {
    refuseUnsound(request.articles);
    await this.store.lock(reader);
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const basis = await tx.first(textBasis, { campaignId, key: request.key, id: request.id });
    if (!basis) throw new Error('The drafts of the campaign could not be read');
    // A late repeat with the same client-made id, after the first answer was forgotten.
    if (basis.idOf === request.key && basis.keyOf === request.id) return this.answer(reader, basis.keyOf);
    refuseBasis(request, basis);
    await refuseSameTitle(tx, campaignId, request.title);
    const id = request.id ?? newId();
    const ordinal = basis.top + 1;
    const earlier = await this.store.earlier(reader, ordinal, true);
    await this.insert(reader, id, ordinal, request);
    const drafted = request.articles.map(asDrafted);
    const suggestions = await suggest(earlier, drafted);
    const rows = rowsOf(reader, id, request, basis, { earlier, drafted, suggestions });
    await tx.table(TextArticle).insertMany(rows);
    if (request.reviewId) await tx.table(TextReview).delete({ id: request.reviewId, campaignId });
    await audit(tx, reader, 'text_loaded', ['text_version', id]);
    return this.answer(reader, id);
  }

  private async insert(reader: Reader, id: string, ordinal: number, request: LoadTextRequest): Promise<void> {
    const row = {
      id,
      campaignId: reader.seat.campaignId,
      key: request.key,
      title: request.title,
      symbol: request.symbol ?? null,
      ordinal,
      circulatedOn: request.circulatedOn,
      source: request.source ?? null,
      language: request.language ?? null,
    };
    const rows = await this.database.current().table(TextVersion).insertMissing([row], 'id');
    if (rows.length === 0) throw idTaken();
  }

  private async answer(reader: Reader, id: string): Promise<TextDto> {
    return toText(await this.store.facts(reader, id, { bodies: false }), reader);
  }
}

function refuseUnsound(articles: readonly NewArticleRequest[]): void {
  const { errors } = checkDraft(articles);
  if (errors.length > 0)
    throw invalid(
      errors.map((error) => {
        const { field, message, code, params } = toWarning(error);
        return fieldProblem(field, { code, params, detail: message });
      }),
    );
}

function refuseBasis({ circulatedOn }: LoadTextRequest, { keyOf, idOf, newest, tomorrow }: TextBasis): void {
  if (idOf !== null) throw idTaken();
  if (keyOf !== null) {
    const message = refusal('texts.keyTaken');
    throw Problem.at('conflict', 'key', message);
  }
  if (circulatedOn > tomorrow) {
    const message = refusal('texts.circulatedAhead');
    throw Problem.field('circulatedOn', message);
  }
  if (newest && circulatedOn < newest.circulatedOn) {
    throw Problem.field(
      'circulatedOn',
      refusal('texts.olderThanNewest', { title: newest.title, circulatedOn: newest.circulatedOn }),
    );
  }
}

/** @param id of the draft itself, where it is there already */
export async function refuseSameTitle(
  tx: Transaction,
  campaignId: string,
  title: string,
  id?: string,
): Promise<void> {
  const drafts = await tx.table(TextVersion).find({ campaignId }, ['id', 'title']);
  const same = drafts.find((draft) => draft.id !== id && sameName(draft.title, title));
  if (!same) return;
  const { title: name, id: existingId } = same;
  throw Problem.at('conflict', 'title', refusal('texts.readsTheSame', { name, existingId }));
}

function asDrafted({ number, title, body, status }: NewArticleRequest): DraftedArticle {
  return {
    number: writtenArticleNumber(number),
    title: title ?? '',
    body: body ?? '',
    status: status ?? 'open',
  };
}

interface Compared {
  earlier: readonly EarlierProvision[];
  drafted: readonly DraftedArticle[];
  suggestions: readonly SuggestionNote[];
}

function rowsOf(
  { seat: { campaignId } }: Reader,
  textId: string,
  { articles }: LoadTextRequest,
  { newest }: TextBasis,
  { earlier, drafted, suggestions }: Compared,
) {
  const known = new Map(earlier.map((row) => [row.provisionId, row]));
  return drafted.map(({ body, ...article }, sort) => {
    const suggested = suggestions[sort] ?? null;
    const provisionId = suggested?.provisionId ?? null;
    const said = articles[sort]?.changed ?? null;
    const note: ArticleNote = { basis: newest?.id ?? null, said, decided: false, suggested };
    return {
      id: newId(),
      campaignId,
      textVersionId: textId,
      sort,
      ...article,
      body: body ?? '',
      provisionId,
      changed: isChanged(known.get(provisionId ?? ''), { ...article, body }, said),
      suggestion: note,
    };
  });
}
