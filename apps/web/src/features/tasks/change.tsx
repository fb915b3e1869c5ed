import '@mantine/core/styles/SimpleGrid.layer.css';
import { SimpleGrid, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { holds, TIERS } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { tasksChange, type TaskDto } from '../../kernel/api/client.js';
import { membersQuery, personOption } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Choice, WallInput } from '../../ui/form/fields.js';
import { LazyStayingComments } from '../../ui/campaign/task-comments/lazy.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { useForm, type Form, type TextOfForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { changeOf, fieldsOf, undoOf, type TaskFields } from './fields.js';
import styles from './change.module.css';

/** What, who, until when and who may read it. What was typed stays when the server refuses. */
export function ChangeTask({ task }: { task: TaskDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const form = useTaskForm(task);
  const { fields, set, error, theirs } = form;
  return (
    <div className={styles.form}>
      <Title order={2} size="h4" mb="sm">
        {t('task.change')}
      </Title>
      <FormBody form={form} send={t('task.save')} sendable={form.touched}>
        <TextInput
          label={t('task.what')}
          description={theirs.title && <Meanwhile theirs={theirs.title} />}
          dir="auto"
          maxLength={200}
          value={fields.title}
          error={error('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('task.note')}
          description={theirs.note === undefined ? undefined : <Meanwhile theirs={theirs.note} />}
          dir="auto"
          rows={3}
          maxLength={10_000}
          value={fields.note}
          error={error('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {holds(role, 'campaigner') ? <Assignee campaignId={campaignId} {...form.text('assigneeId')} /> : null}
        <WhenAndReaders task={task} form={form} />
        <LazyStayingComments task={task} tier={fields.tier} assigneeId={fields.assigneeId} />
      </FormBody>
    </div>
  );
}

interface PartProps {
  task: TaskDto;
  form: Form<TaskFields>;
}

function WhenAndReaders({ task, form }: PartProps) {
  const t = useT();
  const { me, coreGroup } = useSeat();
  const zones = [
    ...new Set([form.fields.zone, task.zone, task.due.venue.zone, task.due.reader.zone, me.zone]),
  ];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <WallInput label={t('task.due')} {...form.text('dueLocal')} />
        <Choice
          label={t('task.zone')}
          options={zones.map((zone) => [zone, cityText(zone)])}
          {...form.text('zone')}
        />
      </SimpleGrid>
      {task.authorId === me.id ? (
        <Choice
          label={t('task.tier')}
          description={t('task.tierHow')}
          options={TIERS.filter((one) => one !== 'core' || coreGroup).map((value) => [
            value,
            translate(`tier.${value}`),
          ])}
          {...form.text('tier')}
        />
      ) : null}
    </>
  );
}

function useTaskForm(task: TaskDto): Form<TaskFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'tasks');
  return useForm({
    current: task,
    fieldsOf: (one: TaskDto | undefined) => fieldsOf(one ?? task),
    save: (fields, opened = task) =>
      tasksChange(opened.id, versionTag(opened.version), campaignId, changeOf(opened, fields)),
    onSaved: (after, before = task) => {
      toast(t('task.saved'), async () => {
        await tasksChange(after.id, versionTag(after.version), campaignId, undoOf(before, after));
        await again();
      });
      return again();
    },
    askAgain: again,
  });
}

function Assignee({ campaignId, ...field }: TextOfForm & { campaignId: string }) {
  const t = useT();
  const members = useQuery(membersQuery(campaignId));
  const active = (members.data?.items ?? []).filter(({ state }) => state === 'active');
  return (
    <Choice
      label={t('task.who')}
      options={[
        ['', t('task.nobody')],
        ...active.map((person) => [person.userId, personOption(person)] as const),
      ]}
      {...field}
    />
  );
}
