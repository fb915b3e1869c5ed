import { sideOf } from '#libs/domain';
import type { CurrentCell, SheetPosition, StatedChange } from './report.js';
import type { SheetChoices } from './mapping.js';
import { countingByPair, momentOf, pairKey } from './said-before.js';

type Stated = Omit<SheetPosition, 'change'>;

/** The cell that states a position, as a person names it: `B7`. */
export const cellOf = ({ row, column }: Pick<Stated, 'row' | 'column'>): string => `${column}${row}`;

export const isTakenOut = (choices: SheetChoices, position: Stated): boolean =>
  choices.cells?.[cellOf(position)] === 'ignore';

const ORDER = { turn: 0, stance: 1, detail: 2, stays: 3 } as const;

/**
 * What would come over something that stands, and what a person took out, so that nothing is overwritten unseen. It holds
 * what the sheet says alone; what stands is named by its id, to be read by whoever may see it at that moment.
 */
export function statedChanges(
  written: readonly SheetPosition[],
  takenOut: readonly Stated[],
  current: readonly CurrentCell[],
  otherwise: Date | undefined,
): StatedChange[] {
  const byPair = countingByPair(current);
  const change = (stated: Stated, isOut: boolean): StatedChange => {
    const { row, column, delegationCode, askId, stance, occurredAt, zone } = stated;
    const stands = byPair.get(pairKey(stated));
    return {
      ...{ row, column, delegationCode, askId, stance, occurredAt, zone },
      confidence: stated.confidenceStated ? stated.confidence : null,
      kind: kindOf(stated, stands, otherwise),
      over: stands?.eventId ?? null,
      takenOut: isOut,
    };
  };
  const changed = written.filter((one) => one.change === 'changed');
  const changes = [...changed.map((one) => change(one, false)), ...takenOut.map((one) => change(one, true))];
  return changes.toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
}

function kindOf(
  stated: Stated,
  stands: CurrentCell | undefined,
  otherwise: Date | undefined,
): StatedChange['kind'] {
  if (!stands) return 'stance';
  const said = momentOf(stated, otherwise);
  if (said && stands.occurredAt && said < stands.occurredAt) return 'stays';
  const sides = [sideOf(stated.stance), sideOf(stands.stance)];
  if (sides.includes('for') && sides.includes('against')) return 'turn';
  return stated.stance === stands.stance ? 'detail' : 'stance';
}

/** Whether nothing would be overwritten that was not listed when a person last looked. */
export function isAsShown(now: readonly StatedChange[], shown: readonly StatedChange[]): boolean {
  const seen = new Set(shown.map(({ delegationCode, askId, over }) => `${delegationCode} ${askId} ${over}`));
  return now.every((one) => one.takenOut || seen.has(`${one.delegationCode} ${one.askId} ${one.over}`));
}
