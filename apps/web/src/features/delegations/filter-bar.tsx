import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { STANCES } from '#libs/domain';
import type { AskDto, GroupDto, LeadDto } from '../../kernel/api/client.js';
import { useT, groupName, useOrder } from '../../kernel/i18n/index.js';
import { stanceName } from '../../ui/stance.js';
import type { Filter, Filters } from './filters.js';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  filters: Filters;
  change: (change: Partial<Record<Filter, string | undefined>>) => void;
  asks: AskDto[];
  groups: GroupDto[];
  leads: LeadDto[];
}

/** The filters of the list; what they are set to stands in the address. */
export function FilterBar({ filters, change, asks, groups, leads }: FilterBarProps) {
  const t = useT();
  const inOrder = useOrder();
  const known = new Map(leads.map((lead) => [lead.organisationId, lead.organisation]));
  const organisations = [...known].toSorted(([, a], [, b]) => inOrder(a, b));
  const stances = [...STANCES, 'unknown'].map((value) => ({
    value,
    label: stanceName(value === 'unknown' ? null : (value as (typeof STANCES)[number])),
  }));
  const select = (
    name: Filter,
    label: string,
    data: { value: string; label: string }[],
    disabled?: boolean,
  ) => (
    <NativeSelect
      label={label}
      data={data.map((one) => ({ ...one, dir: 'auto' }))}
      disabled={disabled}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.filters} role="search" aria-label={t('list.filter')}>
      <TextInput
        type="search"
        label={t('delegations.search')}
        value={filters.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {select('group', t('delegations.group'), [
        { value: '', label: t('delegations.anyGroup') },
        ...groups
          .map((group) => ({ value: group.code, label: groupName(group) }))
          .toSorted((a, b) => inOrder(a.label, b.label)),
      ])}
      {select('lead', t('delegations.leadBy'), [
        { value: '', label: t('delegations.anyLead') },
        { value: 'mine', label: t('delegations.myOrganisation') },
        { value: 'none', label: t('delegations.noLead') },
        { value: 'swing', label: t('delegations.noLeadSwing') },
        ...organisations.map(([value, label]) => ({ value, label })),
      ])}
      {select('ask', t('delegations.ask'), [
        { value: '', label: t('delegations.noAsk') },
        ...asks.map(({ id, title }) => ({ value: id, label: title })),
      ])}
      {filters.ask
        ? select('stance', t('delegations.stance'), [
            { value: '', label: t('delegations.anyStance') },
            ...stances,
          ])
        : null}
      {select('sort', t('delegations.sort'), [
        { value: '', label: t('delegations.byName') },
        { value: 'contact', label: t('delegations.byContact') },
        { value: 'neglect', label: t('delegations.byNeglect') },
        { value: 'tasks', label: t('delegations.byTasks') },
      ])}
      <Checkbox
        label={t('delegations.pinnedOnly')}
        checked={filters.pinned === '1'}
        onChange={(event) => change({ pinned: event.currentTarget.checked ? '1' : undefined })}
      />
      {Object.values(filters).some(Boolean) ? (
        <Button variant="default" onClick={() => change(EMPTY)}>
          {t('list.clear')}
        </Button>
      ) : null}
    </div>
  );
}

const EMPTY: Record<Filter, undefined> = {
  q: undefined,
  group: undefined,
  lead: undefined,
  ask: undefined,
  stance: undefined,
  sort: undefined,
  pinned: undefined,
};
