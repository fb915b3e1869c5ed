import { dayOf, signatoriesOn, type OutlookParty } from '#libs/domain';
import type { TreatyDto, TreatyIntentionDto, TreatyStateDto } from '../../../kernel/api/client.js';
import { actsOfStates } from './acts-of-states.js';

/** With what its capital said, and whether it is an organisation of states. */
export interface PartyOfOutlook extends OutlookParty {
  readonly said: readonly TreatyIntentionDto[];
  readonly organisation: boolean;
}

/** Everybody who can become party, with what was done and said. */
export function partiesOfOutlook(
  { asOf }: TreatyDto,
  states: readonly TreatyStateDto[],
  intentions: readonly TreatyIntentionDto[],
): PartyOfOutlook[] {
  const said = byParty(intentions);
  const signed = new Set(signatoriesOn(actsOfStates(states), asOf));
  return states.map(({ code, counted, organisation, withdrawal }) => ({
    ...{ code, organisation },
    signed: signed.has(code),
    bound: counted,
    said: said.get(code) ?? [],
    withdrewOn: counted || !withdrawal ? null : dayOf(withdrawal),
  }));
}

function byParty(items: readonly TreatyIntentionDto[]): Map<string, TreatyIntentionDto[]> {
  const found = new Map<string, TreatyIntentionDto[]>();
  for (const item of items) found.set(item.delegationCode, [...(found.get(item.delegationCode) ?? []), item]);
  return found;
}
