import type { NameOrder } from '#libs/domain';
import { delegationOrder } from '#libs/reference';
import { knownLanguage } from '#libs/words';
import type { Principal } from '../http/principal.js';

/** The order in which this person expects the names of delegations. */
export const orderFor = ({ locale }: Pick<Principal, 'locale'>): NameOrder =>
  delegationOrder(knownLanguage(locale) ?? 'en');
