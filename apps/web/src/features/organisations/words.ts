import { COUNTRIES, regionName, REGIONS, WORLD } from '#libs/reference';
import type { OrganisationDto } from '../../kernel/api/client.js';
import { displayNames, perLanguage } from '../../ui/languages.js';
import { currentLanguage, dayText, delegationName, intlTag, translate } from '../../kernel/i18n/index.js';

/** A country or a region by its code, in the reader's language. */
export function placeName(code: string): string {
  if (code === WORLD) return translate('organisations.international');
  const region = regionName(code, currentLanguage());
  if (region !== undefined) return region;
  const known = displayNames(intlTag(), 'region').of(code) ?? code;
  return delegationName(code, known);
}

/** All places that can be chosen: the world, regions, then countries, each by name; without a country that this browser has no name for. */
export const placeChoices = perLanguage(
  (inOrder: (a: string, b: string) => number): [code: string, name: string][] => {
    const named = (codes: readonly string[]) =>
      codes
        .map((code): [string, string] => [code, placeName(code)])
        .filter(([code, name]) => name !== code)
        .toSorted(([, a], [, b]) => inOrder(a, b));
    return [
      [WORLD, placeName(WORLD)],
      ...named(REGIONS.filter((code) => code !== WORLD)),
      ...named(COUNTRIES),
    ];
  },
);

/** How an organisation is to appear to this reader. */
export const nameOf = ({ name, names }: Pick<OrganisationDto, 'name' | 'names'>): string =>
  names.find(({ language }) => language === currentLanguage())?.name ?? name;

/** From when to when, as far as it is known. */
export function datesText({ joinedOn, leftOn }: { joinedOn: string | null; leftOn: string | null }): string {
  if (joinedOn && leftOn) {
    return translate('organisations.fromTo', { from: dayText(joinedOn), to: dayText(leftOn) });
  }
  if (joinedOn) return translate('organisations.from', { from: dayText(joinedOn) });
  return leftOn ? translate('organisations.to', { to: dayText(leftOn) }) : '';
}
