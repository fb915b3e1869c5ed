import { CampaignLink } from '../../app/campaign-link.js';
import { useSeat } from '../../app/session.js';
import { useT } from '../../i18n/index.js';

/** The first step where nothing is known yet; members only read. */
export function LogOne() {
  const t = useT();
  const { role } = useSeat();
  return role === 'member' ? null : <CampaignLink to="log">{t('act.log')}</CampaignLink>;
}
