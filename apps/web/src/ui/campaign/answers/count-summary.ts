import type { AmendmentEffect } from '#libs/domain';
import { countSummaryText } from '#libs/words';
import type { CountSummaryDto } from '../../../kernel/api/client.js';
import { intlTag, translate } from '../../../kernel/i18n/index.js';

/** How a motion stands, in sentences that may be repeated: what is known, what is counted, the chance. */
export const summaryText = (
  summary: CountSummaryDto,
  nameOf: (code: string, english: string) => string,
  effect?: AmendmentEffect,
): string => countSummaryText({ translate, tag: intlTag(), nameOf }, summary, effect);

/** What stands before a verdict of a few words: that it is so, that it is not, or that nobody can say. */
export const OUTLOOK_SIGNS = { likely: '✓', unlikely: '✕', unsure: '?' } as const satisfies Record<
  CountSummaryDto['outlook'],
  string
>;
