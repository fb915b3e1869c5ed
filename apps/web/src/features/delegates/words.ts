import { LANGUAGE_TAGS } from '#libs/domain';
import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { dayText, intlTag, translate } from '../../kernel/i18n/index.js';

/** A language by its code, in the reader's. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([intlTag()], { type: 'language', fallback: 'code' }).of(tag) ?? tag;

/** All languages that can be chosen, by name. */
export const languageChoices = (inOrder: (a: string, b: string) => number): [tag: string, name: string][] =>
  LANGUAGE_TAGS.map((tag): [string, string] => [tag, languageName(tag)]).toSorted(([, a], [, b]) =>
    inOrder(a, b),
  );

type Role = DelegateDetailDto['roles'][number];

/** From when to when, as far as it is known. */
export function datesText({ validFrom, validTo }: Pick<Role, 'validFrom' | 'validTo'>): string {
  if (validFrom && validTo) {
    return translate('delegates.fromTo', { from: dayText(validFrom), to: dayText(validTo) });
  }
  if (validFrom) return translate('delegates.from', { from: dayText(validFrom) });
  return validTo ? translate('delegates.to', { to: dayText(validTo) }) : '';
}

/** What somebody does, where and when; the delegation stands beside it. */
export const roleText = (role: Role): string =>
  [role.title, role.city && placeText(role.city), role.session, datesText(role)].filter(Boolean).join(', ');
