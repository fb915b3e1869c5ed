import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { byName, useOrder, useSorted, useT } from '../../kernel/i18n/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import type { MemberDto } from '../../kernel/api/client.js';
import type { DelegateFilters } from './delegates.queries.js';
import directory from '../../ui/directory.module.css';
import { languageChoices } from '../../ui/languages.js';

export type FilterName = keyof DelegateFilters | 'shelf';

interface FilterBarProps {
  filters: Partial<Record<FilterName, string>>;
  change: (change: Partial<Record<FilterName, string | undefined>>) => void;
}

const NOBODY: readonly MemberDto[] = [];

/** What the list is narrowed to; it stands in the address. */
export function DelegateFilterBar({ filters, change }: FilterBarProps) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId, role, me } = useSeat();
  const names = useCachedNames();
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NOBODY, byName);
  const select = (name: FilterName, label: string, options: (readonly [value: string, label: string])[]) => (
    <NativeSelect
      label={label}
      data={options.map(([value, text]) => ({ value, label: text }))}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={directory.filters} role="search" aria-label={t('list.filter')}>
      <TextInput
        type="search"
        label={t('delegates.search')}
        value={filters.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {select('delegation', t('delegates.delegation'), [
        ['', t('list.all')],
        ...[...names].toSorted(([, a], [, b]) => inOrder(a, b)),
      ])}
      {select('language', t('delegates.language'), [['', t('list.all')], ...languageChoices(inOrder)])}
      {select('knownBy', t('delegates.knownBy'), [
        ['', t('delegates.anybody')],
        ['me', t('delegates.me')],
        ...members
          .filter(({ state, userId }) => state === 'active' && userId !== me.id)
          .map(({ userId, name }) => [userId, name] as const),
      ])}
      {role === 'member'
        ? null
        : select('shelf', t('removal.shelf'), [
            ['', t('removal.shelves.active')],
            ['removed', t('removal.shelves.removed')],
          ])}
      <Checkbox
        label={t('delegates.unreachable')}
        checked={filters.unreachable === '1'}
        onChange={(event) => change({ unreachable: event.currentTarget.checked ? '1' : undefined })}
      />
    </div>
  );
}
