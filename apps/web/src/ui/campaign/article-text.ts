import { translate } from '../../kernel/i18n/index.js';

/** `6(2)`, `24, 28–30`, or a Roman numeral: what says itself what it is, such as `Annex II`, is no number. */
const NUMBER = /^(?:\p{N}|[IVXLC]+(?![\p{L}]))/u;

/** How an article is named by its number, wherever no heading beside it says that it is one: `Art. 6(2)`. */
export const articleText = (number: string): string =>
  NUMBER.test(number) ? translate('asks.article', { number }) : number;
