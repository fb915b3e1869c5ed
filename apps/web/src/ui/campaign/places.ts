import type { Role } from '#libs/domain';
import type { SeatDto } from '../../kernel/api/client.js';
import type { CampaignPath } from './campaign-path.js';
import type { IconName } from '../icon.js';

/** Screens whose address names nothing. */
export type PlacePath = Exclude<CampaignPath, `${string}$${string}`>;

/** A screen that the navigation leads to; `path` is below `/c/<campaign>`. */
export interface Place {
  key: PlaceKey;
  path: PlacePath;
  icon: IconName;
  /** The lowest role that has use of it. */
  role?: Role;
}

export type PlaceKey =
  | 'warRoom'
  | 'log'
  | 'day'
  | 'tasks'
  | 'matrix'
  | 'count'
  | 'votes'
  | 'delegations'
  | 'meetings'
  | 'statements'
  | 'sessions'
  | 'asks'
  | 'letters'
  | 'treaty'
  | 'handover'
  | 'deliveries'
  | 'digest'
  | 'imports'
  | 'people'
  | 'campaign';

export const PLACES: readonly Place[] = [
  { key: 'warRoom', path: 'war-room', icon: 'pulse' },
  { key: 'log', path: 'log', icon: 'plus', role: 'campaigner' },
  { key: 'day', path: 'day', icon: 'check' },
  { key: 'tasks', path: 'tasks', icon: 'list' },
  { key: 'handover', path: 'handover', icon: 'moon' },
  { key: 'matrix', path: 'matrix', icon: 'grid' },
  { key: 'count', path: 'count', icon: 'scale' },
  { key: 'votes', path: 'votes', icon: 'ballot' },
  { key: 'delegations', path: 'delegations', icon: 'flag' },
  { key: 'meetings', path: 'meetings', icon: 'people' },
  { key: 'statements', path: 'statements', icon: 'voice', role: 'campaigner' },
  { key: 'asks', path: 'asks', icon: 'book' },
  { key: 'letters', path: 'letters', icon: 'paper' },
  { key: 'sessions', path: 'sessions', icon: 'clock' },
  { key: 'treaty', path: 'treaty', icon: 'seal' },
  { key: 'deliveries', path: 'deliveries', icon: 'mail' },
  { key: 'digest', path: 'digest', icon: 'paper' },
  { key: 'imports', path: 'imports', icon: 'sheet', role: 'campaigner' },
  { key: 'people', path: 'people', icon: 'people' },
  { key: 'campaign', path: 'campaign', icon: 'book' },
];

/** The four beside "More" on a phone; a role's first is its home. */
const FIRST: Record<Role, readonly PlaceKey[]> = {
  coordinator: ['warRoom', 'matrix', 'count', 'log'],
  campaigner: ['log', 'day', 'matrix', 'count'],
  member: ['day', 'asks', 'count', 'sessions'],
};

const byKey = new Map(PLACES.map((place) => [place.key, place]));

export const placesNamed = (keys: readonly PlaceKey[]): Place[] =>
  keys.flatMap((key) => byKey.get(key) ?? []);

export const firstPlaces = (role: Role): Place[] => placesNamed(FIRST[role]);

export const placesFor = (role: Role): Place[] =>
  PLACES.filter((place) => place.role === undefined || place.role !== 'campaigner' || role !== 'member');

/**
 * Where somebody begins in a campaign: where the person chose to, else at the role's first. A place that the role has no use
 * of is no choice; one that the navigation does not name was offered by the settings, see `more-places.ts`.
 */
export function homeOf({ role, home }: Pick<SeatDto, 'role' | 'home'>) {
  const useless = role === 'member' && PLACES.some((place) => place.role && place.path === home?.place);
  const chosen = useless ? null : home;
  const to = (chosen?.place ?? firstPlaces(role)[0]?.path ?? 'day') as PlacePath;
  return { to, search: Object.fromEntries(new URLSearchParams(chosen?.search)) };
}
