import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  publicationsShowAgain,
  publicationsUnpublish,
  type PublicationDto,
  type PublicationStateDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Withdrawn } from './withdrawn.js';

/** What the public sees now, and the way to take it off; where that is nothing, what to do. */
export function Shown({ state }: { state: PublicationStateDto }) {
  const t = useT();
  const { shown, past } = state;
  const mine = past.find(({ mayRestore }) => mayRestore);
  if (!shown)
    return (
      <Empty title={t('publication.nothing')} action={mine ? <ShowAgain publication={mine} /> : null}>
        {t('publication.nothingHow')}
      </Empty>
    );
  return (
    <Panel title={t('publication.shownTitle')}>
      <Text component="div">
        {t('publication.numbered', { number: shown.number ?? 0 })}{' '}
        {shown.decidedAt ? <TwoClocks at={shown.decidedAt} /> : null}
      </Text>
      <Text size="sm" c="dimmed">
        {t('publication.by', { asked: shown.askedBy, consented: shown.decidedBy ?? '' })}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 <bdi dir="ltr">{shown.sha256}</bdi>
      </Text>
      <Withdrawn items={state.withdrawn} />
      <Group gap="xs">
        <Anchor href={state.path} target="_blank" rel="noopener">
          {t('publication.open')}
        </Anchor>
        <TakeOff publication={shown} />
      </Group>
    </Panel>
  );
}

function TakeOff({ publication: { id } }: { publication: PublicationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const off = useMutation({
    mutationFn: () => publicationsUnpublish(id, campaignId),
    onSuccess: () => {
      toast(t('publication.unpublished'), async () => {
        await publicationsShowAgain(id, campaignId);
        await refresh(campaignId, 'publication');
      });
      return refresh(campaignId, 'publication');
    },
  });
  return (
    <>
      {off.isError ? <ProblemNotice error={off.error} /> : null}
      <Button color="red.9" loading={off.isPending} onClick={() => off.mutate()}>
        {t('publication.unpublish')}
      </Button>
    </>
  );
}

/** For whoever took it off within the hour. */
function ShowAgain({ publication: { id } }: { publication: PublicationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = useMutation({
    mutationFn: () => publicationsShowAgain(id, campaignId),
    onSuccess: () => refresh(campaignId, 'publication'),
  });
  return (
    <>
      {again.isError ? <ProblemNotice error={again.error} /> : null}
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {t('publication.showAgain')}
      </Button>
    </>
  );
}
