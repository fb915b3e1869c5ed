import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { delegatesRestore } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useEarlyPages } from '../../kernel/query/early-pages.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ShowAll } from '../../ui/show-all.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { AddDelegateDialog } from './add.js';
import { askedOf, delegatePages, removedDelegatesQuery } from './delegates.queries.js';
import { DelegateFilterBar, type FilterName } from './filters.js';
import { DelegateTable } from './table.js';

/** The people of all delegations whom the reader may know of. */
export function Delegates() {
  const t = useT();
  const { role } = useSeat();
  const [filters, change] = useAddress<FilterName>();
  const found = useFound();
  const [adding, setAdding] = useState(false);
  const logs = role !== 'member';
  return (
    <Page
      title={t('delegates.title')}
      lead={t('delegates.lead')}
      actions={
        <>
          {logs ? <Button onClick={() => setAdding(true)}>{t('delegates.add')}</Button> : null}
          {logs ? <CampaignLink to="delegates/import">{t('delegates.import')}</CampaignLink> : null}
          <CampaignLink to="delegates/duplicates">{t('delegates.duplicates')}</CampaignLink>
        </>
      }
    >
      {filters.shelf === 'removed' ? null : (
        <Group gap="xs">
          <SaveExport
            path="delegates/export"
            asked={{ format: 'csv', ...askedOf(filters) }}
            label={t('delegates.exportCsv')}
          />
          <SaveExport
            path="delegates/export"
            asked={{ format: 'vcard', ...askedOf(filters) }}
            label={t('delegates.exportVcard')}
          />
        </Group>
      )}
      <DelegateFilterBar filters={filters} change={change} ready={found.people.items !== undefined} />
      {filters.shelf === 'removed' ? <Removed /> : <Found {...found} />}
      <AddDelegateDialog
        open={adding}
        onClose={() => setAdding(false)}
        delegation={filters.delegation ?? ''}
      />
    </Page>
  );
}

function useFound() {
  const { campaignId } = useSeat();
  const [{ q = '', shelf: _shelf, ...filters }] = useAddress<FilterName>();
  const typed = useDebounced(q.trim());
  const asked = { ...filters, ...(typed ? { q: typed } : {}) };
  const people = useEarlyPages(delegatePages(campaignId, asked), true);
  return { people, narrowed: typed !== '' || Object.values(filters).some(Boolean) };
}

function Found({
  people: { items = [], count = items.length, query },
  narrowed,
}: ReturnType<typeof useFound>) {
  const t = useT();
  const [, change] = useAddress<FilterName>();
  return (
    <Loaded query={query} height={500}>
      {() =>
        items.length > 0 ? (
          <>
            <Text role="status" size="sm">
              {t('delegates.shown', { count })}
            </Text>
            <DelegateTable items={items} />
            {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
            <ShowAll query={query} label={t('directory.showAll', { number: count })} />
          </>
        ) : narrowed ? (
          <Group gap="xs">
            <Text role="status">{t('list.nothing')}</Text>
            <Button
              variant="default"
              onClick={() =>
                change({
                  ...{ q: undefined, delegation: undefined, language: undefined },
                  ...{ knownBy: undefined, unreachable: undefined },
                })
              }
            >
              {t('list.clear')}
            </Button>
          </Group>
        ) : (
          <Empty title={t('delegates.none')}>{t('delegates.noneHow')}</Empty>
        )
      }
    </Loaded>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(removedDelegatesQuery(campaignId));
  return (
    <Loaded query={removed} height={300}>
      {({ items }) => (
        <RemovedList
          items={items.map(({ name, ...item }) => ({ ...item, title: name }))}
          restore={(id) => delegatesRestore(id, campaignId)}
          again={() => refresh(campaignId, 'interactions')}
        />
      )}
    </Loaded>
  );
}
