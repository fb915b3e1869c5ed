import { BALLOT_CHOICES } from '#libs/domain';
import { line, oneLine, own, typed, type Line } from '../line.js';
import type { Speech } from '../mail-writer.js';
import type { DigestSurprise, DigestVote } from './content.js';
import type { Measure, Writing } from './items.js';

/** What was voted on, how it came out under its rule, and who did otherwise than counted. */
export function voteItem(vote: DigestVote, writing: Writing, measure: Measure): Line[] {
  const { zone, length, speech } = writing;
  const again = vote.again ? ` · ${speech.say(`vote.again.${vote.again}`)}` : '';
  const earlier = vote.earlier ? ` · ${speech.say('vote.earlier')}` : '';
  const head = line`${oneLine(vote.title, length)}${own(` · ${outcome(vote, speech)}${again}${earlier}`)}`;
  const when = [own(speech.clocks(vote.heldAt, vote.zone, zone))];
  if (vote.removed) return [head, when];
  return [
    head,
    [own([numbers(vote, speech), result(vote, speech)].filter((text) => text !== '').join(' '))],
    when,
    speech.line('vote.on', { kind: speech.say(`vote.kind.${vote.kind}`) }),
    ...(vote.ask === null
      ? []
      : [speech.line(`vote.${vote.effect}`, { ask: typed(oneLine(vote.ask, length)) })]),
    ...forecast(vote, writing, measure),
  ];
}

function outcome({ removed, passes, complete, voting }: DigestVote, speech: Speech): string {
  if (removed) return speech.say('vote.removed');
  if (!complete && voting === 0) return speech.say('vote.open');
  const word = speech.say(passes ? 'vote.carried' : 'vote.failed');
  return complete ? word : speech.say('vote.so_far', { outcome: word });
}

/** "79 yes, 60 no, 33 abstained": what was not announced is not said. */
function numbers({ numbers: cast }: DigestVote, speech: Speech): string {
  const known = BALLOT_CHOICES.filter((choice) => cast[choice] !== null);
  if (known.every((choice) => cast[choice] === 0)) return '';
  const parts = known.map((choice) => `${speech.say(`vote.ballot.${choice}`)} ${cast[choice]}`);
  return `${parts.join(`${speech.say('frame.comma')} `)}.`;
}

function result({ rule, passes, needed, voting, objections }: DigestVote, speech: Speech): string {
  const name = speech.say(`vote.rule.${rule}`);
  if (rule === 'consensus')
    return passes ? speech.say('vote.no_objection') : speech.say('vote.objections', { count: objections });
  return voting === 0 ? '' : speech.say('vote.needed', { rule: name, needed, voting });
}

/** By the order of how they were counted, then of what they did: "counted yes, voted no: Fiji, Tonga". */
function forecast({ called, hits, surprises }: DigestVote, writing: Writing, { names }: Measure): Line[] {
  const { speech } = writing;
  if (called === 0) return [];
  const kinds = new Map<string, DigestSurprise[]>();
  for (const one of surprises) {
    const key = `${one.called} ${one.actual}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  return [
    [own(speech.say('vote.hits', { called, hits }))],
    ...[...kinds.values()].map((alike) => otherwise(alike, writing, names)),
  ];
}

function otherwise(alike: readonly DigestSurprise[], { speech, length }: Writing, most: number): Line {
  const [{ called, actual } = { called: 'yes' as const, actual: 'no' as const }] = alike;
  const comma = own(`${speech.say('frame.comma')} `);
  const shown = alike
    .slice(0, most)
    .map(({ delegation, code }) => typed(oneLine(speech.country(delegation, code), length)));
  const left = alike.length - shown.length;
  const list = shown.flatMap((name, place) => (place === 0 ? [name] : [comma, name]));
  const more = left > 0 ? [comma, own(speech.say('frame.more', { count: left }))] : [];
  const values = { called: speech.say(`vote.ballot.${called}`), names: [...list, ...more] };
  return speech.line(`vote.otherwise.${actual}`, values);
}
