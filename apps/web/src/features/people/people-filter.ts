import { search } from '#libs/domain';
import type { MemberDto, OrganisationDto } from '../../kernel/api/client.js';

export const organisationName = ({ name, shortName }: Pick<OrganisationDto, 'name' | 'shortName'>): string =>
  shortName ? `${name} (${shortName})` : name;

export interface PeopleFilter {
  q?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  /** `active` when left out, `all` for everybody. */
  state?: string | undefined;
}

/** @param filter `q` is looked for in name, organisation and address */
export function filterPeople(people: readonly MemberDto[], filter: PeopleFilter): MemberDto[] {
  const { q = '', role, organisation, state = 'active' } = filter;
  return search(people, q, (one) => [one.name, one.organisation, one.email ?? '']).filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (!role || one.role === role) &&
      (!organisation || one.organisationId === organisation),
  );
}
