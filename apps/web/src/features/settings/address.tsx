import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { accountAskAddress, accountTakeAddressBack, type AddressChangeDto } from '../../kernel/api/client.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { readingAt } from '../../ui/zone-clock.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { SecretInput } from './password.js';
import { addressChangeQuery } from './settings.queries.js';

const again = () => queryClient.invalidateQueries({ queryKey: addressChangeQuery.queryKey });

/** Another address: it holds when both mailboxes have agreed. */
export function Address() {
  const t = useT();
  const { me } = useSeat();
  const pending = useQuery(addressChangeQuery);
  return (
    <Panel title={t('account.address')}>
      <Text>
        <bdi>{me.email}</bdi>
      </Text>
      <Loaded query={pending} height={120}>
        {({ items: [change] }) => (change ? <Pending change={change} /> : <Ask />)}
      </Loaded>
    </Panel>
  );
}

/** What is missing still, and the way back. */
function Pending({ change: { newEmail, expiresAt, oldAgreed, newAgreed } }: { change: AddressChangeDto }) {
  const t = useT();
  const { me } = useSeat();
  const takeBack = useMutation({
    mutationFn: () => accountTakeAddressBack(),
    onSuccess: () => {
      toast(t('account.addressTakenBack'));
      return again();
    },
  });
  const state = (agreed: boolean) => t(agreed ? 'account.agreed' : 'account.waiting');
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        {t('account.addressPending', { until: clockText(readingAt(Date.parse(expiresAt), me.zone)) })}
      </Text>
      <ul>
        <li>
          <bdi>{me.email}</bdi>: {state(oldAgreed)}
        </li>
        <li>
          <bdi>{newEmail}</bdi>: {state(newAgreed)}
        </li>
      </ul>
      {takeBack.isError ? <ProblemNotice error={takeBack.error} /> : null}
      <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {t('account.takeBack')}
      </Button>
    </Stack>
  );
}

function Ask() {
  const t = useT();
  const [fields, setFields] = useState({ email: '', password: '' });
  const ask = useMutation({
    mutationFn: () => accountAskAddress({ ...fields, email: fields.email.trim() }),
    onSuccess: (change) => queryClient.setQueryData(addressChangeQuery.queryKey, { items: [change] }),
  });
  const wrong = (field: 'email' | 'password') => fieldMessage(ask.error, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">{t('account.addressHow')}</Text>
        {ask.isError && !wrong('email') && !wrong('password') ? <ProblemNotice error={ask.error} /> : null}
        <TextInput
          type="email"
          label={t('account.newAddress')}
          autoComplete="off"
          required
          value={fields.email}
          error={wrong('email')}
          onChange={(event) => setFields({ ...fields, email: event.currentTarget.value })}
        />
        <SecretInput
          label={t('account.current')}
          autoComplete="current-password"
          value={fields.password}
          error={wrong('password')}
          onChange={(password) => setFields({ ...fields, password })}
        />
        <Button type="submit" className="at-start" loading={ask.isPending}>
          {t('account.askAddress')}
        </Button>
      </Stack>
    </form>
  );
}
