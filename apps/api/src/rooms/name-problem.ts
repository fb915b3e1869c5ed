import type { Refusal } from '#libs/domain';
import { groupName, GROUPS, LANGUAGES_OF_NAMES, stateNameKey, type DelegationNames } from '#libs/reference';
import { refusal } from '../http/refusal.js';

const groups: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(({ code, name }) =>
    [code, ...LANGUAGES_OF_NAMES.map((language) => groupName(code, language, name))].map(
      (one) => [stateNameKey(one), name] as const,
    ),
  ),
);

/** Why nobody can go by a name: it is another's in any language, several go by it, or it is that of a group. */
export function nameProblemIn(name: string, others: DelegationNames): Refusal | undefined {
  const shown = name;
  const meant = others.find(name);
  if (meant) return refusal('rooms.nameTaken', { shown, name: meant.shortName, nameCode: meant.code });
  const several = others.meantBy(name);
  if (several.length > 0) {
    const names = several.map(({ shortName }) => shortName).join(', ');
    return refusal('rooms.nameOfSeveral', { shown, names });
  }
  const group = groups.get(stateNameKey(name));
  return group === undefined ? undefined : refusal('rooms.nameOfGroup', { shown, name: group });
}
