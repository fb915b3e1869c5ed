import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { useLanguage } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { readingAt } from '../zone-clock.js';

/**
 * For an instant (in ms since 1970) that comes without its clocks, such as when something was kept on this device: in one line
 * on the clock of the campaign's venue and the reader's own, each named. The clock of the device itself may be anybody's.
 */
export function useClocksText(): (instant: number) => string {
  useLanguage();
  const { campaignId, me } = useSeat();
  const { venue } = useCampaignClock(campaignId);
  return (instant) =>
    clocksText({
      venue: readingAt(instant, venue?.zone ?? me.zone),
      reader: readingAt(instant, me.zone),
    });
}
