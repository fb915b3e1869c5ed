import '@mantine/core/styles/SimpleGrid.layer.css';
import { Alert, Button, NativeSelect, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { holds, TIERS, type Tier } from '#libs/domain';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { tasksChange, type TaskDto } from '../../kernel/api/client.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translateAny, useT } from '../../kernel/i18n/index.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { changeOf, fieldsOf, undoOf, type TaskFields } from './fields.js';

/** What, who, until when and who may read it. What was typed stays when the server refuses. */
export function ChangeTask({ task }: { task: TaskDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [fields, setFields] = useState(() => fieldsOf(task));
  const set = (part: Partial<TaskFields>) => setFields((before) => ({ ...before, ...part }));
  const change = useChange(task);
  const refused = (field: string) => fieldMessage(change.error, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(fields);
  };
  const stale = problemOf(change.error)?.status === 412;
  return (
    <form onSubmit={submit} noValidate style={{ maxWidth: 640 }}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('task.change')}
        </Title>
        {stale ? (
          <Alert role="alert" color="yellow">
            {t('task.stale')}
          </Alert>
        ) : null}
        {change.isError && !stale ? <ProblemNotice error={change.error} /> : null}
        <TextInput
          label={t('task.what')}
          dir="auto"
          maxLength={200}
          value={fields.title}
          error={refused('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('task.note')}
          dir="auto"
          rows={3}
          maxLength={10_000}
          value={fields.note}
          error={refused('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {holds(role, 'campaigner') ? (
          <Assignee
            campaignId={campaignId}
            value={fields.assigneeId}
            error={refused('assigneeId')}
            onChange={(assigneeId) => set({ assigneeId })}
          />
        ) : null}
        <WhenAndReaders task={task} fields={fields} refused={refused} set={set} />
        <Button type="submit" size="md" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('task.save')}
        </Button>
      </Stack>
    </form>
  );
}

interface PartProps {
  task: TaskDto;
  fields: TaskFields;
  refused: (field: string) => string | undefined;
  set: (part: Partial<TaskFields>) => void;
}

function WhenAndReaders({ task, fields, refused, set }: PartProps) {
  const t = useT();
  const { me, coreGroup } = useSeat();
  const zones = [...new Set([task.zone, task.due.venue.zone, task.due.reader.zone, me.zone])];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          type="datetime-local"
          label={t('task.due')}
          value={fields.dueLocal}
          error={refused('dueLocal')}
          onChange={(event) => set({ dueLocal: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('task.zone')}
          value={fields.zone}
          error={refused('zone')}
          onChange={(event) => set({ zone: event.currentTarget.value })}
          data={zones}
        />
      </SimpleGrid>
      {task.authorId === me.id ? (
        <NativeSelect
          label={t('task.tier')}
          description={t('task.tierHow')}
          value={fields.tier}
          error={refused('tier')}
          onChange={(event) => set({ tier: event.currentTarget.value as Tier })}
          data={TIERS.filter((one) => one !== 'core' || coreGroup).map((value) => {
            return { value, label: translateAny(`tier.${value}`) };
          })}
        />
      ) : null}
    </>
  );
}

function useChange(task: TaskDto) {
  const t = useT();
  const { campaignId } = useSeat();
  return useMutation({
    mutationFn: (fields: TaskFields) =>
      tasksChange(task.id, versionTag(task.version), campaignId, changeOf(task, fields)),
    onSuccess: (after) => {
      toast(t('task.saved'), async () => {
        await tasksChange(task.id, versionTag(after.version), campaignId, undoOf(task, after));
        await refresh(campaignId, 'tasks');
      });
      return refresh(campaignId, 'tasks');
    },
    // Somebody was faster: what stands there now is asked for, and the fields keep what was typed.
    onError: () => refresh(campaignId, 'tasks'),
  });
}

interface AssigneeProps {
  campaignId: string;
  value: string;
  error: string | undefined;
  onChange: (userId: string) => void;
}

function Assignee({ campaignId, value, error, onChange }: AssigneeProps) {
  const t = useT();
  const members = useQuery(membersQuery(campaignId));
  const active = (members.data?.items ?? []).filter(({ state }) => state === 'active');
  return (
    <NativeSelect
      label={t('task.who')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('task.nobody')}</option>
      {active.map(({ userId, name, organisation }) => (
        <option key={userId} value={userId}>
          {name} · {organisation}
        </option>
      ))}
    </NativeSelect>
  );
}
