import { byDay, type TreatyAct } from '#libs/domain';
import type { TreatyActDto, TreatyStateDto } from '../../../kernel/api/client.js';

/** All that a party did, in the order of its days: a bond that ended as well, before the one that followed. */
export const actsOfState = ({
  signature,
  instrument,
  withdrawal,
  otherActs,
}: TreatyStateDto): TreatyActDto[] =>
  [signature, ...otherActs, instrument, withdrawal].filter((act) => act !== null).toSorted(byDay);

/** What all parties did, as the rules of the treaty count it. */
export const actsOfStates = (states: readonly TreatyStateDto[]): TreatyAct[] =>
  states.flatMap((state) =>
    actsOfState(state).map((act) => ({ ...act, regionalOrganisation: state.organisation })),
  );
