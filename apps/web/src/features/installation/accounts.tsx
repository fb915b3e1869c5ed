import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsChange, accountsEndAdmin, type AccountDto } from '../../kernel/api/client.js';
import { listed, useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { accountsQuery } from './installation.queries.js';
import { NewAdmin } from './new-admin.js';
import styles from './installation.module.css';

const again = () => queryClient.invalidateQueries({ queryKey: ['installation', 'accounts'] });

/** Who has an account here, and who administers. Nothing of what anybody does is shown. */
export function Accounts() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const accounts = useQuery(accountsQuery(useDebounced(typed.trim())));
  return (
    <Panel title={t('account.accounts')}>
      <Text c="dimmed">{t('account.accountsHow')}</Text>
      <TextInput
        type="search"
        label={t('account.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={accounts} height={160}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Text>{t('account.noneFound')}</Text> : null}
            <ul className={`bare ${styles.accounts}`}>
              {items.map((account) => (
                <Account key={account.id} account={account} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <NewAdmin onMade={again} />
    </Panel>
  );
}

type Act = 'close' | 'open' | 'endAdmin';

function useAct(account: AccountDto, onDone: () => void) {
  const t = useT();
  return useMutation({
    mutationFn: (act: Act) =>
      act === 'endAdmin'
        ? accountsEndAdmin(account.id)
        : accountsChange(account.id, { state: act === 'close' ? 'disabled' : 'active' }),
    onSuccess: (_, act) => {
      toast(t(`account.done.${act}`, { name: account.name }));
      onDone();
      return again();
    },
  });
}

function Account({ account }: { account: AccountDto }) {
  const t = useT();
  const { data: me } = useQuery(meQuery);
  const [sure, setSure] = useState<Act>();
  const act = useAct(account, () => setSure(undefined));
  const { name, email, state, seats, installationAdmin, id } = account;
  const own = me?.id === id;
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>{' '}
        {installationAdmin ? (
          <Badge variant="outline" tt="none">
            {t('account.admin')}
          </Badge>
        ) : null}
        <Text size="sm" c="dimmed">
          <bdi>{email}</bdi> · {t(`account.state.${state}`)} · {t('account.seats', { count: seats })}
        </Text>
      </div>
      <Group gap="xs">
        {installationAdmin ? (
          <Button variant="default" onClick={() => setSure('endAdmin')}>
            {t('account.endAdmin')}
          </Button>
        ) : null}
        {state === 'active' && !own ? (
          <Button variant="default" onClick={() => setSure('close')}>
            {t('account.closeIt')}
          </Button>
        ) : null}
        {state === 'disabled' ? (
          <Button variant="default" loading={act.isPending} onClick={() => act.mutate('open')}>
            {t('account.openIt')}
          </Button>
        ) : null}
      </Group>
      {act.isError && !sure ? <ProblemNotice error={act.error} /> : null}
      {sure ? <Sure account={account} sure={sure} act={act} onClose={() => setSure(undefined)} /> : null}
    </li>
  );
}

interface SureProps {
  account: AccountDto;
  sure: Act;
  act: ReturnType<typeof useAct>;
  onClose: () => void;
}

function Sure({ account, sure, act, onClose }: SureProps) {
  const t = useT();
  const { name, coordinatesAlone } = account;
  return (
    <Dialog open onClose={onClose} title={t(`account.sure.${sure}`, { name })}>
      <Stack gap="sm">
        {act.isError ? <ProblemNotice error={act.error} /> : null}
        <Text>{t(`account.sureHow.${sure}`)}</Text>
        {sure === 'close' && coordinatesAlone.length > 0 ? (
          <Text fw={600}>{t('account.coordinatesAlone', { campaigns: listed(coordinatesAlone) })}</Text>
        ) : null}
        <Group>
          <Button color="red.9" loading={act.isPending} onClick={() => act.mutate(sure)}>
            {t(sure === 'endAdmin' ? 'account.endAdmin' : 'account.closeIt')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('account.leaveAsIs')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
