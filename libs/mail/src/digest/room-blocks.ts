import type { DigestRoomRow } from '#libs/data';
import { oneLine, own, typed, type Line } from '../line.js';
import type { Block } from '../page.js';
import { roomTotal } from './content.js';
import type { Measure, Writing } from './items.js';
import { namesLine } from './shift-blocks.js';

type Change = DigestRoomRow['changes'][number];

/** What became of somebody in the room; in the order in which it is said. */
const KINDS = ['joined_voting', 'gained', 'joined', 'observer', 'non_member', 'left'] as const;

function kindOf({ was, is }: Change): (typeof KINDS)[number] {
  if (is === null) return 'left';
  if (is === 'voting') return was === null ? 'joined_voting' : 'gained';
  return was === null ? 'joined' : is;
}

/** Whether anybody else votes than before. */
const otherVoters = ({ changes }: DigestRoomRow) =>
  changes.some(({ was, is }) => was === 'voting' || is === 'voting');

/**
 * Who is in the room otherwise than before, a sentence for each kind. It stands before the counts, and says that a room which
 * has changed is no delegation that has.
 */
export function roomBlocks(room: DigestRoomRow, writing: Writing, measure: Measure): Block[] {
  if (roomTotal(room) === 0) return [];
  const { speech, length } = writing;
  const changed = KINDS.flatMap((kind): Line[][] => {
    const those = room.changes.filter((change) => kindOf(change) === kind);
    if (those.length === 0) return [];
    return [[speech.line(`room.${kind}`, { names: namesLine(those, writing, measure.names) })]];
  });
  const renamed = room.renamed.slice(0, measure.items).map(({ was, is }): Line[] => {
    const names = { was: typed(oneLine(was, length)), is: typed(oneLine(is, length)) };
    return [speech.line('room.renamed', names)];
  });
  const { before, after } = room;
  return [
    { type: 'heading', line: [own(speech.say('digest.room'))] },
    { type: 'list', items: [...changed, ...renamed], more: room.renamed.length - renamed.length },
    ...(otherVoters(room)
      ? [{ type: 'paragraph', line: [own(speech.say('room.voters', { before, after }))] } as const]
      : []),
  ];
}
