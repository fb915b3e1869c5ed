import type { PositionDto } from '../../../kernel/api/client.js';
import type { Seat } from '../../../kernel/session/session.js';

type Reader = Pick<Seat, 'role' | 'me' | 'closed'>;

/** Where a position comes from, which is also where it is corrected; a sheet and an entry are corrected by themselves. */
export function sourceOf({ interactionId, statement, voice }: PositionDto): 'talk' | 'statement' | null {
  if (interactionId) return 'talk';
  return statement || voice === 'bloc' ? 'statement' : null;
}

const writes = ({ role, closed }: Reader) => !closed && role !== 'member';

/** By its author, where it stands by itself. */
export const mayBeCorrected = (position: PositionDto, reader: Reader): boolean =>
  writes(reader) &&
  position.authorId === reader.me.id &&
  position.retracted === null &&
  sourceOf(position) === null;

/** By its author and by coordinators; a bloc's statement is undone as a whole, on its own page. */
export const mayBeTakenBack = (position: PositionDto, reader: Reader): boolean =>
  writes(reader) &&
  position.retracted === null &&
  position.voice === 'own' &&
  (position.authorId === reader.me.id || reader.role === 'coordinator');

/** By its author and by whoever took it back, where it was taken back by itself. */
export const mayBeRestored = ({ retracted, authorId }: PositionDto, reader: Reader): boolean =>
  writes(reader) &&
  retracted !== null &&
  retracted.cause === null &&
  [authorId, retracted.byId].includes(reader.me.id);
