import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { useSeat } from '../../kernel/session/session.js';
import type { ClocksDto } from '../../kernel/api/client.js';
import { TwoClocks } from '../two-clocks.js';

/** When something falls due: both clocks, and how far away that is by the campaign's clock. */
export function DueClocks({ at, strong = false }: { at: ClocksDto; strong?: boolean }) {
  const { campaignId } = useSeat();
  const { offset, known } = useCampaignClock(campaignId);
  const minute = useMinute();
  return <TwoClocks at={at} strong={strong} now={known ? minute + offset : Number.NaN} />;
}
