import { useQuery } from '@tanstack/react-query';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { PublicNews } from '../../ui/campaign/public-news.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { FirstStepsAgain } from '../../ui/campaign/first-steps.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Facts } from './facts.js';
import { CampaignForm } from './form.js';
import { End } from './end.js';
import { TakeAlong } from './take-along.js';
import styles from './campaign.module.css';

/** What the campaign is about and how its process decides; its coordinators change it, close it and have it deleted. */
export function CampaignPage() {
  const t = useT();
  const { campaignId, sits } = useSeat();
  const campaign = useQuery(campaignItself(campaignId));
  const coordinates = sits === 'coordinator';
  return (
    <Page title={t('place.campaign')} lead={t(coordinates ? 'campaign.lead' : 'campaign.leadOthers')}>
      <Loaded query={campaign} height={480}>
        {(data) => (
          <div className={styles.panels}>
            {coordinates && !data.closed ? (
              <Panel title={t('campaign.about')}>
                <CampaignForm campaign={data} />
              </Panel>
            ) : (
              <Facts campaign={data} />
            )}
            {coordinates && !data.closed ? <FirstStepsAgain /> : null}
            {coordinates ? (
              <div>
                <CampaignLink to="public">{t('publication.link')}</CampaignLink>
                <PublicNews />
              </div>
            ) : null}
            <TakeAlong />
            {coordinates ? <End campaign={data} /> : null}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
