import type { LineDecision, ParagraphStatus } from '#libs/domain';
import { TextReview } from '../../tables/texts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, int, jsonb, limit, nullable, text, uuid } from '../sql-type.js';

export interface ReviewedArticle {
  number: string;
  title: string;
  body: string;
  status: ParagraphStatus;
  /** On which it begins. */
  line?: number;
}

/** What is said of a draft besides its articles, as it was typed. */
export interface ReviewDetails {
  title?: string;
  key?: string;
  symbol?: string;
  circulatedOn?: string;
  source?: string;
}

export interface ReviewContent {
  text: string;
  decisions: readonly LineDecision[];
  articles: readonly ReviewedArticle[];
  details: ReviewDetails;
}

/** Of the reader, by row-level security; what was changed last comes first. */
export const reviewsPage = defineQuery({
  name: 'text.reviewsPage',
  text: `select r.id, coalesce(r.details->>'title', '') as title, jsonb_array_length(r.articles) as articles,
      length(r.text) as characters, r.changed_at as "changedAt", r.version
    from text_review r where r.campaign_id = $1 order by r.changed_at desc, r.id limit $2`,
  parameters: { campaignId: uuid, limit },
  row: {
    id: uuid,
    title: text,
    articles: int,
    characters: int,
    ...columns(TextReview, 'changedAt', 'version'),
  },
});
export type ReviewItem = RowOf<typeof reviewsPage>;

export const reviewById = defineQuery({
  name: 'text.review',
  text: `select r.id, r.text, r.decisions, r.articles, r.details, r.changed_at as "changedAt", r.version
    from text_review r where r.campaign_id = $1 and r.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...columns(TextReview, 'id', 'text'),
    decisions: jsonb<LineDecision[]>(),
    articles: jsonb<ReviewedArticle[]>(),
    details: jsonb<ReviewDetails>(),
    ...columns(TextReview, 'changedAt', 'version'),
  },
});
export type ReviewRow = RowOf<typeof reviewById>;

/** Parts that are null stay as they are. */
export const changeReview = defineQuery({
  name: 'text.changeReview',
  text: `update text_review r set text = coalesce($3, r.text), decisions = coalesce($4, r.decisions),
      articles = coalesce($5, r.articles), details = coalesce($6, r.details), changed_at = clock_now(), version = r.version + 1
    where r.id = $1 and r.version = $2`,
  parameters: {
    id: uuid,
    version: int,
    text: nullable(text),
    decisions: nullable(jsonb<readonly LineDecision[]>()),
    articles: nullable(jsonb<readonly ReviewedArticle[]>()),
    details: nullable(jsonb<ReviewDetails>()),
  },
  row: {},
});

/** How many reviews the reader has open in a campaign. */
export const openReviews = defineQuery({
  name: 'text.openReviews',
  text: `select count(*)::int as open from text_review r where r.campaign_id = $1`,
  parameters: { campaignId: uuid },
  row: { open: int },
});
