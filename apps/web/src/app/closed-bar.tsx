import { Alert } from '@mantine/core';
import { useT } from '../kernel/i18n/index.js';
import { CampaignLink } from '../ui/campaign/campaign-link.js';

/** Above every screen of a closed campaign: why nothing can be changed, and where it is opened again. */
export function ClosedBar() {
  const t = useT();
  return (
    <Alert color="yellow" mb="md" title={t('campaign.closedTitle')}>
      {t('campaign.barHow')} <CampaignLink to="campaign">{t('place.campaign')}</CampaignLink>
    </Alert>
  );
}
