import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { dayText, inOneLine, translate } from '../../kernel/i18n/index.js';

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
  inOneLine(role.title, role.city && placeText(role.city), role.session, datesText(role));
