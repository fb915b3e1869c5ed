import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationsRestore } from '../../kernel/api/client.js';
import { byName, useOrder, useSorted, useT } from '../../kernel/i18n/index.js';
import { useEarlyPages } from '../../kernel/query/early-pages.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { FilterFold, Foldable, useFold, type SetFilter } from '../../ui/filter-fold.js';
import { languageChoices } from '../../ui/languages.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ShowAll } from '../../ui/show-all.js';
import { useDebounced } from '../../ui/use-debounced.js';
import type { CoalitionDto } from '../../kernel/api/client.js';
import { AddOrganisationDialog } from './add.js';
import {
  askedOf,
  coalitionsQuery,
  directoryPages,
  removedOrganisationsQuery,
} from './organisations.queries.js';
import directory from '../../ui/directory.module.css';
import { OrganisationTable } from './table.js';
import { placeChoices } from './words.js';

type FilterName = 'q' | 'place' | 'language' | 'coalition' | 'shelf';

/** The organisations of the coalition: who there is, where, and what each leads on. */
export function Organisations() {
  const t = useT();
  const { role } = useSeat();
  const [{ shelf }] = useAddress<FilterName>();
  const found = useFound();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  return (
    <Page
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      actions={
        <>
          {coordinates ? <Button onClick={() => setAdding(true)}>{t('organisations.add')}</Button> : null}
          <CampaignLink to="coalitions">{t('organisations.coalitions')}</CampaignLink>
          {coordinates ? (
            <CampaignLink to="organisations/duplicates">{t('organisations.duplicates')}</CampaignLink>
          ) : null}
        </>
      }
    >
      <Filters ready={found.directory.items !== undefined} />
      {coordinates && shelf === 'removed' ? <Removed /> : <Found {...found} onAdd={() => setAdding(true)} />}
      <AddOrganisationDialog open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

const NONE: readonly CoalitionDto[] = [];

/** @param ready the list is there: what may be chosen takes none of its time on a slow line */
function Filters({ ready }: { ready: boolean }) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId } = useSeat();
  const [filters, change] = useAddress<FilterName>();
  const fold = useFold(Object.entries(filters).some(([name, value]) => name !== 'q' && value));
  const coalitions = useSorted(
    useQuery({ ...coalitionsQuery(campaignId), enabled: ready && fold.wanted }).data?.items ?? NONE,
    byName,
  );
  const groups = coalitions.map(({ id, name }) => [id, name] as const);
  const places = fold.wanted ? placeChoices(inOrder) : [];
  const languages = fold.wanted ? languageChoices(inOrder) : [];
  const chosen = (name: FilterName, options: readonly (readonly [string, string])[]): SetFilter[] => {
    const value = filters[name];
    if (!value) return [];
    const text = options.find(([of]) => of === value)?.[1] ?? value;
    return [{ name, text, clear: () => change({ [name]: undefined }) }];
  };
  const set = [
    ...chosen('place', places),
    ...chosen('language', languages),
    ...chosen('coalition', groups),
    ...(shelfOf(filters.shelf) === 'removed'
      ? chosen('shelf', [['removed', t('removal.shelves.removed')]])
      : []),
  ];
  const select = (name: FilterName, label: string, options: readonly (readonly [string, string])[]) => (
    <NativeSelect
      label={label}
      data={[['', t('list.all')] as const, ...options].map(([value, text]) => ({ value, label: text }))}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FilterFold fold={fold} set={set}>
      <div className={directory.filters}>
        <TextInput
          type="search"
          label={t('organisations.search')}
          value={filters.q ?? ''}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
        <Foldable>
          {select('place', t('organisations.place'), places)}
          {select('language', t('organisations.languages'), languages)}
          {groups.length > 0 ? select('coalition', t('organisations.coalition'), groups) : null}
          <ShelfChoice
            archives={false}
            shelf={shelfOf(filters.shelf)}
            onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
          />
        </Foldable>
      </div>
    </FilterFold>
  );
}

const CLEARED = { q: undefined, place: undefined, language: undefined, coalition: undefined };

function useFound() {
  const { campaignId } = useSeat();
  const [{ q = '', shelf: _shelf, ...filters }] = useAddress<FilterName>();
  const typed = useDebounced(q.trim());
  const asked = { ...filters, ...(typed ? { q: typed } : {}) };
  const directory = useEarlyPages(directoryPages(campaignId, asked), true);
  return { directory, asked, narrowed: typed !== '' || Object.values(filters).some(Boolean) };
}

function Found({
  directory: list,
  asked,
  narrowed,
  onAdd,
}: ReturnType<typeof useFound> & { onAdd: () => void }) {
  const t = useT();
  const { role } = useSeat();
  const [, change] = useAddress<FilterName>();
  const { items = [], count = items.length, query } = list;
  return (
    <Loaded query={query} height={500}>
      {() =>
        items.length > 0 ? (
          <>
            <Group justify="space-between" gap="xs">
              <Text role="status" size="sm">
                {t('organisations.shown', { count })}
              </Text>
              <SaveExport
                path="organisations/export"
                asked={askedOf(asked)}
                label={t('organisations.export')}
              />
            </Group>
            <OrganisationTable items={items} />
            {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
            <ShowAll query={query} label={t('directory.showAll', { number: count })} />
          </>
        ) : narrowed ? (
          <Group gap="xs">
            <Text role="status">{t('list.nothing')}</Text>
            <Button variant="default" onClick={() => change(CLEARED)}>
              {t('list.clear')}
            </Button>
          </Group>
        ) : (
          <Empty
            title={t('organisations.none')}
            action={role === 'coordinator' ? <Button onClick={onAdd}>{t('organisations.add')}</Button> : null}
          >
            {t('organisations.noneHow')}
          </Empty>
        )
      }
    </Loaded>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(removedOrganisationsQuery(campaignId));
  return (
    <Loaded query={removed} height={300}>
      {({ items }) => (
        <RemovedList
          items={items.map(({ name, ...item }) => ({ ...item, title: name }))}
          restore={(id) => organisationsRestore(id, campaignId)}
          again={() => refresh(campaignId, 'members')}
        />
      )}
    </Loaded>
  );
}
