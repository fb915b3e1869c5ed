import { Injectable } from '@nestjs/common';
import { changeReview, openReviews, reviewById, reviewsPage, TextReview, type ReviewRow } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { BeginReviewRequest, ReviewDto, ReviewsDto, SaveReviewRequest } from './reviews.dto.js';
import { asDecisions } from './split-text.service.js';

/** Nobody looks over as many at once. */
export const MOST_REVIEWS = 100;

/** Drafts that are looked over before they are loaded; each person sees their own alone, by row-level security. */
@Injectable()
export class ReviewsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader): Promise<ReviewsDto> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(reviewsPage, { campaignId, limit: MOST_REVIEWS });
    return { items: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) };
  }

  async one(reader: Reader, id: string): Promise<ReviewDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(reviewById, { campaignId, id });
    if (!row) throw Problem.notFound('review');
    return toReview(row);
  }

  /**
   * Stores what was done so far. Nothing of it has to be right.
   * @throws Problem `conflict` where the id is taken or too many are open
   */
  async begin(reader: Reader, request: BeginReviewRequest): Promise<ReviewDto> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const id = request.id ?? newId();
    const [count] = await tx.run(openReviews, { campaignId });
    if ((count?.open ?? 0) >= MOST_REVIEWS) {
      throw new Problem('conflict', refusal('texts.tooManyReviews', { most: MOST_REVIEWS }));
    }
    const row = {
      ...{ id, campaignId, authorId: reader.userId, text: request.text ?? '' },
      decisions: asDecisions(request.decisions),
      articles: request.articles ?? [],
      details: request.details ?? {},
    };
    const made = await tx.table(TextReview).insertMissing([row], 'id');
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'text_review_begun', ['text_review', id]);
    return this.one(reader, id);
  }

  /** @throws Problem `stale_version`, `not_found` */
  async change(
    reader: Reader,
    id: string,
    { text, decisions, articles, details }: SaveReviewRequest,
    version: number,
  ): Promise<ReviewDto> {
    const parts = { text, decisions: decisions ? asDecisions(decisions) : null, articles, details };
    const changed = await this.database.current().execute(changeReview, { id, version, ...parts });
    const now = await this.one(reader, id);
    if (changed === 0) throw staleVersion(now.version);
    return now;
  }

  async drop(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const dropped = await tx.table(TextReview).delete({ id, campaignId });
    if (dropped === 0) throw Problem.notFound('review');
    await audit(tx, reader, 'text_review_dropped', ['text_review', id]);
  }
}

function toReview({ id, text, decisions, articles, details, changedAt, version }: ReviewRow): ReviewDto {
  return { id, text, decisions, articles, details, changedAt: changedAt.toISOString(), version };
}
