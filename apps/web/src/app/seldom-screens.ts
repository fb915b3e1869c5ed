/**
 * Screens that are seldom opened, by the name of their component. Where their files are is no part of the first load: each would
 * cost a campaigner in a corridor a tenth of a kilobyte.
 */
export const seldomScreens = {
  CompareTexts: () => import('../features/texts/compare.js'),
  LoadText: () => import('../features/texts/load.js'),
  TextPage: () => import('../features/texts/one.js'),
  TreatyPage: () => import('../features/treaty/index.js'),
  StatusTablePage: () => import('../features/treaty/table/index.js'),
  TakingPart: () => import('../features/taking-part/index.js'),
  Deliveries: () => import('../features/deliveries/index.js'),
  DigestPreview: () => import('../features/digests/index.js'),
  ImportSignatories: () => import('../features/signatory-imports/index.js'),
  Imports: () => import('../features/imports/index.js'),
  ImportPage: () => import('../features/imports/one.js'),
  Room: () => import('../features/rooms/index.js'),
  CampaignPage: () => import('../features/campaign/index.js'),
  PublicationPage: () => import('../features/publication/index.js'),
  Provisions: () => import('../features/provisions/index.js'),
  ImportDelegates: () => import('../features/delegates/import.js'),
  Letters: () => import('../features/letters/index.js'),
  LetterPage: () => import('../features/letters/one.js'),
  Mailings: () => import('../features/mailings/index.js'),
  MailingPage: () => import('../features/mailings/one.js'),
  Coalitions: () => import('../features/organisations/coalitions.js'),
} as const;

export type SeldomScreens = typeof seldomScreens;
