import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { sessionQuery } from '../../kernel/queries/sessions.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Accreditations } from './accreditations.js';
import { Representatives } from './representatives.js';
import { Registration } from './registration.js';
import { Roster } from './roster.js';
import { Speaking } from './speaking.js';
import styles from './taking-part.module.css';

/** How the coalition takes part in a session: until when one registers, who is admitted and goes, who holds the badges and who speaks. */
export function TakingPart() {
  const t = useT();
  const { campaignId } = useSeat();
  const { sessionId } = useParams({ from: '/c/$slug/sessions/$sessionId' });
  const query = useQuery(sessionQuery(campaignId, sessionId));
  return (
    <Page
      title={query.data?.name ?? t('deadline.session')}
      lead={query.data ? placeText(query.data.city) : undefined}
      actions={<CampaignLink to="sessions">{t('deadline.toAll')}</CampaignLink>}
    >
      <Loaded query={query} height={420}>
        {(session) => (
          <Stack gap="md">
            <div className={styles.when}>
              <span>
                <span className={styles.word}>{t('sessions.opens')}</span>
                <TwoClocks at={session.opens} />
              </span>
              <span>
                <span className={styles.word}>{t('sessions.closes')}</span>
                <TwoClocks at={session.closes} />
              </span>
            </div>
            <Registration session={session} />
            <Roster session={session} />
            <Speaking session={session} />
            <Accreditations sessionId={session.id} />
            <Representatives sessionId={session.id} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
