/**
 * What a coordinator has to decide is `confirmed`: also a second signature of an organisation, which stays offered when its signer has
 * confirmed it. As `stateShown()` of the screens.
 * @param alias of `signatory`
 */
export const shownState = (alias: string): string =>
  `case when ${alias}.state = 'offered' and ${alias}.confirmed_at is not null then 'confirmed' else ${alias}.state end`;
