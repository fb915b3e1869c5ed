import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';

/** The first step where nothing is known yet; members only read. */
export function LogOne() {
  const t = useT();
  const { role } = useSeat();
  return role === 'member' ? null : <CampaignLink to="log">{t('act.log')}</CampaignLink>;
}
