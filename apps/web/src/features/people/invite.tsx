import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ROLES, type Role } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { invitationsInvite, type InviteRequest } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { LANGUAGE_NAMES, translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { organisationName } from './people-filter.js';

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

function useInvite(onDone: () => void) {
  const { campaignId } = useSeat();
  const t = useT();
  return useMutation({
    mutationFn: (request: InviteRequest) => invitationsInvite(campaignId, request),
    onSuccess: (made) => {
      toast(t('people.invited', { name: made.name, email: made.email }));
      onDone();
      return refresh(campaignId, 'members');
    },
  });
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { organisationId, me } = useSeat();
  const invite = useInvite(onDone);
  const [form, setForm] = useState<InviteRequest>({
    ...{ email: '', name: '', role: 'campaigner', coreGroup: false },
    ...{ organisationId, zone: me.zone, locale: 'en' },
  });
  const set = (part: Partial<InviteRequest>) => setForm((before) => ({ ...before, ...part }));
  const error = (field: string) => fieldMessage(invite.error, field);
  const send = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ ...form, email: form.email.trim(), name: form.name.trim() });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {invite.isError ? <ProblemNotice error={invite.error} /> : null}
        <TextInput
          type="email"
          label={t('people.email')}
          required
          autoComplete="off"
          value={form.email}
          error={error('email')}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t('people.name')}
          description={t('people.nameHow')}
          required
          autoComplete="off"
          value={form.name}
          error={error('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <InviteSeat form={form} set={set} error={error} />
        <Button type="submit" loading={invite.isPending}>
          {t('people.sendInvitation')}
        </Button>
      </Stack>
    </form>
  );
}

interface InviteSeatProps {
  form: InviteRequest;
  set: (part: Partial<InviteRequest>) => void;
  error: (field: string) => string | undefined;
}

function InviteSeat({ form, set, error }: InviteSeatProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(organisationsQuery(campaignId));
  return (
    <>
      <NativeSelect
        label={t('people.organisation')}
        value={form.organisationId}
        error={error('organisationId')}
        data={(data?.items ?? []).map((one) => ({ value: one.id, label: organisationName(one) }))}
        onChange={(event) => set({ organisationId: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('people.role')}
        description={translate(`people.roleDoes.${form.role}`)}
        value={form.role}
        error={error('role')}
        data={ROLES.map((value) => ({ value, label: translate(`people.roles.${value}`) }))}
        onChange={(event) => set({ role: event.currentTarget.value as Role })}
      />
      <Checkbox
        label={t('people.core')}
        description={t('people.coreHow')}
        checked={form.coreGroup ?? false}
        error={error('coreGroup')}
        onChange={(event) => set({ coreGroup: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('people.locale')}
        value={form.locale ?? 'en'}
        error={error('locale')}
        data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => set({ locale: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('people.zone')}
        description={t('people.zoneHow')}
        value={form.zone}
        error={error('zone')}
        data={[...new Set([form.zone, ...Intl.supportedValuesOf('timeZone')])]}
        onChange={(event) => set({ zone: event.currentTarget.value })}
      />
    </>
  );
}
