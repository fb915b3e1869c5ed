import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../../kernel/api/call.js';
import {
  commentsRemove,
  commentsRestore,
  type TaskCommentDto,
  type TaskDto,
} from '../../../kernel/api/client.js';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import { Loaded } from '../../loaded.js';
import { TierBadge } from '../../tier.js';
import { toast } from '../../toast.js';
import { TwoClocks } from '../../two-clocks.js';
import { guessLanguage } from '../../written.js';
import { CommentForm } from './comment-form.js';
import { commentsQuery } from './comments.queries.js';
import { partsOf } from './mentions.js';
import styles from './task-comments.module.css';

/** So many of the last are shown at first: whoever follows a mail here wants what is new. */
const SHOWN = 20;

/** What people who see a task write below it, the first first. */
export function TaskComments({ task }: { task: TaskDto }) {
  const t = useT();
  const { campaignId, closed } = useSeat();
  const [changing, setChanging] = useState<TaskCommentDto>();
  const close = () => setChanging(undefined);
  return (
    <section aria-labelledby="task-comments" className={styles.comments}>
      <Title order={2} size="h4" mb="sm" id="task-comments">
        {t('comments.title')}
      </Title>
      <Loaded query={useQuery(commentsQuery(campaignId, task.id))} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed" mb="sm">
              {t('comments.none')}
            </Text>
          ) : (
            <Thread items={items} task={task} onChange={setChanging} />
          )
        }
      </Loaded>
      {closed ? <Text c="dimmed">{t('comments.closed')}</Text> : <CommentForm taskId={task.id} />}
      <Dialog open={changing !== undefined} onClose={close} title={t('comments.changeTitle')}>
        {changing ? (
          <CommentForm key={changing.id} taskId={task.id} comment={changing} onClose={close} />
        ) : null}
      </Dialog>
    </section>
  );
}

interface ThreadProps {
  items: readonly TaskCommentDto[];
  task: TaskDto;
  onChange: (comment: TaskCommentDto) => void;
}

/** The last of them, and as many before as are asked for. */
function Thread({ items, task, onChange }: ThreadProps) {
  const t = useT();
  // From the beginning, so that what others write meanwhile moves nothing out of sight.
  const [from, setFrom] = useState(() => Math.max(0, items.length - SHOWN));
  return (
    <>
      {from > 0 ? (
        <Button variant="default" mb="sm" onClick={() => setFrom(Math.max(0, from - SHOWN))}>
          {t('comments.earlier', { count: Math.min(SHOWN, from) })}
        </Button>
      ) : null}
      <ul className={`bare ${styles.list}`}>
        {items.slice(from).map((one) => (
          <Comment key={one.id} task={task} comment={one} onChange={() => onChange(one)} />
        ))}
      </ul>
    </>
  );
}

interface CommentProps {
  task: TaskDto;
  comment: TaskCommentDto;
  onChange: () => void;
}

function Comment({ task, comment, onChange }: CommentProps) {
  const t = useT();
  const { me, closed } = useSeat();
  const { remove, restore } = useRemoval(task.id, comment);
  const mine = comment.authorId === me.id && !closed;
  if (comment.text === null || comment.removedAt) {
    return (
      <li>
        <Group gap="xs">
          <Text c="dimmed" size="sm">
            {t('comments.removed', { name: comment.author })}{' '}
            {comment.removedAt ? <TwoClocks at={comment.removedAt} /> : null}
          </Text>
          {mine ? (
            <Button variant="subtle" size="xs" onClick={() => void restore()}>
              {t('comments.restore')}
            </Button>
          ) : null}
        </Group>
      </li>
    );
  }
  return (
    <li>
      <Text component="div" size="sm" c="dimmed">
        <bdi className={styles.author}>{comment.author}</bdi>
        <div className={styles.when}>
          <TwoClocks at={comment.createdAt} />
          {comment.changedAt ? (
            <span>
              {t('comments.changed')} <TwoClocks at={comment.changedAt} />
            </span>
          ) : null}
          {comment.tier === task.tier ? null : <TierBadge tier={comment.tier} />}
        </div>
      </Text>
      <div className="written" dir="auto" lang={guessLanguage(comment.text)}>
        {partsOf(comment.text, comment.mentions).map((part) =>
          part.named ? <strong key={part.at}>{part.text}</strong> : part.text,
        )}
      </div>
      {mine ? (
        <Group gap="xs">
          <Button variant="subtle" size="xs" onClick={onChange}>
            {t('comments.change')}
          </Button>
          <Button variant="subtle" size="xs" color="red.9" onClick={() => void remove()}>
            {t('comments.remove')}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

function useRemoval(taskId: string, { id, version }: TaskCommentDto) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'tasks');
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
    }
    await again();
  };
  const bringBack = () =>
    commentsRestore(taskId, id, campaignId, { ifMatch: versionTag(version + 1) }).then(again);
  return {
    remove: () =>
      attempt(async () => {
        await commentsRemove(taskId, id, versionTag(version), campaignId);
        toast(t('comments.gone'), bringBack);
      }),
    restore: () =>
      attempt(async () => {
        await commentsRestore(taskId, id, campaignId, { ifMatch: versionTag(version) });
        toast(t('comments.back'));
      }),
  };
}
