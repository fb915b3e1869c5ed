import type { LoadTextRequest, ReviewDto, SplitArticleDto } from '../../kernel/api/client.js';
import { keyFor } from '../../ui/form/key-for.js';

/** An article that was found in a pasted text, as a person corrected it. */
export interface EditedArticle extends Pick<SplitArticleDto, 'number' | 'title' | 'body' | 'status'> {
  /** For the screen alone. */
  id: string;
  /** Of the text, on which it begins. */
  line?: number;
}

/** What is said of a draft besides its articles. */
export interface DraftForm {
  title: string;
  key: string;
  symbol: string;
  /** `2024-08-05` */
  circulatedOn: string;
  source: string;
}

export const emptyDraft: DraftForm = { title: '', key: '', symbol: '', circulatedOn: '', source: '' };

/** As far as it was filled in before. */
export const draftOf = ({ details }: Pick<ReviewDto, 'details'>): DraftForm => ({
  ...emptyDraft,
  ...details,
});

/**
 * @param id made by the client, so that loading again after a lost answer makes no second draft
 * @param reviewId what was stored of it, which goes
 */
export function toLoad(
  draft: DraftForm,
  articles: readonly EditedArticle[],
  { id, reviewId }: { id: string; reviewId?: string },
): LoadTextRequest {
  const symbol = draft.symbol.trim();
  const source = draft.source.trim();
  return {
    id,
    ...(reviewId ? { reviewId } : {}),
    key: keyFor(draft),
    title: draft.title.trim(),
    circulatedOn: draft.circulatedOn,
    ...(symbol ? { symbol } : {}),
    ...(source ? { source } : {}),
    articles: articles.map(({ number, title, body, status }) => ({
      number: number.trim(),
      status,
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(body.trim() ? { body } : {}),
    })),
  };
}
