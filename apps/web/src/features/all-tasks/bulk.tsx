import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { holds } from '#libs/domain';
import { problemOf } from '../../kernel/api/call.js';
import { tasksChangeMany, type TaskDto } from '../../kernel/api/client.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { byName, useSorted, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { membersQuery, personOption } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { DueField, type Due } from '../../ui/due-field.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { changesOf, namedBy, undoOf, type Change } from './changes.js';
import styles from './all-tasks.module.css';

interface BulkProps {
  tasks: readonly TaskDto[];
  onDone: () => void;
}

/** What can be done with the chosen tasks at once; each act can be undone. */
export function Bulk({ tasks, onDone }: BulkProps) {
  const t = useT();
  const { role } = useSeat();
  const { act, busy, error } = useAct(tasks, onDone);
  const [moving, setMoving] = useState(false);
  const open = tasks.filter(({ state }) => state === 'open');
  const closed = tasks.length - open.length;
  const inTheWay = namedBy(problemOf(error)?.fields[0]?.path, tasks);
  return (
    <section className={styles.bar} aria-label={t('allTasks.chosen', { count: tasks.length })}>
      <Group gap="xs" align="flex-end">
        <Text fw={600} role="status">
          {t('allTasks.chosen', { count: tasks.length })}
        </Text>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {t('allTasks.chooseNone')}
        </Button>
      </Group>
      <Group gap="xs" align="flex-end">
        {holds(role, 'campaigner') && closed === 0 ? (
          <Give disabled={busy} onGive={(assigneeId) => act({ assigneeId })} />
        ) : null}
        {closed === 0 ? (
          <>
            <Button variant="default" disabled={busy} onClick={() => setMoving(true)}>
              {t('allTasks.move')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => act({ state: 'done' })}>
              {t('task.finish')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => act({ state: 'cancelled' })}>
              {t('allTasks.cancel')}
            </Button>
          </>
        ) : null}
        {open.length === 0 ? (
          <Button variant="default" disabled={busy} onClick={() => act({ state: 'open' })}>
            {t('task.reopen')}
          </Button>
        ) : null}
        {closed > 0 && open.length > 0 ? <Text size="sm">{t('allTasks.mixed')}</Text> : null}
      </Group>
      {inTheWay ? <Text size="sm">{t('allTasks.inTheWay', { title: inTheWay.title })}</Text> : null}
      {error ? <ProblemNotice error={error} /> : null}
      {moving ? <Move onClose={() => setMoving(false)} onMove={act} /> : null}
    </section>
  );
}

/** Sends a change of all of them in one request, and offers to take it back. */
function useAct(tasks: readonly TaskDto[], onDone: () => void) {
  const t = useT();
  const { campaignId } = useSeat();
  const send = useMutation({
    mutationFn: async (change: Change) => {
      const request = { changes: changesOf(tasks, change) };
      const { items } = await tasksChangeMany(campaignId, request, { idempotencyKey: uuid7() });
      return { items, change };
    },
    onSuccess: ({ items, change }) => {
      toast(t('allTasks.changed', { count: items.length }), async () => {
        await tasksChangeMany(campaignId, { changes: undoOf(tasks, items, change) });
        await refresh(campaignId, 'tasks');
      });
      onDone();
      return refresh(campaignId, 'tasks');
    },
    onError: () => refresh(campaignId, 'tasks'),
  });
  return { act: (change: Change) => send.mutate(change), busy: send.isPending, error: send.error };
}

function Give({ disabled, onGive }: { disabled: boolean; onGive: (userId: string | null) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const members = useQuery(membersQuery(campaignId)).data?.items ?? NONE;
  const people = useSorted(members, byName).filter(({ state }) => state === 'active');
  const [to, setTo] = useState<string>();
  return (
    <>
      <NativeSelect
        label={t('allTasks.giveTo')}
        value={to ?? 'choose'}
        onChange={(event) => setTo(event.currentTarget.value)}
      >
        <option value="choose" disabled>
          {t('allTasks.somebody')}
        </option>
        {people.map((person) => (
          <option key={person.userId} value={person.userId} dir="auto">
            {personOption(person)}
          </option>
        ))}
        <option value="">{t('task.nobody')}</option>
      </NativeSelect>
      <Button disabled={disabled || to === undefined} onClick={() => onGive(to || null)}>
        {t('allTasks.give')}
      </Button>
    </>
  );
}

const NONE: readonly never[] = [];

function Move({ onClose, onMove }: { onClose: () => void; onMove: (change: Change) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  const [due, setDue] = useState<Due>();
  return (
    <Dialog open onClose={onClose} title={t('allTasks.moveTitle')}>
      <DueField now={now} campaign={campaign} first="venueMorning" error={undefined} onChange={setDue} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('list.cancel')}
        </Button>
        <Button
          disabled={!due}
          onClick={() => {
            onClose();
            if (due) onMove({ dueLocal: due.wall, zone: due.zone });
          }}
        >
          {t('allTasks.moveNow')}
        </Button>
      </Group>
    </Dialog>
  );
}
