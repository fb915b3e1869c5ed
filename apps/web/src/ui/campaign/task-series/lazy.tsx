import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { SessionMoveDto, TaskDto } from '../../../kernel/api/client.js';
import { messagesOfDesk, useT } from '../../../kernel/i18n/index.js';

const Dialog = lazy(async () => ({ default: (await import('./task-series.js')).TaskSeriesDialog }));

/** Opens what comes again; its words are those of the desk. */
export function TaskSeriesButton() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('series.button')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** With the words of the desk: no phone keeps it. Without a network the task is there all the same. */
const Repeats = lazy(async () => {
  try {
    const [{ TaskRepeats }] = await Promise.all([import('./task-repeats.js'), messagesOfDesk()]);
    return { default: TaskRepeats };
  } catch {
    return { default: Nothing };
  }
});

const Nothing = () => <></>;

const Moved = lazy(async () => {
  try {
    const [{ MovedTasks }] = await Promise.all([import('./moved-tasks.js'), messagesOfDesk()]);
    return { default: MovedTasks };
  } catch {
    return { default: Nothing };
  }
});

export const LazyMovedTasks = ({ tasks }: Pick<SessionMoveDto, 'tasks'>) => (
  <Suspense fallback={null}>
    <Moved tasks={tasks} />
  </Suspense>
);

export const LazyTaskRepeats = ({ task }: { task: TaskDto }) => (
  <Suspense fallback={null}>
    <Repeats task={task} />
  </Suspense>
);
