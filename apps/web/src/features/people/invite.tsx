import { Button } from '@mantine/core';
import { invitationsInvite } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { LANGUAGE_NAMES, useT, type Language } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { SeatFields, type InvitedSeat } from './seat-fields.js';

/** Invites a person by mail; the form is new each time it is opened. */
export function InviteButton() {
  const t = useT();
  const [{ form }, change] = useAddress<'form'>();
  const close = () => change({ form: undefined });
  return (
    <>
      <Button onClick={() => change({ form: 'invite' }, { push: true })}>{t('people.invite')}</Button>
      <Dialog open={form === 'invite'} onClose={close} title={t('people.invite')}>
        <InviteForm onDone={close} />
      </Dialog>
    </>
  );
}

interface InviteFields extends InvitedSeat {
  email: string;
  name: string;
  zone: string;
  locale: Language;
}

function useInviteForm(onDone: () => void): Form<InviteFields> {
  const t = useT();
  const { campaignId, organisationId, me } = useSeat();
  return useForm({
    fieldsOf: (): InviteFields => ({
      ...{ email: '', name: '', role: 'campaigner', coreGroup: false },
      ...{ organisationId, zone: me.zone, locale: 'en' },
    }),
    save: (fields) =>
      invitationsInvite(campaignId, { ...fields, email: fields.email.trim(), name: fields.name.trim() }),
    onSaved: ({ name, email }) => {
      toast(t('people.invited', { name, email }));
      onDone();
      return refresh(campaignId, 'members');
    },
  });
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const form = useInviteForm(onDone);
  return (
    <FormBody form={form} send={t('people.sendInvitation')} judged>
      <TextField type="email" label={t('people.email')} required {...form.text('email')} />
      <TextField label={t('people.name')} description={t('people.nameHow')} required {...form.text('name')} />
      <SeatFields form={form} />
      <Choice label={t('people.locale')} options={Object.entries(LANGUAGE_NAMES)} {...form.text('locale')} />
      <ZoneInput label={t('people.zone')} description={t('people.zoneHow')} {...form.text('zone')} />
    </FormBody>
  );
}
