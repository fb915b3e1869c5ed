import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ATTENDANCES,
  PASS_STATES,
  VISA_STATES,
  type Attendance,
  type PassState,
  type VisaState,
} from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  representativesAdd,
  representativesChange,
  representativesRemove,
  type RepresentativeDto,
} from '../../kernel/api/client.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { accreditationsQuery } from './taking-part.queries.js';

/** As it stands before anything is known. */
const NOTHING = {
  ...{ accreditationId: '', name: '', title: '', workplace: '', email: '', emailConsent: false },
  ...{ attendance: 'in_person' as string, zone: '', pass: 'none' as string, visa: 'not_needed' as string },
  arrivesOn: '',
};
type Fields = typeof NOTHING;

function fieldsOf(one: RepresentativeDto | undefined, zone: string): Fields {
  if (!one) return { ...NOTHING, zone };
  const { accreditationId, name, title, workplace, emailConsent, attendance, pass, visa } = one;
  return {
    ...{ accreditationId, name, title, workplace, emailConsent, attendance, pass, visa },
    ...{ email: one.email ?? '', zone: one.zone ?? '', arrivesOn: one.arrivesOn ?? '' },
  };
}

const statedOf = (fields: Fields) => ({
  name: fields.name.trim(),
  title: fields.title.trim(),
  workplace: fields.workplace.trim(),
  email: fields.email.trim() || null,
  emailConsent: fields.emailConsent,
  attendance: fields.attendance as Attendance,
  zone: fields.zone || null,
  pass: fields.pass as PassState,
  visa: fields.visa as VisaState,
  arrivesOn: fields.arrivesOn || null,
});

interface FormProps {
  sessionId: string;
  person?: RepresentativeDto;
  onDone: () => void;
}

/** Enters somebody who goes for an organisation, or what has changed about that. */
export function RepresentativeForm({ sessionId, person, onDone }: FormProps) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'sessions');
  const form = useForm<RepresentativeDto, Fields>({
    current: person,
    fieldsOf: (one) => fieldsOf(one, me.zone),
    missing: ({ accreditationId }) =>
      accreditationId === ''
        ? { field: 'accreditationId', message: t('takingPart.needsOrganisation') }
        : undefined,
    save: (fields, opened) =>
      opened
        ? representativesChange(
            sessionId,
            opened.id,
            versionTag(opened.version),
            campaignId,
            statedOf(fields),
          )
        : representativesAdd(sessionId, campaignId, {
            ...{ id, accreditationId: fields.accreditationId },
            ...statedOf(fields),
          }),
    onSaved: (saved, opened) => {
      onDone();
      const tag = versionTag(saved.version);
      toast(t('takingPart.saved', { name: saved.name }), async () => {
        if (opened)
          await representativesChange(
            sessionId,
            saved.id,
            tag,
            campaignId,
            statedOf(fieldsOf(opened, me.zone)),
          );
        else await representativesRemove(sessionId, saved.id, tag, campaignId);
        await again();
      });
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      {person ? null : <Admitted sessionId={sessionId} {...form.text('accreditationId')} />}
      <TextField label={t('takingPart.name')} required {...form.text('name')} />
      <TextField label={t('takingPart.jobTitle')} {...form.text('title')} />
      <TextField label={t('takingPart.workplace')} {...form.text('workplace')} />
      <Reached form={form} />
      <Choice
        label={t('takingPart.attendanceLabel')}
        options={ATTENDANCES.map((one) => [one, t(`takingPart.attendance.${one}`)])}
        {...form.text('attendance')}
      />
      <ZoneInput label={t('takingPart.zone')} {...form.text('zone')} />
      <Choice
        label={t('takingPart.passLabel')}
        options={PASS_STATES.map((one) => [one, t(`takingPart.pass.${one}`)])}
        {...form.text('pass')}
      />
      <Choice
        label={t('takingPart.visaLabel')}
        options={VISA_STATES.map((one) => [one, t(`takingPart.visa.${one}`)])}
        {...form.text('visa')}
      />
      <TextField type="date" label={t('takingPart.arrivesOn')} {...form.text('arrivesOn')} />
    </FormBody>
  );
}

function Reached({ form }: { form: Form<Fields> }) {
  const t = useT();
  return (
    <>
      <TextField type="email" label={t('takingPart.email')} {...form.text('email')} />
      <Checkbox
        label={t('takingPart.consent')}
        checked={form.fields.emailConsent}
        error={form.error('emailConsent')}
        onChange={(event) => form.set({ emailConsent: event.currentTarget.checked })}
      />
    </>
  );
}

type AdmittedProps = { sessionId: string } & Pick<
  Parameters<typeof Choice>[0],
  'value' | 'onChange' | 'error' | 'theirs'
>;

/** Organisations of the session for which this person may write. */
function Admitted({ sessionId, ...field }: AdmittedProps) {
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
          .map(({ id, organisation }) => [id, organisation] as const),
      ]}
      {...field}
    />
  );
}
