import { joined, line, oneLine, own, typed, type Line } from '../line.js';
import type { DelegationName, DigestAmendment, DigestLetter, DigestText } from './content.js';
import type { Measure, Writing } from './items.js';
import { namesLine } from './shift-blocks.js';

export function textItem({ title, symbol, change }: DigestText, writing: Writing): Line[] {
  return [joined(named(title, symbol, writing), [own(` · ${writing.speech.say(`digest.text_${change}`)}`)])];
}

/** What became of it, until when one can sign it, and who is listed since. */
export function letterItem(letter: DigestLetter, { at, zone, length, speech }: Writing): Line[] {
  const { title, state, step, closesAt, organisations, individuals, withdrawn } = letter;
  const mark = step ? [[own(` · ${speech.say(`digest.letter_${step}`)}`)]] : [];
  const closes =
    state === 'open' && closesAt && letter.zone
      ? { when: speech.clocks(closesAt, letter.zone, zone), span: speech.timeLeft(at, closesAt) }
      : null;
  const listed = [
    ...(organisations > 0 ? [speech.say('digest.letter_organisations', { count: organisations })] : []),
    ...(individuals > 0 ? [speech.say('digest.letter_individuals', { count: individuals })] : []),
  ];
  return [
    joined(line`${oneLine(title, length)}`, ...mark),
    ...(closes
      ? [speech.line(closesAt && closesAt <= at ? 'digest.letter_closed_at' : 'digest.letter_closes', closes)]
      : []),
    ...(listed.length > 0 ? [speech.line('digest.letter_listed', { who: listed.join(' · ') })] : []),
    ...(withdrawn > 0 ? [speech.line('digest.letter_withdrawn', { count: withdrawn })] : []),
  ];
}

/** What became of it, what it does to the ask, and who is behind it; of one that is no more, no more than that. */
export function amendmentItem(amendment: DigestAmendment, writing: Writing, measure: Measure): Line[] {
  const { speech, length } = writing;
  const { title, symbol, change, effect, ask } = amendment;
  const marks = marksOf(amendment).map((mark) => [own(` · ${speech.say(`digest.amendment_${mark}`)}`)]);
  const head = joined(named(title, symbol, writing), ...marks);
  if (change === 'removed') return [head];
  const who = (
    key: 'sponsors' | 'sponsors_joined' | 'sponsors_left',
    delegations: readonly DelegationName[],
  ) =>
    delegations.length === 0
      ? []
      : [speech.line(`digest.${key}`, { names: namesLine(delegations, writing, measure.names) })];
  return [
    head,
    speech.line(`digest.amendment_${effect}`, { ask: typed(oneLine(ask, length)) }),
    ...who('sponsors', amendment.sponsors),
    ...who('sponsors_joined', amendment.joined),
    ...who('sponsors_left', amendment.left),
  ];
}

/** One that is new or stands again may have been decided meanwhile; that it is open goes without saying. */
function marksOf({ change, state }: DigestAmendment) {
  if (change === 'decided') return [state];
  if (state === 'proposed' || (change !== 'new' && change !== 'restored')) return [change];
  return [change, state];
}

const named = (title: string, symbol: string | null, { length }: Writing): Line =>
  symbol ? line`${oneLine(title, length)} (${oneLine(symbol, length)})` : line`${oneLine(title, length)}`;
