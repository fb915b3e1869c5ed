import type { AmendmentEffect, CountSummary } from '#libs/domain';
import type { SummaryKey } from './keys.js';
import type { Values } from './translator.js';

/** What a sentence about a count is written with. */
export interface SummaryVoice {
  translate: (key: SummaryKey, values?: Values) => string;
  /** BCP 47, for lists of names and for percentages. */
  tag: string;
  nameOf: (code: string, english: string) => string;
}

type Summary = Omit<CountSummary, 'outlook'>;

/**
 * How a motion stands, as a person may repeat it: first that little is known where that is so, then what is counted,
 * then the chance, which counts from the same side. One text for screens and mails.
 * @param effect of the motion on the ask; where it defeats the ask, that is added
 */
export function countSummaryText(
  voice: SummaryVoice,
  summary: Summary,
  effect: AmendmentEffect = 'serves',
): string {
  const { translate } = voice;
  const { code, littleKnown, open, members } = summary;
  const sentences = [
    littleKnown && code !== 'unknown' && code !== 'no_quorum'
      ? translate('summary.littleKnown', { open, members })
      : '',
    countedText(voice, summary),
    nearestText(voice, summary),
    chanceText(voice, summary),
    effect === 'defeats' ? translate('summary.defeated') : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** A chance or a share, 0 to 1, as a whole percentage; never 0 or 100 for what is only nearly so. */
export function shareText({ translate, tag }: Omit<SummaryVoice, 'nameOf'>, share: number): string {
  if (share > 0 && share < 0.01) return translate('summary.under');
  if (share > 0.99 && share < 1) return translate('summary.over');
  return new Intl.NumberFormat(tag, { style: 'percent' }).format(share);
}

function countedText(voice: SummaryVoice, { code, nearest, ...numbers }: Summary): string {
  const { yes, no, open, members, needed, short, undo, quorum } = numbers;
  const { translate } = voice;
  if (code === 'no_quorum') return translate('summary.no_quorum', { members, ...quorum });
  if (code === 'objectors') {
    const names = namesOf(voice, nearest);
    return nearest.length > 0
      ? translate('summary.objectors', { count: short, names })
      : translate('summary.objectorsMany', { count: short });
  }
  return translate(`summary.${code}`, { yes, no, open, members, needed, short, undo, count: open });
}

function nearestText(voice: SummaryVoice, { code, nearest, tie }: Summary): string {
  if (code === 'objectors') return '';
  const { translate } = voice;
  const names = namesOf(voice, nearest);
  if (tie) {
    const { needed, of } = tie;
    return names
      ? translate('summary.nearestTied', { names, needed, of })
      : translate('summary.tied', { needed, of });
  }
  return names ? translate('summary.nearest', { names }) : '';
}

/** The codes by which the motion carries as it is counted. */
const CARRYING: ReadonlySet<CountSummary['code']> = new Set([
  'carries',
  'carries_for_sure',
  'carries_if_open_abstain',
  'no_objector',
  'no_objector_yet',
]);

function chanceText(voice: SummaryVoice, { code, probability }: Summary): string {
  const share = shareText(voice, probability);
  if (code === 'unknown' || code === 'no_quorum') return '';
  if (code === 'open_decide') return voice.translate('summary.chanceGuess', { share });
  if (CARRYING.has(code) !== probability >= 0.5) {
    return voice.translate(CARRYING.has(code) ? 'summary.chanceAgainst' : 'summary.chanceFor', { share });
  }
  return voice.translate('summary.chance', { share });
}

const namesOf = ({ tag, nameOf }: SummaryVoice, nearest: CountSummary['nearest']): string =>
  new Intl.ListFormat(tag).format(nearest.map(({ code, name }) => nameOf(code, name)));
