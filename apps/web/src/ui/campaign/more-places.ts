import { holds, type Role } from '#libs/domain';
import type { PlacePath } from './places.js';

/** A screen to which others lead, and not the navigation. */
interface MorePlace {
  key: MorePlaceKey;
  path: PlacePath;
  /** The lowest role that has use of it. */
  role?: Role;
}

type MorePlaceKey =
  | 'room'
  | 'delegates'
  | 'amendments'
  | 'organisations'
  | 'coalitions'
  | 'provisions'
  | 'recordVote'
  | 'pasteVote'
  | 'compareTexts'
  | 'publicPage'
  | 'mailings';

/** What the palette finds besides `PLACES`. Nothing of the first load needs it. */
const MORE_PLACES: readonly MorePlace[] = [
  { key: 'room', path: 'room' },
  { key: 'delegates', path: 'delegates' },
  { key: 'amendments', path: 'amendments' },
  { key: 'organisations', path: 'organisations' },
  { key: 'coalitions', path: 'coalitions' },
  { key: 'provisions', path: 'provisions' },
  { key: 'recordVote', path: 'votes/record', role: 'campaigner' },
  { key: 'pasteVote', path: 'votes/paste', role: 'campaigner' },
  { key: 'compareTexts', path: 'texts/compare' },
  { key: 'publicPage', path: 'public', role: 'coordinator' },
  { key: 'mailings', path: 'mailings', role: 'campaigner' },
];

export const morePlacesFor = (role: Role): MorePlace[] =>
  MORE_PLACES.filter((place) => place.role === undefined || holds(role, place.role));

/** Where somebody may begin besides: screens that are lists of their own, and no step of an act. */
export const moreHomesFor = (role: Role): MorePlace[] =>
  morePlacesFor(role).filter(({ path }) => !path.includes('/'));
