import { Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { RemovedList, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { interactionChangesRestore, type InteractionDto } from '../../kernel/api/client.js';
import { useEarlyPages } from '../../kernel/query/early-pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { FIRST_OF_HIGH, useFirstRows } from '../../ui/first-rows.js';
import { ViewsButton } from '../../ui/campaign/views/button.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Older } from '../../ui/next-page-button.js';
import { Page } from '../../ui/page.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { Entry } from './entry.js';
import { FilterBar } from './filter-bar.js';
import { FILTERS, type Filter, type Filters } from './filters.js';
import { talkAgain, talkPages } from './meetings.queries.js';
import { useTitleOf } from './title.js';

/** Who met whom, the newest first: searched and filtered on the server. */
export function Meetings() {
  const t = useT();
  const { campaignId, me, role, slug } = useSeat();
  const [address, change] = useAddress<Filter>();
  const filters: Filters = Object.fromEntries(FILTERS.map((name) => [name, address[name]]));
  const clock = useCampaignClock(campaignId);
  const zone = clock.venue?.underWay ? clock.venue.zone : me.zone;
  const q = useDebounced(filters.q);
  const { items, query } = useEarlyPages(talkPages(campaignId, { ...filters, q }, zone));
  const log =
    role === 'member' ? null : (
      <Button component={PathLink} to={campaignPath(slug, { to: 'log' })}>
        {t('meetings.log')}
      </Button>
    );
  return (
    <Page
      title={t('place.meetings')}
      lead={t('meetings.lead')}
      actions={
        <>
          <ViewsButton screen="meetings" />
          {log}
        </>
      }
    >
      <FilterBar {...{ filters, change, zone }} now={clock.now} ready={items !== undefined} />
      {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton height={400} aria-busy /> : null}
      {items ? <List items={items} filters={filters} action={log} /> : null}
      <Older query={query} />
    </Page>
  );
}

interface ListProps {
  items: readonly InteractionDto[];
  filters: Filters;
  action: ReactNode;
}

function List({ items, filters, action }: ListProps) {
  const t = useT();
  const drawn = useFirstRows(items, FIRST_OF_HIGH);
  if (shelfOf(filters.shelf) === 'removed') return <Removed items={items} />;
  if (items.length === 0 && FILTERS.some((name) => filters[name])) return <Text>{t('list.nothing')}</Text>;
  if (items.length === 0)
    return (
      <Empty title={t('meetings.none')} action={action}>
        {t('meetings.noneHow')}
      </Empty>
    );
  return (
    <Stack component="ul" className="bare" gap="sm">
      {drawn.map((talk) => (
        <li key={talk.id}>
          <Entry talk={talk} />
        </li>
      ))}
    </Stack>
  );
}

function Removed({ items }: Pick<ListProps, 'items'>) {
  const { campaignId } = useSeat();
  const titleOf = useTitleOf();
  return (
    <RemovedList
      items={items.map((item) => ({ id: item.id, title: titleOf(item), removed: item.removed }))}
      restore={(id) => interactionChangesRestore(id, campaignId)}
      again={() => talkAgain(campaignId)}
    />
  );
}
