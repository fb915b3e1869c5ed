import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { delegatesRestore } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { AddDelegateDialog } from './add.js';
import { askedOf, delegatesQuery, removedDelegatesQuery } from './delegates.queries.js';
import { DelegateFilterBar, type FilterName } from './filters.js';
import { DelegateTable } from './table.js';

/** The people of all delegations whom the reader may know of. */
export function Delegates() {
  const t = useT();
  const { role } = useSeat();
  const [filters, change] = useAddress<FilterName>();
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
      <DelegateFilterBar filters={filters} change={change} />
      {filters.shelf === 'removed' ? <Removed /> : <Found />}
      <AddDelegateDialog
        open={adding}
        onClose={() => setAdding(false)}
        delegation={filters.delegation ?? ''}
      />
    </Page>
  );
}

function Found() {
  const t = useT();
  const { campaignId } = useSeat();
  const [{ q = '', shelf: _shelf, ...filters }, change] = useAddress<FilterName>();
  const typed = useDebounced(q.trim());
  const asked = { ...filters, ...(typed ? { q: typed } : {}) };
  const people = useQuery({ ...delegatesQuery(campaignId, asked), placeholderData: keepPreviousData });
  const narrowed = typed !== '' || Object.values(filters).some(Boolean);
  return (
    <Loaded query={people} height={500}>
      {({ items, next }) =>
        items.length > 0 ? (
          <>
            <Text role="status" size="sm">
              {t('delegates.shown', { count: items.length })}
            </Text>
            <DelegateTable items={items} />
            {next ? <Text c="dimmed">{t('delegates.more')}</Text> : null}
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
