import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Choose } from './choose.js';
import { Past } from './past.js';
import { publicationQuery } from './publication.queries.js';
import { Reports } from './reports.js';
import { Shown } from './shown.js';
import { Waiting } from './waiting.js';

/** What everybody may read of the campaign: its coordinators choose, consent, take it off, and read what strangers report. */
export function PublicationPage() {
  const t = useT();
  const { campaignId, role } = useSeat();
  return (
    <Page title={t('publication.title')} lead={t('publication.lead')}>
      {role === 'coordinator' ? (
        <Coordinated campaignId={campaignId} />
      ) : (
        <Empty title={t('publication.coordinators')} />
      )}
    </Page>
  );
}

function Coordinated({ campaignId }: { campaignId: string }) {
  const state = useQuery(publicationQuery(campaignId));
  return (
    <Loaded query={state} height={500}>
      {(data) => (
        <>
          <Shown state={data} />
          {data.waiting ? <Waiting waiting={data.waiting} /> : <Choose state={data} />}
          <Reports />
          <Past past={data.past} />
        </>
      )}
    </Loaded>
  );
}
