import { Alert, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SLOT_STATES, speaksTwice, type SlotState } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  speakingAdd,
  speakingChange,
  speakingRemove,
  type SessionDetailDto,
  type SpeakingSlotDto,
} from '../../kernel/api/client.js';
import { dotted, useOrder, useT, weekdayText } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { accreditationsQuery, representativesQuery, speakingQuery } from './taking-part.queries.js';

const NOTHING = {
  ...{ organisationId: '', representativeId: '', item: '', stakeholders: '', state: 'requested' as string },
  ...{ minutes: '', place: '', meetingId: '', link: '', webcastTime: '', body: '' },
};
type Fields = typeof NOTHING;

function fieldsOf(one: SpeakingSlotDto | undefined): Fields {
  if (!one) return NOTHING;
  const { organisationId, item, stakeholders, state, link, webcastTime, body } = one;
  return {
    ...{ organisationId, item, stakeholders, state, link, webcastTime, body },
    ...{ representativeId: one.representativeId ?? '', meetingId: one.meetingId ?? '' },
    ...{ minutes: String(one.minutes ?? ''), place: String(one.place ?? '') },
  };
}

const statedOf = (fields: Fields) => ({
  representativeId: fields.representativeId || null,
  item: fields.item.trim(),
  stakeholders: fields.stakeholders.trim(),
  state: fields.state as SlotState,
  minutes: fields.minutes === '' ? null : Number(fields.minutes),
  place: fields.place === '' ? null : Number(fields.place),
  meetingId: fields.meetingId || null,
  link: fields.link.trim(),
  webcastTime: fields.webcastTime.trim(),
  body: fields.body,
});

/** Of what was opened only what was changed: who speaks may be out of sight for a moment, and is not wiped by that. */
const changeOf = (before: Fields, after: Fields) => {
  const said = statedOf(after);
  const changed = Object.entries(said).filter(
    ([name]) => before[name as keyof Fields] !== after[name as keyof Fields],
  );
  return Object.fromEntries(changed) as Partial<typeof said>;
};

interface FormProps {
  session: SessionDetailDto;
  slot?: SpeakingSlotDto;
  onDone: () => void;
}

/** Enters time to speak, or what has become of it. */
export function SpeakingForm({ session, slot, onDone }: FormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'sessions');
  const put = (fields: Fields, to: SpeakingSlotDto) =>
    speakingChange(session.id, to.id, versionTag(to.version), campaignId, changeOf(fieldsOf(to), fields));
  const form = useForm<SpeakingSlotDto, Fields>({
    current: slot,
    fieldsOf,
    missing: ({ organisationId, item }) => {
      if (organisationId === '')
        return { field: 'organisationId', message: t('takingPart.needsOrganisation') };
      return item.trim() === '' ? { field: 'item', message: t('takingPart.needsItem') } : undefined;
    },
    save: (fields, opened) =>
      opened
        ? put(fields, opened)
        : speakingAdd(session.id, campaignId, {
            ...{ id, organisationId: fields.organisationId },
            ...statedOf(fields),
          }),
    onSaved: (saved, opened) => {
      onDone();
      toast(t('takingPart.saved', { name: saved.item }), async () => {
        if (opened) await put(fieldsOf(opened), saved);
        else await speakingRemove(session.id, saved.id, versionTag(saved.version), campaignId);
        await again();
      });
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      {slot ? null : <InWhoseName sessionId={session.id} form={form} />}
      <TextField label={t('takingPart.item')} required {...form.text('item')} />
      <TextField
        label={t('takingPart.stakeholders')}
        description={t('takingPart.stakeholdersHow')}
        {...form.text('stakeholders')}
      />
      <Speaker sessionId={session.id} form={form} />
      <Twice session={session} form={form} id={slot?.id ?? id} />
      <Choice
        label={t('takingPart.slotStateLabel')}
        options={SLOT_STATES.map((one) => [one, t(`takingPart.slotState.${one}`)])}
        {...form.text('state')}
      />
      <TextField type="number" min={1} label={t('takingPart.minutes')} {...form.text('minutes')} />
      <TextField type="number" min={1} label={t('takingPart.place')} {...form.text('place')} />
      <Choice
        label={t('takingPart.slotMeeting')}
        options={[
          ['', t('takingPart.notKnown')],
          ...session.meetings.map(
            ({ id: of, name, starts }) => [of, dotted(weekdayText(starts.venue.wall), name)] as const,
          ),
        ]}
        {...form.text('meetingId')}
      />
      <TextField label={t('takingPart.link')} {...form.text('link')} />
      <TextField label={t('takingPart.webcastTime')} placeholder="1:23:45" {...form.text('webcastTime')} />
      <Textarea
        label={t('takingPart.body')}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={form.fields.body}
        error={form.error('body')}
        onChange={(event) => form.set({ body: event.currentTarget.value })}
      />
    </FormBody>
  );
}

interface OfForm {
  form: Form<Fields>;
}

/** Organisations of the session for which this person may write. */
function InWhoseName({ sessionId, form }: OfForm & { sessionId: string }) {
  const t = useT();
  const { campaignId, role, organisationId } = useSeat();
  const inOrder = useOrder();
  const all = useQuery(accreditationsQuery(campaignId, sessionId)).data?.items ?? [];
  const mine = all.filter((one) => role === 'coordinator' || one.organisationId === organisationId);
  return (
    <Choice
      label={t('takingPart.organisation')}
      {...(mine.length === 0 ? { description: t('takingPart.notAdmitted') } : {})}
      options={[
        ['', t('takingPart.choose')],
        ...mine
          .toSorted((a, b) => inOrder(a.organisation, b.organisation))
          .map((one) => [one.organisationId, one.organisation] as const),
      ]}
      {...form.text('organisationId')}
      onChange={(organisationIs) => form.set({ organisationId: organisationIs, representativeId: '' })}
    />
  );
}

/** Whom the organisation sends. */
function Speaker({ sessionId, form }: OfForm & { sessionId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const people = useQuery(representativesQuery(campaignId, sessionId)).data?.items ?? [];
  const theirs = people.filter(({ organisationId }) => organisationId === form.fields.organisationId);
  return (
    <Choice
      label={t('takingPart.speaker')}
      options={[['', t('takingPart.nobodyYet')], ...theirs.map(({ id, name }) => [id, name] as const)]}
      {...form.text('representativeId')}
    />
  );
}

/** Says before it is saved that somebody would speak twice; it stands in nobody's way. */
function Twice({ session, form, id }: OfForm & { session: SessionDetailDto; id: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const slots = useQuery(speakingQuery(campaignId, session.id)).data?.items ?? [];
  const { organisationId, representativeId, item, state } = form.fields;
  const twice = speaksTwice(
    { id, organisationId, representativeId: representativeId || null, item, state: state as SlotState },
    slots,
  );
  return (
    <div role="status">
      {twice ? (
        <Alert color="orange" variant="light">
          {t(`takingPart.twice.${twice}`)}
        </Alert>
      ) : null}
    </div>
  );
}
