import { Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { useQuery } from '@tanstack/react-query';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useCachedDelegations, useDelegationNames } from '../../kernel/queries/delegations.js';
import { sessionsQuery } from '../../kernel/queries/sessions.js';
import { useSeat } from '../../kernel/session/session.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { FILTERS, type Filter, type Filters } from './filters.js';
import styles from './statements.module.css';

interface FilterBarProps {
  filters: Filters;
  change: (change: Filters) => void;
  /** On whose clock days are. */
  zone: string;
}

const NOTHING: Filters = Object.fromEntries(FILTERS.map((name) => [name, undefined]));

/** Which of the statements are shown; all of it stands in the address. */
export function FilterBar({ filters, change, zone }: FilterBarProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery(asksQuery(campaignId)).data?.items ?? [];
  const sessions = useQuery(sessionsQuery(campaignId)).data?.items ?? [];
  const nameOf = useDelegationNames();
  const inOrder = useOrder();
  const delegations = useCachedDelegations()
    .map(({ code, shortName }) => ({ value: code, label: nameOf(code, shortName) }))
    .toSorted((a, b) => inOrder(a.label, b.label));
  const said = (name: Filter) => ({
    value: filters[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      change({ [name]: value || undefined }),
  });
  return (
    <div role="search" aria-label={t('list.filter')}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 7 }} spacing="sm" className={styles.bar}>
        <TextInput type="search" label={t('statements.search')} {...said('q')} />
        <NativeSelect
          label={t('statements.ask')}
          data={[
            { value: '', label: t('statements.anyAsk') },
            ...asks.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...said('ask')}
        />
        <NativeSelect
          label={t('statements.who')}
          data={[{ value: '', label: t('statements.anybody') }, ...delegations]}
          {...said('delegation')}
        />
        <NativeSelect
          label={t('statements.session')}
          data={[
            { value: '', label: t('statements.anySession') },
            ...sessions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...said('session')}
        />
        <TextInput type="date" label={t('statements.from')} {...said('from')} />
        <TextInput type="date" label={t('statements.to')} {...said('to')} />
        <ShelfChoice
          archives={false}
          shelf={shelfOf(filters.shelf)}
          onChange={(shelf) => change({ shelf: shelf === 'active' ? undefined : shelf })}
        />
      </SimpleGrid>
      {FILTERS.some((name) => filters[name]) ? (
        <Group gap="sm" mt="xs">
          <Button variant="default" onClick={() => change(NOTHING)}>
            {t('list.clear')}
          </Button>
          {filters.from || filters.to ? (
            <Text size="sm" c="dimmed">
              {t('statements.clock', { city: cityText(zone) })}
            </Text>
          ) : null}
        </Group>
      ) : null}
    </div>
  );
}
