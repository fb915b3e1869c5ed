import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { installationSendMailTest, type MailTestDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { mailTestQuery } from './installation.queries.js';
import styles from './installation.module.css';

/** Sends a mail to oneself and says what the relay answered. */
export function MailTestPanel() {
  const t = useT();
  const { data } = useQuery(mailTestQuery);
  const send = useMutation({
    mutationFn: () => installationSendMailTest(),
    onSuccess: (last) => queryClient.setQueryData(mailTestQuery.queryKey, { last }),
  });
  const last = data?.last;
  return (
    <Panel title={t('installation.mail')}>
      <Text c="dimmed">{t('installation.mailHow')}</Text>
      <Button className="at-start" variant="default" loading={send.isPending} onClick={() => send.mutate()}>
        {t('installation.mailSend')}
      </Button>
      {send.isError ? <ProblemNotice error={send.error} /> : null}
      <div role="status">{last ? <Answer test={last} /> : null}</div>
    </Panel>
  );
}

/** After so long a worker that runs would have handed it over, in ms. */
const SLOW = 60_000;

function Answer({ test: { to, state, reply, asked, answered } }: { test: MailTestDto }) {
  const t = useT();
  const slow = useMinute() - Date.parse(asked.instant) > SLOW && state === 'waiting';
  return (
    <>
      <Text className={styles.mail}>
        <b>{t('installation.mailTo', { email: to })}</b>{' '}
        {t(slow ? 'installation.mailSlow' : `installation.mailState.${state}`)}
      </Text>
      {reply ? (
        <Text size="sm">
          {t('installation.mailReply')}{' '}
          <bdi dir="ltr" className={styles.reply}>
            {reply}
          </bdi>
        </Text>
      ) : null}
      <Text size="sm" c="dimmed" component="div">
        <TwoClocks at={answered ?? asked} />
      </Text>
    </>
  );
}
