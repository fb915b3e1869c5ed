import { intlTag, translate } from '../../kernel/i18n/index.js';

/** A chance or a share, 0 to 1, as a whole percentage; never 0 or 100 for what is only nearly so. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.01) return translate('count.under');
  if (share > 0.99 && share < 1) return translate('count.over');
  return new Intl.NumberFormat(intlTag(), { style: 'percent' }).format(share);
}
