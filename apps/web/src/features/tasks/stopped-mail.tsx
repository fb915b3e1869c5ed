import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { membersChangeMine, type MailStopDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { mySeatQuery } from '../../kernel/queries/my-seat.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import styles from './my-day.module.css';

/** Mail that the link in a mail stopped, until the person says whether that was meant: whoever has the mail can do it. */
export function StoppedMail() {
  const { campaignId, wantsDigest, wantsReminders } = useSeat();
  const seat = useQuery({ ...mySeatQuery(campaignId), enabled: !wantsDigest || !wantsReminders });
  const stops = (seat.data?.mailStops ?? []).filter(({ linkOf }) => linkOf !== null);
  return stops.map((stop) => <Stop key={stop.group} stop={stop} version={seat.data?.version ?? 0} />);
}

const WISH = { digest: 'wantsDigest', reminders: 'wantsReminders' } as const;

function Stop({ stop, version }: { stop: MailStopDto; version: number }) {
  const t = useT();
  const { campaignId } = useSeat();
  const decide = useMutation({
    mutationFn: (wanted: boolean) =>
      membersChangeMine(campaignId, versionTag(version), { [WISH[stop.group]]: wanted }),
    onSuccess: async (answer) => {
      queryClient.setQueryData(mySeatQuery(campaignId).queryKey, answer);
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      await refresh(campaignId, 'deliveries');
    },
    onError: () => refresh(campaignId, 'members'),
  });
  const said = { when: clocksText(stop.stopped), mailed: stop.linkOf ? clocksText(stop.linkOf) : '' };
  const heading = `stopped-${stop.group}`;
  return (
    <section aria-labelledby={heading} className={styles.news}>
      <h2 id={heading}>{t('settings.stopNotice.title')}</h2>
      <Text>
        {t(stop.group === 'digest' ? 'settings.stopNotice.digest' : 'settings.stopNotice.reminders', said)}
      </Text>
      <Text size="sm">{t('settings.stopNotice.why')}</Text>
      {decide.isError ? <ProblemNotice error={decide.error} /> : null}
      <Group gap="xs" mt="sm">
        <Button size="md" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {t('settings.stopNotice.again')}
        </Button>
        <Button size="md" variant="default" disabled={decide.isPending} onClick={() => decide.mutate(false)}>
          {t('settings.stopNotice.leave')}
        </Button>
      </Group>
    </section>
  );
}
