import type { AmendmentEffect } from '#libs/domain';
import type { CountSummaryDto } from '../../../kernel/api/client.js';
import { listed, translate } from '../../../kernel/i18n/index.js';

type NameOf = (code: string, english: string) => string;

/** The answer of a count in a sentence, and a second one where to carry the motion is to lose. */
export function summaryText(
  summary: CountSummaryDto,
  nameOf: NameOf,
  effect: AmendmentEffect = 'serves',
): string {
  const sentence = sentenceOf(summary, nameOf);
  return effect === 'serves' ? sentence : `${sentence} ${translate('answers.summary.defeated')}`;
}

function sentenceOf(
  { code, yes, no, open, needed, short, nearest }: CountSummaryDto,
  nameOf: NameOf,
): string {
  const named = listed(nearest.map((one) => nameOf(one.code, one.name)));
  if (code === 'objectors') {
    const key = nearest.length > 0 ? 'answers.summary.objectors' : 'answers.summary.objectorsMany';
    return translate(key, { count: short, names: named });
  }
  const names = nearest.length > 0 ? named : translate('answers.summary.nearest', { count: short });
  return translate(`answers.summary.${code}`, { yes, no, needed, short, names, count: open });
}
