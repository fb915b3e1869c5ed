import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { byName, useOrder, useSorted, useT } from '../../kernel/i18n/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import type { MemberDto } from '../../kernel/api/client.js';
import type { DelegateFilters } from './delegates.queries.js';
import directory from '../../ui/directory.module.css';
import { FilterFold, Foldable, useFold, type SetFilter } from '../../ui/filter-fold.js';
import { languageChoices } from '../../ui/languages.js';

export type FilterName = keyof DelegateFilters | 'shelf';

interface FilterBarProps {
  filters: Partial<Record<FilterName, string>>;
  change: (change: Partial<Record<FilterName, string | undefined>>) => void;
  /** The list is there: what may be chosen takes none of its time on a slow line. */
  ready: boolean;
}

const NOBODY: readonly MemberDto[] = [];

/** What the list is narrowed to; it stands in the address. */
export function DelegateFilterBar({ filters, change, ready }: FilterBarProps) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId, role, me } = useSeat();
  const fold = useFold(Object.entries(filters).some(([name, value]) => name !== 'q' && value));
  const names = useCachedNames(fold.wanted);
  const members = useSorted(
    useQuery({ ...membersQuery(campaignId), enabled: ready && fold.wanted }).data?.items ?? NOBODY,
    byName,
  );
  const languages = fold.wanted ? languageChoices(inOrder) : [];
  const knowers = [
    ['me', t('delegates.me')] as const,
    ...members
      .filter(({ state, userId }) => state === 'active' && userId !== me.id)
      .map(({ userId, name }) => [userId, name] as const),
  ];
  const chosen = (name: FilterName, options: readonly (readonly [string, string])[]): SetFilter[] => {
    const value = filters[name];
    if (!value) return [];
    const text = options.find(([of]) => of === value)?.[1] ?? value;
    return [{ name, text, clear: () => change({ [name]: undefined }) }];
  };
  const set = [
    ...chosen('delegation', [...names]),
    ...chosen('language', languages),
    ...chosen('knownBy', knowers),
    ...chosen('shelf', [['removed', t('removal.shelves.removed')]]),
    ...chosen('unreachable', [['1', t('delegates.unreachable')]]),
  ];
  const select = (name: FilterName, label: string, options: (readonly [value: string, label: string])[]) => (
    <NativeSelect
      label={label}
      data={options.map(([value, text]) => ({ value, label: text, dir: 'auto' }))}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FilterFold fold={fold} set={set}>
      <div className={directory.filters}>
        <TextInput
          type="search"
          label={t('delegates.search')}
          value={filters.q ?? ''}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
        <Foldable>
          {select('delegation', t('delegates.delegation'), [
            ['', t('list.all')],
            ...[...names].toSorted(([, a], [, b]) => inOrder(a, b)),
          ])}
          {select('language', t('delegates.language'), [['', t('list.all')], ...languages])}
          {select('knownBy', t('delegates.knownBy'), [['', t('delegates.anybody')], ...knowers])}
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
        </Foldable>
      </div>
    </FilterFold>
  );
}
