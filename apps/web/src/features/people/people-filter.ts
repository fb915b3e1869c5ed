import { ROLES } from '#libs/domain';
import type { OrganisationDto } from '../../kernel/api/client.js';

export const organisationName = ({ name, shortName }: Pick<OrganisationDto, 'name' | 'shortName'>): string =>
  shortName ? `${name} (${shortName})` : name;

export const STATES = ['active', 'invited', 'removed', 'all'] as const;

/** What narrows the list, as the address says it. */
export interface PeopleFilter {
  /** Looked for in name, organisation and address. */
  q?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  /** `active` when left out, `all` for everybody. */
  state?: string | undefined;
}

/** What the api is asked for; a role or a state that there is not, as of an old link, narrows nothing. */
export function askedOf({ q, role, organisation, state: named }: PeopleFilter) {
  const known = ROLES.find((one) => one === role);
  const state = STATES.find((one) => one === named) ?? 'active';
  return {
    ...(q ? { q } : {}),
    ...(known ? { role: known } : {}),
    ...(organisation ? { organisationId: organisation } : {}),
    ...(state === 'all' ? {} : { state }),
  };
}
