import { isMove } from '#libs/domain';
import { envelopeOf, short, type Addressee } from '../envelope.js';
import { joined, lineText, own, type Line } from '../line.js';
import { speechOf, type Speech } from '../mail-writer.js';
import type { Envelope } from '../page.js';
import type { DigestContent } from './content.js';
import { harmOf, hurts } from './harm.js';
import { oneRequest } from './one-request.js';

/** To who wishes it: how many positions became worse, better and known, the request, and what changed on the ask that is told first. */
export function digestEnvelope(content: DigestContent, reader: Addressee): Envelope {
  const speech = speechOf(reader.locale);
  const moves = content.shifts.asks.flatMap(({ shifts }) => shifts.flatMap((shift) => shift.moves));
  const sum = (of: typeof moves) => of.reduce((all, { delegations }) => all + delegations.length, 0);
  // What nobody knew before has become neither.
  const before = moves.filter(({ from }) => from !== null);
  const worse = sum(before.filter(hurts));
  const better = sum(before.filter((move) => harmOf(move) === 'won'));
  const known = sum(moves.filter((move) => move.from === null && isMove(move)));
  return envelopeOf(reader, 'subject.digest', {
    subject: worse + better + known > 0 ? 'plain.digest_moved' : 'plain.digest',
    values: { campaign: short(content.campaign), worse, better, known },
    preview: previewOf(content, speech),
  });
}

function previewOf({ mine, shifts }: DigestContent, speech: Speech): string {
  const { request } = oneRequest(mine);
  const [ask] = shifts.asks;
  const parts: Line[] = [];
  if (request) parts.push([short(request.title)]);
  if (ask) {
    const { yes, no, open } = ask.after;
    parts.push(joined([short(ask.ask)], [own(': ')], [own(speech.say('tally.now', { yes, no, open }))]));
  }
  return parts.map((part) => lineText(part, speech.direction)).join(' · ');
}
