import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TasksOfOneDto } from '../../kernel/api/client.js';
import { apart, dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { tasksByPersonQuery } from './all-tasks.queries.js';
import { FilterFold, Foldable, SEARCHED, useFold, type SetFilter } from '../../ui/filter-fold.js';
import { SHOWN, shownBy, type Filter, type Filters } from './filters.js';
import styles from './all-tasks.module.css';

interface FilterBarProps {
  filters: Filters;
  change: (change: Partial<Record<Filter, string | undefined>>) => void;
  /** The list is there: what may be chosen takes none of its time on a slow line. */
  ready: boolean;
}

/** Which tasks, of whom, with which words; what it is set to stands in the address. */
export function FilterBar({ filters, change, ready }: FilterBarProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const fold = useFold(Boolean(filters.who));
  const asked = { ...tasksByPersonQuery(campaignId), enabled: ready && fold.wanted };
  const people = useQuery(asked).data?.items ?? [];
  const overdue = people.reduce((sum, one) => sum + one.overdue, 0);
  const open = people.reduce((sum, one) => sum + one.open, 0);
  const counts: Partial<Record<string, number>> = { open, overdue };
  const shown = shownBy(filters);
  const known = people.find(({ userId }) => userId === filters.who)?.name;
  const whose = { me: t('day.mine'), nobody: t('task.nobody') }[filters.who ?? ''] ?? known;
  const set: SetFilter[] = [
    ...(shown === 'open'
      ? []
      : [{ name: 'show', text: t(`allTasks.show.${shown}`), clear: () => change({ show: undefined }) }]),
    ...(filters.who
      ? [{ name: 'who', text: whose ?? t('allTasks.who'), clear: () => change({ who: undefined }) }]
      : []),
  ];
  return (
    <FilterFold fold={fold} set={set}>
      <Foldable>
        <Group gap={4} role="group" aria-label={t('allTasks.which')}>
          {SHOWN.map((one) => (
            <Button
              key={one}
              size="sm"
              variant={one === shown ? 'filled' : 'default'}
              aria-pressed={one === shown}
              onClick={() => change({ show: one === 'open' ? undefined : one })}
            >
              {counts[one] === undefined
                ? t(`allTasks.show.${one}`)
                : t('allTasks.counted', { what: t(`allTasks.show.${one}`), number: counts[one] })}
            </Button>
          ))}
        </Group>
      </Foldable>
      <div className={styles.fields}>
        <Foldable>
          <NativeSelect
            label={t('allTasks.who')}
            value={filters.who ?? ''}
            onChange={(event) => change({ who: event.currentTarget.value })}
          >
            <option value="">{t('allTasks.anybody')}</option>
            <option value="me">{t('day.mine')}</option>
            <option value="nobody">{t('task.nobody')}</option>
            <People people={people} chosen={filters.who} />
          </NativeSelect>
        </Foldable>
        <TextInput
          className={SEARCHED}
          type="search"
          label={t('allTasks.search')}
          value={filters.q ?? ''}
          maxLength={100}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
      </div>
    </FilterFold>
  );
}

function People({ people, chosen }: { people: readonly TasksOfOneDto[]; chosen: string | undefined }) {
  const t = useT();
  const known = people.filter(({ userId }) => userId !== null);
  const missing = chosen && !['me', 'nobody'].includes(chosen) && !known.some((one) => one.userId === chosen);
  return (
    <>
      {known.map(({ userId, name, organisation, open, overdue }) => (
        <option key={userId} value={userId ?? ''} dir="auto">
          {dotted(
            apart(name ?? '', ...(organisation ? [organisation] : [])),
            t('allTasks.open', { count: open }),
            overdue > 0 && t('allTasks.late', { count: overdue }),
          )}
        </option>
      ))}
      {missing ? <option value={chosen}>{t('allTasks.hasNone')}</option> : null}
    </>
  );
}
