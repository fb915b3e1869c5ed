import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ACCREDITATION_CATEGORIES,
  ACCREDITATION_STATES,
  type AccreditationCategory,
  type AccreditationState,
} from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  accreditationsAdd,
  accreditationsChange,
  accreditationsRemove,
  type AccreditationDto,
} from '../../kernel/api/client.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { accreditationsQuery } from './taking-part.queries.js';

const fieldsOf = (one: AccreditationDto | undefined) => ({
  organisationId: one?.organisationId ?? '',
  category: one?.category ?? ('other' as string),
  state: one?.state ?? ('applied' as string),
  appliedOn: one?.appliedOn ?? '',
  stateOn: one?.stateOn ?? '',
});

/** All but the organisation, which stays the one that it was entered for. */
const statedOf = ({ category, state, appliedOn, stateOn }: ReturnType<typeof fieldsOf>) => ({
  category: category as AccreditationCategory,
  state: state as AccreditationState,
  appliedOn: appliedOn || null,
  // An application that waits has no answer to date.
  stateOn: state === 'applied' ? null : stateOn || null,
});

interface FormProps {
  sessionId: string;
  accreditation?: AccreditationDto;
  onDone: () => void;
}

/** Enters how an organisation is admitted to the session, or how that stands now. */
export function AccreditationForm({ sessionId, accreditation, onDone }: FormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer adds nothing twice.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'sessions');
  const form = useForm({
    current: accreditation,
    fieldsOf,
    missing: ({ organisationId }) =>
      organisationId === ''
        ? { field: 'organisationId', message: t('takingPart.needsOrganisation') }
        : undefined,
    save: (fields, opened) =>
      opened
        ? accreditationsChange(sessionId, opened.id, versionTag(opened.version), campaignId, statedOf(fields))
        : accreditationsAdd(sessionId, campaignId, {
            id,
            organisationId: fields.organisationId,
            ...statedOf(fields),
          }),
    onSaved: (saved, opened) => {
      onDone();
      const tag = versionTag(saved.version);
      toast(t('takingPart.saved', { name: saved.organisation }), async () => {
        if (opened)
          await accreditationsChange(sessionId, saved.id, tag, campaignId, statedOf(fieldsOf(opened)));
        else await accreditationsRemove(sessionId, saved.id, tag, campaignId);
        await again();
      });
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      {accreditation ? null : <Organisations sessionId={sessionId} {...form.text('organisationId')} />}
      <Choice
        label={t('takingPart.categoryLabel')}
        options={ACCREDITATION_CATEGORIES.map((one) => [one, t(`takingPart.category.${one}`)])}
        {...form.text('category')}
      />
      <TextField type="date" label={t('takingPart.appliedOn')} {...form.text('appliedOn')} />
      <Choice
        label={t('takingPart.stateLabel')}
        options={ACCREDITATION_STATES.map((one) => [one, t(`takingPart.state.${one}`)])}
        {...form.text('state')}
      />
      {form.fields.state === 'applied' ? null : (
        <TextField type="date" label={t('takingPart.stateOn')} {...form.text('stateOn')} />
      )}
    </FormBody>
  );
}

type OrganisationsProps = { sessionId: string } & Pick<
  Parameters<typeof Choice>[0],
  'value' | 'onChange' | 'error' | 'theirs'
>;

/** Those that are not entered yet. */
function Organisations({ sessionId, ...field }: OrganisationsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const all = useQuery(organisationsQuery(campaignId)).data?.items ?? [];
  const entered = useQuery(accreditationsQuery(campaignId, sessionId)).data?.items ?? [];
  const there = new Set(entered.map(({ organisationId }) => organisationId));
  const free = all.filter(({ id }) => !there.has(id)).toSorted((a, b) => inOrder(a.name, b.name));
  return (
    <Choice
      label={t('takingPart.organisation')}
      options={[['', t('takingPart.choose')], ...free.map(({ id, name }) => [id, name] as const)]}
      {...field}
    />
  );
}
