import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  publicationsConfirm,
  publicationsRefuse,
  publicationsWithdraw,
  type WaitingPublicationDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Items } from './items.js';
import { Withdrawn } from './withdrawn.js';

type Answer = 'confirm' | 'refuse' | 'withdraw';

/** What somebody asked to publish, with exactly what leaves, for the second person. */
export function Waiting({ waiting }: { waiting: WaitingPublicationDto }) {
  const t = useT();
  const { publication, items, gone, withdrawn, outdated } = waiting;
  return (
    <Panel title={t('publication.waitingTitle')}>
      <Text component="div">
        {t('publication.askedBy', { name: publication.askedBy })} <TwoClocks at={publication.askedAt} />
      </Text>
      {outdated ? <Alert color="yellow">{t('publication.outdated')}</Alert> : null}
      <Withdrawn items={withdrawn} />
      <Items items={items} gone={gone} />
      <Answers waiting={waiting} />
    </Panel>
  );
}

function Answers({ waiting: { publication } }: { waiting: WaitingPublicationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, sha256, mayConsent, mine } = publication;
  const send: Record<Answer, () => Promise<unknown>> = {
    confirm: () => publicationsConfirm(id, campaignId, { sha256 }),
    refuse: () => publicationsRefuse(id, campaignId),
    withdraw: () => publicationsWithdraw(id, campaignId),
  };
  const answer = useMutation({
    mutationFn: (one: Answer) => send[one](),
    onSuccess: (_, one) => toast(translate(`publication.done.${one}`)),
    // Somebody may have been quicker: what stands now shows beside the message.
    onSettled: () => refresh(campaignId, 'publication'),
  });
  const open: Answer[] = mine ? ['withdraw'] : mayConsent ? ['confirm', 'refuse'] : ['refuse'];
  return (
    <>
      {mayConsent ? null : <Text c="dimmed">{t('publication.second')}</Text>}
      {answer.isError ? <ProblemNotice error={answer.error} /> : null}
      <Group gap="xs">
        {open.map((one) => (
          <Button
            key={one}
            variant={one === 'confirm' ? 'filled' : 'default'}
            loading={answer.isPending && answer.variables === one}
            onClick={() => answer.mutate(one)}
          >
            {translate(`publication.answers.${one}`)}
          </Button>
        ))}
      </Group>
    </>
  );
}
