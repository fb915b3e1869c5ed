import type { TreatyAct } from '#libs/domain';
import type { TreatyStateDto } from '../../../kernel/api/client.js';

/** What is shown of all parties, as the rules of the treaty count it. */
export const actsOfStates = (states: readonly TreatyStateDto[]): TreatyAct[] =>
  states.flatMap(({ signature, instrument, withdrawal, organisation }) =>
    [signature, instrument, withdrawal]
      .filter((act) => act !== null)
      .map((act) => ({ ...act, regionalOrganisation: organisation })),
  );
