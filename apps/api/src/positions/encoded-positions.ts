import type { EncodedPositions } from '#libs/data';
import { differ, STANCES, type Confidence, type Stance } from '#libs/domain';
import type { CurrentPosition } from './current-position.js';

interface Said {
  position: CurrentPosition;
  own: Stance | undefined;
  bloc: Stance | undefined;
}

const STANCE = new Map<string, Stance>(STANCES.map((stance) => [stance, stance]));

/**
 * The current positions from lines such as `o2FJIlean_support 1723131600000 3`: voice (`o` own, `b` bloc), confidence,
 * delegation, stance, milliseconds since the epoch, ordinal of the draft or nothing. The last line of a delegation is
 * its current position, the last of each voice its latest word in that voice.
 * @throws Error when a line is not of this form
 */
export function decodePositions(asks: readonly EncodedPositions[]): CurrentPosition[] {
  const positions: CurrentPosition[] = [];
  for (const { askId, encoded } of asks) {
    const delegations = new Map<string, Said>();
    for (let start = 0; start < encoded.length;) start = readLine(encoded, start, askId, delegations) + 1;
    for (const { position, own, bloc } of delegations.values()) {
      position.differs = own !== undefined && bloc !== undefined && differ(own, bloc);
      positions.push(position);
    }
  }
  return positions;
}

/**
 * There are thousands of lines: they are read where they stand, because cutting them to pieces takes three times as long.
 * @returns where the line ends
 */
function readLine(encoded: string, start: number, askId: string, delegations: Map<string, Said>): number {
  const instant = encoded.indexOf(' ', start) + 1;
  const draft = encoded.indexOf(' ', instant) + 1;
  const next = encoded.indexOf('\n', draft);
  const end = next === -1 ? encoded.length : next;
  const stance = STANCE.get(encoded.slice(start + 5, instant - 1));
  if (!stance) throw new Error(`This is no position: ${encoded.slice(start, end)}`);
  const delegationCode = encoded.slice(start + 2, start + 5);
  const voice = encoded[start] === 'o' ? 'own' : 'bloc';
  const position: CurrentPosition = {
    delegationCode,
    askId,
    stance,
    confidence: Number(encoded[start + 1]) as Confidence,
    voice,
    textOrdinal: draft === end ? null : Number(encoded.slice(draft, end)),
    occurredAt: new Date(Number(encoded.slice(instant, draft - 1))),
    differs: false,
  };
  const said = delegations.get(delegationCode);
  if (said) {
    said.position = position;
    said[voice] = stance;
  } else {
    const own = voice === 'own' ? stance : undefined;
    delegations.set(delegationCode, { position, own, bloc: own ? undefined : stance });
  }
  return end;
}
