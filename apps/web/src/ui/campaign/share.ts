import { shareText as shareIn } from '#libs/words';
import { intlTag, translate } from '../../kernel/i18n/index.js';

/** A chance or a share, 0 to 1, as a whole percentage; never 0 or 100 for what is only nearly so. */
export const shareText = (share: number): string => shareIn({ translate, tag: intlTag() }, share);
