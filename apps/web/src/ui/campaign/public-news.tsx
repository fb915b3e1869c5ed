import { useQuery } from '@tanstack/react-query';
import { publicationsState } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from './campaign-link.js';

/** Asked anew when something of the public page changed, and not with every position. */
const newsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['publication'], 'publicNews', (options) =>
    publicationsState(campaignId, options),
  );

/** What about the public page waits for this coordinator; nothing where nothing does. */
export function PublicNews() {
  const { role } = useSeat();
  return role === 'coordinator' ? <Waiting /> : null;
}

function Waiting() {
  const t = useT();
  const { campaignId } = useSeat();
  const state = useQuery(newsQuery(campaignId)).data;
  if (!state) return null;
  const { openReports, waiting } = state;
  return (
    <>
      {waiting?.publication.mayConsent ? (
        <p role="status">
          <CampaignLink to="public" inText>
            {t('war.publicWaits', { name: waiting.publication.askedBy })}
          </CampaignLink>
        </p>
      ) : null}
      {openReports > 0 ? (
        <p role="status">
          <CampaignLink to="public" inText>
            {t('war.publicReports', { number: openReports })}
          </CampaignLink>
        </p>
      ) : null}
    </>
  );
}
