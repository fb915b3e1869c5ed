import { NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Tier } from '#libs/domain';
import { tasksChange, tasksCreate, type MemberDto, type TaskDto } from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { leadsQuery, membersQuery, personOption } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat, type Seat } from '../../kernel/session/session.js';
import { useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { DueField, type Due } from '../due-field.js';
import { TierField } from './tier-field.js';
import { FormBody } from '../form/form-body.js';
import { Meanwhile } from '../form/changed-by-others.js';
import { useForm, type Form } from '../form/use-form.js';
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
  const known = members.isFetched && leads.isFetched;
  return { members: active, leads: leads.data?.items ?? [], known };
}

function useTitle({ campaignId }: Seat, { askId, title, name, delegationCode }: AssignAbout) {
  const t = useT();
  const wanted = title === undefined && askId !== undefined;
  const asks = useQuery({ ...asksQuery(campaignId), enabled: wanted });
  const ask = asks.data?.items.find(({ id }) => id === askId)?.title;
  const of = name ?? delegationCode;
  const suggested =
    title ?? (ask ? t('assign.followUpOn', { name: of, ask }) : t('assign.followUp', { name: of }));
  return { suggested: suggested.slice(0, 200), known: !wanted || asks.isFetched };
}

interface AssignFields {
  title: string;
  note: string;
  assigneeId: string;
  tier: Tier;
}

function useAssign(
  { about, onGiven, onClose }: AssignFormProps,
  start: () => AssignFields,
  due: Due | undefined,
): Form<AssignFields> {
  const t = useT();
  const { campaignId } = useSeat();
  // One id for as long as the form is open: a second try cannot make a second task.
  const [id] = useState(() => uuid7());
  const undo = async (task: TaskDto) => {
    await tasksChange(task.id, versionTag(task.version), campaignId, { state: 'cancelled' });
    onGiven(undefined);
    await refresh(campaignId, 'tasks');
  };
  return useForm<TaskDto, AssignFields>({
    fieldsOf: start,
    save: ({ title, note, assigneeId, tier }) => {
      Object.assign(last, { assigneeId: assigneeId || undefined, due: due?.key });
      const { delegationCode } = about;
      const when = { dueLocal: due?.wall ?? '', zone: due?.zone ?? '' };
      const who = { ...(assigneeId ? { assigneeId } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
      return tasksCreate(campaignId, { id, title: title.trim(), delegationCode, ...who, ...when, tier });
    },
    onSaved: (task) => {
      onGiven(task);
      onClose();
      const who = task.assignee ?? t('assign.nobody');
      toast(t('assign.done', { who, due: clocksText(task.due) }), () => undo(task));
      return refresh(campaignId, 'tasks');
    },
  });
}

/** The task: what, who, until when, who else may read it. Everything is filled in, so that Enter is enough. */
export function AssignForm(props: AssignFormProps) {
  const seat = useSeat();
  const { members, leads, known } = usePeople(seat.campaignId);
  const { suggested, known: titled } = useTitle(seat, props.about);
  const lead = leads.find(({ delegationCode }) => delegationCode === props.about.delegationCode)?.userId;
  // What is filled in is filled in once: who leads from now on does not move into an open form.
  if (!known || !titled) return <Skeleton height={320} />;
  return <Fields {...props} members={members} lead={lead ?? undefined} suggested={suggested} />;
}

interface FieldsProps extends AssignFormProps {
  members: readonly MemberDto[];
  /** The user who leads the talks now, if anybody does. */
  lead: string | undefined;
  suggested: string;
}

function Fields({ members, lead, suggested, ...props }: FieldsProps) {
  const t = useT();
  const { campaignId, me, defaultTier } = useSeat();
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  const [due, setDue] = useState<Due>();
  const [leadAtStart] = useState(lead);
  const field = useFocusAtStart();
  const start = () => ({
    title: suggested,
    note: '',
    assigneeId: lead ?? last.assigneeId ?? me.id,
    tier: defaultTier,
  });
  const form = useAssign(props, start, due);
  const { value, onChange, error } = form.text('title');
  return (
    <FormBody
      form={form}
      send={t('assign.send')}
      sendable={due !== undefined}
      leave={{ label: t('assign.cancel'), onLeave: props.onClose }}
      judged
    >
      <TextInput
        ref={field}
        label={t('assign.what')}
        value={value}
        maxLength={200}
        required
        withAsterisk={false}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Textarea
        label={t('task.note')}
        rows={2}
        maxLength={10_000}
        value={form.fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
      <Who
        {...{ members, lead, moved: lead !== leadAtStart, assigneeId: form.fields.assigneeId }}
        error={form.error('assigneeId')}
        onChange={(assigneeId) => form.set({ assigneeId })}
      />
      <DueField
        now={now}
        campaign={campaign}
        first={last.due ?? 'venueEvening'}
        error={form.error('dueLocal')}
        onChange={setDue}
      />
      <TierField
        label={t('assign.readers')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}

interface WhoProps {
  members: readonly MemberDto[];
  /** The user who leads the talks, if anybody does. */
  lead: string | undefined;
  /** Whether somebody else leads than when the form was opened. */
  moved: boolean;
  assigneeId: string;
  error: string | undefined;
  onChange: (userId: string) => void;
}

function Who({ members, lead, moved, assigneeId, error, onChange }: WhoProps) {
  const t = useT();
  const leader = members.find(({ userId }) => userId === lead);
  const leads = leader ? t('assign.leads', { name: leader.name, organisation: leader.organisation }) : '';
  return (
    <NativeSelect
      label={t('assign.who')}
      description={moved ? <Meanwhile theirs={leads} /> : undefined}
      value={assigneeId}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {members.map((person) => (
        <option key={person.userId} value={person.userId} dir="auto">
          {personOption(person, person.userId === lead)}
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
