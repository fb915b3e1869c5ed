import type { DeliveryDto } from '../../../kernel/api/client.js';
import { translate } from '../../../kernel/i18n/index.js';

/** What became of a mail, in one sentence. */
export const deliveryText = ({ state, skipReason }: Pick<DeliveryDto, 'state' | 'skipReason'>): string =>
  skipReason
    ? translate(`answers.delivery.skipped.${skipReason}`)
    : translate(`answers.delivery.state.${state}`);
