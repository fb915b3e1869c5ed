import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  invitationsCorrect,
  invitationsSendAgain,
  type CorrectInvitationRequest,
  type InvitationDto,
} from '../../kernel/api/client.js';
import { LANGUAGE_NAMES, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { SeatFields, type InvitedSeat } from './seat-fields.js';

/** What follows when an invitation went out anew. */
export function useSentAgain() {
  const t = useT();
  const { campaignId } = useSeat();
  return ({ name, email }: InvitationDto) => {
    toast(t('people.sentAgain', { name, email }));
    return refresh(campaignId, 'members');
  };
}

export function CorrectInvitation({ invitation }: { invitation: InvitationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('people.correctOf', { name: invitation.name });
  return (
    <>
      <Button size="compact-md" mih={32} variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('people.correct')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <CorrectForm invitation={invitation} onDone={close} />
      </Dialog>
    </>
  );
}

interface Fields extends InvitedSeat {
  email: string;
  name: string;
  /** Empty where nobody kept it. */
  locale: string;
  zone: string;
}

const fieldsOf = ({ email, name, organisationId, role, coreGroup, locale, zone }: InvitationDto): Fields => ({
  ...{ email, name, organisationId, role, coreGroup, locale: locale ?? '', zone: zone ?? '' },
});

/** Only what differs, but for the address. */
const differing = (to: Fields, from: Fields): CorrectInvitationRequest => ({
  ...(to.name.trim() === from.name ? {} : { name: to.name.trim() }),
  ...(to.locale === from.locale ? {} : { locale: to.locale }),
  ...(to.zone === from.zone ? {} : { zone: to.zone }),
  ...(to.organisationId === from.organisationId ? {} : { organisationId: to.organisationId }),
  ...(to.role === from.role ? {} : { role: to.role }),
  ...(to.coreGroup === from.coreGroup ? {} : { coreGroup: to.coreGroup }),
});

const readdressed = (to: Fields, from: Fields) => to.email.trim() !== from.email;

/** Whether the link that went cannot stay good: it goes to another address, or somebody else answers for another seat. */
function goesAnew(to: Fields, before: InvitationDto): boolean {
  const { name: _name, locale: _locale, zone: _zone, ...seat } = differing(to, fieldsOf(before));
  return readdressed(to, fieldsOf(before)) || (!before.mine && Object.keys(seat).length > 0);
}

function useCorrectForm(invitation: InvitationDto, onDone: () => void): Form<Fields> {
  const t = useT();
  const { campaignId } = useSeat();
  const sentAgain = useSentAgain();
  const correct = ({ id, version }: InvitationDto, change: CorrectInvitationRequest) =>
    invitationsCorrect(campaignId, id, versionTag(version), change);
  return useForm({
    current: invitation,
    fieldsOf: (one: InvitationDto | undefined) => fieldsOf(one ?? invitation),
    save: (fields, opened = invitation) => {
      const before = fieldsOf(opened);
      const change = differing(fields, before);
      if (!goesAnew(fields, opened)) return correct(opened, change);
      const address = readdressed(fields, before) ? { email: fields.email.trim() } : {};
      return invitationsSendAgain(campaignId, opened.id, { ...change, ...address });
    },
    onSaved: (after, before = invitation) => {
      onDone();
      if (after.id !== before.id) return sentAgain(after);
      toast(t('people.corrected', { name: after.name }), async () => {
        await correct(after, differing(fieldsOf(before), fieldsOf(after)));
        await refresh(campaignId, 'members');
      });
      return refresh(campaignId, 'members');
    },
    onUnchanged: onDone,
    askAgain: () => refresh(campaignId, 'members'),
  });
}

function CorrectForm({ invitation, onDone }: { invitation: InvitationDto; onDone: () => void }) {
  const t = useT();
  const form = useCorrectForm(invitation, onDone);
  const how = invitation.expired ? 'people.expired' : 'people.correctHow';
  const anew = goesAnew(form.fields, invitation);
  const address = readdressed(form.fields, fieldsOf(invitation));
  return (
    <FormBody
      form={form}
      send={t(anew ? 'people.sendInvitation' : 'list.save')}
      leave={{ label: t('list.cancel'), onLeave: onDone }}
      judged
    >
      <TextField label={t('people.name')} required {...form.text('name')} />
      <SeatFields form={form} />
      <TextField
        type="email"
        label={t('people.email')}
        description={address ? t('people.correctAddressHow') : undefined}
        required
        {...form.text('email')}
      />
      {invitation.locale === null || invitation.zone === null ? null : <WrittenTo form={form} />}
      <Text size="sm" aria-live="polite">
        {address ? null : t(anew ? 'people.correctInNameHow' : how)}
      </Text>
    </FormBody>
  );
}

/** In which language and on whose clock they are written to, until they say it themselves. */
function WrittenTo({ form }: { form: Form<Fields> }) {
  const t = useT();
  const { locale } = form.fields;
  const other: [string, string][] = locale in LANGUAGE_NAMES ? [] : [[locale, locale]];
  return (
    <>
      <Choice
        label={t('people.locale')}
        options={[...Object.entries(LANGUAGE_NAMES), ...other]}
        {...form.text('locale')}
      />
      <ZoneInput label={t('people.zone')} description={t('people.zoneHow')} {...form.text('zone')} />
    </>
  );
}
