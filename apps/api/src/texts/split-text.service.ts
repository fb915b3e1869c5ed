import { Injectable } from '@nestjs/common';
import { checkDraft, isArticleNumber, type LineDecision, MOST_HEADINGS, Problem } from '#libs/domain';
import { splitInThread } from '#libs/texts';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { inBounds } from './in-bounds.js';
import { toWarning } from './text-answer.js';
import type { SplitTextDto } from './text-lists.dto.js';
import type { LineDecisionRequest, SplitTextRequest } from './texts.dto.js';

/** Splits a pasted draft; writes nothing. */
@Injectable()
export class SplitTextService {
  async split({ text, decisions: given }: SplitTextRequest): Promise<SplitTextDto> {
    const decisions = asDecisions(given);
    const wrong = decisions.flatMap(({ number }, index) =>
      number === null || isArticleNumber(number)
        ? []
        : [{ path: `decisions[${index}].number`, ...refusal('texts.notNumber') }],
    );
    if (wrong.length > 0) throw invalid(wrong);
    const { articles, questions, outside, unit, tooMany } = await inBounds(splitInThread(text, decisions));
    if (tooMany) throw Problem.field('text', refusal('texts.tooManyHeadings', { most: MOST_HEADINGS }));
    if (articles.length === 0 && questions.length === 0)
      throw Problem.field('text', refusal('texts.noHeadings'));
    const { errors, warnings } = checkDraft(articles);
    return {
      articles: articles.map(({ number, title, body, status }) => ({ number, title, body, status })),
      headings: articles.map(({ line, heading }) => ({ line, text: heading })),
      questions,
      outside,
      unit,
      errors: errors.map(toWarning),
      warnings: warnings.map(toWarning),
      leftOut: outside.reduce((sum, part) => sum + writtenLines(part.text), 0),
    };
  }
}

/** What is left out, or null, is no heading. */
export const asDecisions = (given: readonly LineDecisionRequest[] | null | undefined): LineDecision[] =>
  (given ?? []).map(({ line, number }) => ({ line, number: number ?? null }));

const writtenLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;
