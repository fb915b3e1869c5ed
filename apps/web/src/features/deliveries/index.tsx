import { Button, Stack, Text, Title } from '@mantine/core';
import { usePages } from '../../kernel/query/pages.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { mailFilter, shownSpan, shownState, type MailAddress } from './filter.js';
import { Filters } from './filters.js';
import { MailRow } from './row.js';
import { Summary } from './summary.js';
import { mailPages } from '../../kernel/queries/deliveries.js';

/**
 * Who will get which mail when, who got it, and why not. A coordinator sees the campaign's mail, but for digests of others
 * that are due; others see their own.
 */
export function Deliveries() {
  const t = useT();
  const { campaignId, sits } = useSeat();
  const coordinates = sits === 'coordinator';
  return (
    <Page
      title={t(coordinates ? 'deliveries.title' : 'deliveries.mine')}
      lead={t(coordinates ? 'deliveries.lead' : 'deliveries.leadMine')}
    >
      <Summary campaignId={campaignId} />
      <Filters />
      <MailList />
    </Page>
  );
}

function MailList() {
  const t = useT();
  const { campaignId } = useSeat();
  const [address] = useAddress<MailAddress>();
  const { now } = useCampaignNow(campaignId);
  const needsNow = shownSpan(address) !== 'any';
  const filter = mailFilter(address, now);
  const { items, query } = usePages({
    ...mailPages(campaignId, filter),
    enabled: !needsNow || !Number.isNaN(now),
  });
  const state = shownState(address.state);
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {translate(`deliveries.list.${state}`)}
      </Title>
      {state === 'uncertain' ? <Text>{t('deliveries.heldMeans')}</Text> : null}
      <Loaded query={query} height={480}>
        {() => {
          const mails = items ?? [];
          if (mails.length === 0) return <Nothing />;
          return (
            <>
              <ul className="bare">
                {mails.map((mail) => (
                  <MailRow key={mail.id} mail={mail} />
                ))}
              </ul>
              {query.hasNextPage ? (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('deliveries.more')}
                </Button>
              ) : (
                <Text size="sm" c="dimmed" role="status">
                  {t('deliveries.end', { count: mails.length })}
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** Says whether there is nothing at all, or nothing that the filters leave. */
function Nothing() {
  const t = useT();
  const [address, change] = useAddress<MailAddress>();
  const span = shownSpan(address);
  const filtered = Boolean(address.kind || address.person || address.subject);
  if (span !== 'any') {
    return (
      <Empty
        title={t('deliveries.noneLately')}
        action={
          <Button variant="default" onClick={() => change({ time: 'any' })}>
            {t('deliveries.anyTime')}
          </Button>
        }
      />
    );
  }
  if (filtered) {
    const clear = { kind: undefined, person: undefined, subject: undefined };
    return (
      <Empty
        title={t('deliveries.noneFound')}
        action={
          <Button variant="default" onClick={() => change(clear)}>
            {t('deliveries.clear')}
          </Button>
        }
      />
    );
  }
  const state = shownState(address.state);
  return (
    <Empty title={translate(`deliveries.none.${state}`)}>
      {state === 'planned' || state === 'all' ? t('deliveries.noneHow') : null}
    </Empty>
  );
}
