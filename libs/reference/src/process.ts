/** The negotiation that the demo and the template describe. Facts – verified: A/RES/74/247 and A/RES/75/282. */
export const CYBERCRIME_PROCESS = {
  key: 'un-cybercrime',
  name: 'UN cybercrime convention',
  bodyName: 'Ad Hoc Committee on cybercrime',
  bodyShortName: 'AHC',
  mandates: ['A/RES/74/247', 'A/RES/75/282'],
} as const;

export type PostKey = 'new-york' | 'vienna' | 'geneva';

/** A city where states keep a permanent mission to the United Nations. */
export interface ReferencePost {
  readonly key: PostKey;
  readonly city: string;
  readonly zone: string;
}

/** Cities and zones only: addresses of missions change weekly and belong to the official directories. */
export const POSTS: readonly ReferencePost[] = [
  { key: 'new-york', city: 'New York', zone: 'America/New_York' },
  { key: 'vienna', city: 'Vienna', zone: 'Europe/Vienna' },
  { key: 'geneva', city: 'Geneva', zone: 'Europe/Zurich' },
];

/** Usual meeting hours in the city of the session. verified: UNODC general-information pages. */
export const MEETING_HOURS = [
  { key: 'morning', from: '10:00', to: '13:00' },
  { key: 'afternoon', from: '15:00', to: '18:00' },
] as const;
