import { Injectable } from '@nestjs/common';
import { checkDraft, fieldProblem, normalArticleNumber, Problem, splitDraft } from '#libs/domain';
import { insertRows } from '#libs/data';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { invalid } from '../http/validation.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { isChanged, suggest } from './suggestions.js';
import { toText, toWarning } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import type { SplitTextDto } from './text-lists.dto.js';
import type { ArticleNote, EarlierRow } from './text-rows.js';
import { BASIS } from './text-sql.js';
import { TextStore } from './text-store.service.js';
import type { LoadTextRequest, NewArticleRequest } from './texts.dto.js';

interface Basis {
  [column: string]: unknown;
  /** Ordinal of the newest draft, confirmed or not; 0 for none. */
  top: number;
  newest: { id: string; title: string; ordinal: number; circulatedOn: string } | null;
  /** The draft that has the key already. */
  keyOf: string | null;
  /** The key of the draft that has the client-made id already. */
  idOf: string | null;
  /** On the campaign's clock, in UTC: nowhere on earth is it a later day. `YYYY-MM-DD` */
  tomorrow: string;
}

const ARTICLE_COLUMNS = `id uuid, campaign_id uuid, text_version_id uuid, sort int, number text, title text, body text,
  status text, provision_id uuid, changed boolean, suggestion jsonb`;

/** A new draft: checked as a whole, compared with what is known, kept as a proposal. Nothing of it counts yet. */
@Injectable()
export class LoadTextService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  /** Writes nothing. */
  split(text: string): SplitTextDto {
    const { articles, leftOut } = splitDraft(text);
    if (articles.length === 0) {
      const message = 'No line such as "Article 6" stands in this text. Paste the draft with its headings.';
      throw Problem.field('text', message);
    }
    const { errors, warnings } = checkDraft(articles);
    return { articles, errors: errors.map(toWarning), warnings: warnings.map(toWarning), leftOut };
  }

  async load(reader: Reader, request: LoadTextRequest): Promise<TextDto> {
    refuseUnsound(request.articles);
    await this.store.lock(reader);
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const [basis] = await tx.prepared<Basis>('text_basis', BASIS, [
      campaignId,
      request.key,
      request.id ?? null,
    ]);
    if (!basis) throw new Error('The drafts of the campaign could not be read');
    // A late repeat with the same client-made id, after the first answer was forgotten.
    if (basis.idOf === request.key && basis.keyOf === request.id) return this.answer(reader, basis.keyOf);
    refuseBasis(request, basis);
    const id = request.id ?? newId();
    const ordinal = basis.top + 1;
    const earlier = await this.store.earlier(reader, ordinal, true);
    await this.insert(reader, id, ordinal, request);
    await insertRows(tx, 'text_article', ARTICLE_COLUMNS, rowsOf(reader, id, request, basis, earlier));
    await audit(tx, reader, 'text_loaded', ['text_version', id]);
    return this.answer(reader, id);
  }

  private async insert(reader: Reader, id: string, ordinal: number, request: LoadTextRequest): Promise<void> {
    const rows = await this.database.current().query(
      `insert into text_version (id, campaign_id, key, title, symbol, ordinal, circulated_on, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [
        id,
        reader.seat.campaignId,
        request.key,
        request.title,
        request.symbol ?? null,
        ordinal,
        request.circulatedOn,
        request.source ?? null,
      ],
    );
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
        const { field, message } = toWarning(error);
        return fieldProblem(field, message, error.code);
      }),
    );
}

function refuseBasis({ circulatedOn }: LoadTextRequest, { keyOf, idOf, newest, tomorrow }: Basis): void {
  if (idOf !== null) throw idTaken();
  if (keyOf !== null) {
    const message = 'A draft of this campaign has this key already. Choose another.';
    throw Problem.at('conflict', 'key', message);
  }
  if (circulatedOn > tomorrow) {
    const message = 'This day lies ahead. Give the day on which the draft was circulated.';
    throw Problem.field('circulatedOn', message);
  }
  if (newest && circulatedOn < newest.circulatedOn) {
    throw Problem.field(
      'circulatedOn',
      `“${newest.title}” was circulated on ${newest.circulatedOn}; a draft that comes after it cannot be older.`,
    );
  }
}

function rowsOf(
  { seat: { campaignId } }: Reader,
  textId: string,
  { articles }: LoadTextRequest,
  { newest }: Basis,
  earlier: readonly EarlierRow[],
) {
  const drafted = articles.map(({ number, title, body, status }) => ({
    number: normalArticleNumber(number),
    title: title ?? '',
    body: body ?? '',
    status: status ?? 'open',
  }));
  const suggestions = suggest(earlier, drafted);
  const known = new Map(earlier.map((row) => [row.provisionId, row]));
  return drafted.map((article, sort) => {
    const suggested = suggestions[sort] ?? null;
    const provisionId = suggested?.provisionId ?? null;
    const said = articles[sort]?.changed ?? null;
    const note: ArticleNote = { basis: newest?.id ?? null, said, decided: false, suggested };
    return {
      id: newId(),
      campaign_id: campaignId,
      text_version_id: textId,
      sort,
      ...article,
      provision_id: provisionId,
      changed: isChanged(known.get(provisionId ?? ''), article, said),
      suggestion: note,
    };
  });
}
