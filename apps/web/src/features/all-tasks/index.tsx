import { Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { useT } from '../../kernel/i18n/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { useEarlyPages } from '../../kernel/query/early-pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { AssignManyButton } from '../../ui/campaign/assign-many/button.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { TaskSeriesButton } from '../../ui/campaign/task-series/lazy.js';
import { ViewsButton } from '../../ui/campaign/views/button.js';
import { FIRST_OF_HIGH, useFirstRows } from '../../ui/first-rows.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Older } from '../../ui/next-page-button.js';
import { Page } from '../../ui/page.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { filteredTasks } from './all-tasks.queries.js';
import { Bulk } from './bulk.js';
import { AT_ONCE } from './changes.js';
import { FilterBar } from './filter-bar.js';
import { askedOf, type Filter } from './filters.js';
import { TaskLine } from './row.js';
import styles from './all-tasks.module.css';

/** Everybody's tasks, as far as the reader sees them: who has which, what is overdue, nobody's, left behind or done. */
export function AllTasks() {
  const t = useT();
  const { campaignId } = useSeat();
  const [filters, change] = useAddress<Filter>();
  const q = useDebounced(filters.q);
  const asked = filteredTasks(campaignId, { ...filters, ...(q === undefined ? {} : { q }) });
  const { items, query } = useEarlyPages(asked);
  return (
    <Page
      title={t('place.tasks')}
      lead={t('allTasks.lead')}
      actions={
        <>
          <ViewsButton screen="tasks" />
          <SaveExport path="tasks/export" asked={askedOf(filters)} label={t('allTasks.export')} />
          <TaskSeriesButton />
          <AssignManyButton />
        </>
      }
    >
      <FilterBar filters={filters} change={change} ready={items !== undefined} />
      {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
      {items === undefined ? (
        <div aria-busy={!query.isError}>
          <Skeleton height={420} />
        </div>
      ) : (
        <Tasks
          key={JSON.stringify(asked.parameters)}
          tasks={items}
          filtered={Object.values(filters).some(Boolean)}
        />
      )}
      <Older query={query} />
    </Page>
  );
}

function Tasks({ tasks, filtered }: { tasks: readonly TaskDto[]; filtered: boolean }) {
  const t = useT();
  const { campaignId, role, me, closed } = useSeat();
  const names = useCachedNames();
  const clock = useCampaignClock(campaignId);
  // Once for all rows: each would ask for the clock itself.
  const minute = useMinute();
  const now = clock.known ? minute + clock.offset : Number.NaN;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const drawn = useFirstRows(tasks, FIRST_OF_HIGH);
  const mayChange = (task: TaskDto) =>
    !closed && (role === 'coordinator' || task.authorId === me.id || task.assigneeId === me.id);
  const mine = tasks.filter(mayChange).slice(0, AT_ONCE);
  const picked = mine.filter(({ id }) => chosen.has(id));
  if (tasks.length === 0) return <Text>{t(filtered ? 'allTasks.none' : 'allTasks.noneYet')}</Text>;
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => new Set([...before].filter((one) => one !== id).concat(wanted ? [id] : [])));
  return (
    <Stack gap="sm">
      {mine.length > 1 ? (
        <Checkbox
          label={t('allTasks.chooseAll', { count: mine.length })}
          checked={picked.length === mine.length}
          indeterminate={picked.length > 0 && picked.length < mine.length}
          onChange={(event) =>
            setChosen(new Set(event.currentTarget.checked ? mine.map(({ id }) => id) : []))
          }
        />
      ) : null}
      <ul className={`bare ${styles.tasks}`}>
        {drawn.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            about={names.get(task.delegationCode ?? '')}
            overdue={clock.ready && task.state === 'open' && Date.parse(task.due.instant) < clock.now()}
            now={now}
            chosen={mine.includes(task) ? chosen.has(task.id) : undefined}
            onChoose={(wanted) => choose(task.id, wanted)}
          />
        ))}
      </ul>
      {picked.length > 0 ? <Bulk tasks={picked} onDone={() => setChosen(new Set())} /> : null}
    </Stack>
  );
}
