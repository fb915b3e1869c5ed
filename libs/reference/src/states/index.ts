export { calledBy } from './called-by.js';
export {
  DelegationNames,
  namesOfOther,
  STATE_NAMES,
  type NamedDelegation,
  type OtherDelegation,
} from './delegation-names.js';
export * from './parties.js';
export { findState, stateNameKey, statesMeantBy } from './find-state.js';
export { formalNameIn, printedName } from './printed-name.js';
export { namesOf, searchStates } from './search-states.js';
export { readStateList, readStateNames, type StateList, type StateName } from './state-lists.js';
export { delegationOrder, statesInOrder } from './state-order.js';
export { LANGUAGES_OF_NAMES, stateName, type LanguageOfNames } from './state-name.js';
export {
  MEMBER_STATES,
  stateByCode,
  STATES,
  type ReferenceState,
  type StateCode,
  type StateKind,
} from './states.js';
