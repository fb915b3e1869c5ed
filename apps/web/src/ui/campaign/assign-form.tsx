import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Tier } from '#libs/domain';
import { tasksChange, tasksCreate, type MemberDto, type TaskDto } from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { leadsQuery, membersQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat, type Seat } from '../../kernel/session/session.js';
import { useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { DueField, type Due } from '../due-field.js';
import { TierField } from './tier-field.js';
import { ProblemNotice } from '../loaded.js';
import { toast } from '../toast.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

export interface AssignAbout {
  delegationCode: string;
  /** Its name; the code stands in. */
  name?: string;
  /** Names the task after the ask, unless there is a title. */
  askId?: string;
  title?: string;
}

interface AssignFormProps {
  about: AssignAbout;
  /** The task that was made; undefined when it was taken back. */
  onGiven: (task: TaskDto | undefined) => void;
  onClose: () => void;
}

/** What was chosen last, as long as the page lives: five follow-ups in a row are mostly alike. */
const last: { assigneeId?: string; due?: Due['key'] } = {};

/** The members who are there and who leads which delegation. */
const NOBODY: readonly MemberDto[] = [];

function usePeople(campaignId: string) {
  const members = useQuery(membersQuery(campaignId));
  const leads = useQuery(leadsQuery(campaignId));
  const sorted = useSorted(members.data?.items ?? NOBODY, byName);
  const active = sorted.filter(({ state }) => state === 'active');
  return { members: active, leads: leads.data?.items ?? [] };
}

function useTitle({ campaignId }: Seat, { askId, title, name, delegationCode }: AssignAbout): string {
  const t = useT();
  const asks = useQuery({
    ...asksQuery(campaignId),
    enabled: title === undefined && askId !== undefined,
  });
  const ask = asks.data?.items.find(({ id }) => id === askId)?.title;
  const of = name ?? delegationCode;
  return (
    title ?? (ask ? t('assign.followUpOn', { name: of, ask }) : t('assign.followUp', { name: of }))
  ).slice(0, 200);
}

function useAssign(seat: Seat, { onGiven, onClose }: AssignFormProps) {
  const t = useT();
  // One id for as long as the form is open: a second try cannot make a second task.
  const id = useRef(uuid7());
  const undo = async (task: TaskDto) => {
    await tasksChange(task.id, versionTag(task.version), seat.campaignId, { state: 'cancelled' });
    onGiven(undefined);
    await refresh(seat.campaignId, 'tasks');
  };
  return useMutation({
    mutationFn: (request: Omit<Parameters<typeof tasksCreate>[1], 'id'>) =>
      tasksCreate(seat.campaignId, { ...request, id: id.current }),
    onSuccess: (task) => {
      onGiven(task);
      onClose();
      const who = task.assignee ?? t('assign.nobody');
      toast(t('assign.done', { who, due: clocksText(task.due) }), () => undo(task));
      void refresh(seat.campaignId, 'tasks');
    },
  });
}

/** The task: what, who, until when, who else may read it. Everything is filled in, so that Enter is enough. */
export function AssignForm(props: AssignFormProps) {
  const t = useT();
  const seat = useSeat();
  const { campaign, now } = useCampaignNow(seat.campaignId, 60_000);
  const { members, leads } = usePeople(seat.campaignId);
  const suggested = useTitle(seat, props.about);
  const [title, setTitle] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [tier, setTier] = useState<Tier>(seat.defaultTier);
  const [due, setDue] = useState<Due>();
  const field = useFocusAtStart();
  const lead = leads.find(({ delegationCode }) => delegationCode === props.about.delegationCode)?.userId;
  const assigneeId = chosen ?? lead ?? last.assigneeId ?? seat.me.id;
  const assign = useAssign(seat, props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!due || assign.isPending) return;
    Object.assign(last, { assigneeId: assigneeId || undefined, due: due.key });
    assign.mutate({
      title: (title ?? suggested).trim(),
      delegationCode: props.about.delegationCode,
      ...(assigneeId ? { assigneeId } : {}),
      dueLocal: due.wall,
      zone: due.zone,
      tier,
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          ref={field}
          label={t('assign.what')}
          value={title ?? suggested}
          maxLength={200}
          required
          withAsterisk={false}
          error={fieldMessage(assign.error, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Who
          {...{ members, lead, assigneeId }}
          error={fieldMessage(assign.error, 'assigneeId')}
          onChange={setChosen}
        />
        <DueField
          now={now}
          campaign={campaign}
          first={last.due ?? 'venueEvening'}
          error={fieldMessage(assign.error, 'dueLocal')}
          onChange={setDue}
        />
        <TierField
          label={t('assign.readers')}
          value={tier}
          error={fieldMessage(assign.error, 'tier')}
          onChange={setTier}
        />
        {assign.isError ? <ProblemNotice error={assign.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('assign.cancel')}
          </Button>
          <Button type="submit" loading={assign.isPending} disabled={!due}>
            {t('assign.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface WhoProps {
  members: readonly MemberDto[];
  /** The user who leads the talks, if anybody does. */
  lead: string | null | undefined;
  assigneeId: string;
  error: string | undefined;
  onChange: (userId: string) => void;
}

function Who({ members, lead, assigneeId, error, onChange }: WhoProps) {
  const t = useT();
  return (
    <NativeSelect
      label={t('assign.who')}
      value={assigneeId}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {members.map(({ userId, name, organisation }) => (
        <option key={userId} value={userId}>
          {userId === lead ? t('assign.leads', { name, organisation }) : `${name} · ${organisation}`}
        </option>
      ))}
      <option value="">{t('assign.nobody')}</option>
    </NativeSelect>
  );
}

/** The title has the focus when the form opens, so that Enter sends what is filled in. */
function useFocusAtStart() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
