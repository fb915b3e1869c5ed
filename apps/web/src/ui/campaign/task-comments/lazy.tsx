import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { TaskDto } from '../../../kernel/api/client.js';
import { messagesOfDesk, useT } from '../../../kernel/i18n/index.js';
import type { StayingCommentsProps } from './staying-comments.js';

/** With the words of the desk: no phone keeps it. Without a network the task is there all the same. */
const Comments = lazy(async () => {
  try {
    const [{ TaskComments }] = await Promise.all([import('./task-comments.js'), messagesOfDesk()]);
    return { default: TaskComments };
  } catch {
    return { default: Unreachable };
  }
});

function Unreachable() {
  const t = useT();
  return <Text c="dimmed">{t('problem.unreachable')}</Text>;
}

const Nothing = () => <></>;

/** What is not there to be counted is not said. */
const Staying = lazy(async () => {
  try {
    const [{ StayingComments }] = await Promise.all([import('./staying-comments.js'), messagesOfDesk()]);
    return { default: StayingComments };
  } catch {
    return { default: Nothing };
  }
});

export const LazyStayingComments = (props: StayingCommentsProps) => (
  <Suspense fallback={null}>
    <Staying {...props} />
  </Suspense>
);

export const LazyTaskComments = ({ task }: { task: TaskDto }) => (
  <Suspense fallback={<Skeleton height={160} aria-busy />}>
    <Comments task={task} />
  </Suspense>
);
