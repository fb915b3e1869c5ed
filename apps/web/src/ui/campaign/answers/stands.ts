import type { Attitude, StaleReason } from '#libs/domain';
import { translate } from '../../../kernel/i18n/index.js';

export interface Stands {
  /** Towards the motion; null where no position is known. */
  attitude: Attitude | null;
  stale: StaleReason | null;
  sponsors?: boolean;
  differs?: boolean;
}

/** Where a delegation stands towards the motion, in a sentence. */
export function standsText({ attitude, stale, sponsors, differs }: Stands): string {
  if (sponsors) return translate('answers.stands.sponsors');
  if (attitude === null) return translate('answers.stands.unknown');
  const sentence = translate(`answers.stands.${stale ?? 'now'}.${attitude}`);
  return differs ? `${sentence} ${translate('answers.stands.differs')}` : sentence;
}
