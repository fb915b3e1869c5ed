import { Group, Stack, Text } from '@mantine/core';
import type { BriefDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { dotted, translate, useT, groupName } from '../../kernel/i18n/index.js';
import { LazyIntentions } from '../../ui/campaign/treaty/lazy-intentions.js';
import { Panel } from '../../ui/panel.js';
import { Written } from '../../ui/written.js';
import { dayText } from '../../kernel/i18n/index.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** What else this delegation did: amendments, votes, what its blocs said for it, the treaty. Nothing where there is none. */
export function Around({ brief }: { brief: BriefDto }) {
  return (
    <>
      <Amendments amendments={brief.amendments} />
      <Blocs blocs={brief.blocs} />
      <Ballots ballots={brief.ballots} />
      <Treaty brief={brief} />
    </>
  );
}

function Amendments({ amendments }: { amendments: BriefDto['amendments'] }) {
  const t = useT();
  if (amendments.length === 0) return null;
  return (
    <Panel title={t('delegation.amendments')}>
      <Stack component="ul" className="bare" gap="xs">
        {amendments.map((one) => (
          <li key={one.id}>
            <CampaignLink to="asks/$askId" params={{ askId: one.askId }}>
              <bdi>{one.title}</bdi>
            </CampaignLink>
            <Text size="sm">
              {[
                t(`delegation.${one.role}`),
                t(`delegation.${one.effect}`),
                t(`amendmentState.${one.state}`),
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Blocs({ blocs }: { blocs: BriefDto['blocs'] }) {
  const t = useT();
  if (blocs.length === 0) return null;
  return (
    <Panel title={t('delegation.blocs')}>
      <ul className="bare">
        {blocs.map((bloc) => (
          <li key={bloc.code ?? 'others'}>
            {t('delegation.spokeOn', {
              count: bloc.spokeOn.length,
              bloc: groupName({ code: bloc.code ?? '', name: bloc.name ?? '' }),
            })}{' '}
            {bloc.differsOn.length > 0 ? t('delegation.differsOn', { count: bloc.differsOn.length }) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Ballots({ ballots }: { ballots: BriefDto['ballots'] }) {
  const t = useT();
  if (ballots.length === 0) return null;
  return (
    <Panel title={t('delegation.ballots')}>
      <Stack component="ul" className="bare" gap="xs">
        {ballots.map((ballot) => (
          <li key={ballot.voteId}>
            <Group gap="xs">
              <Text fw={600}>{translate(`ballot.${ballot.choice}`)}</Text>
              <CampaignLink to="votes/$voteId" params={{ voteId: ballot.voteId }}>
                <bdi>{ballot.title}</bdi>
              </CampaignLink>
            </Group>
            <Text size="sm" c="dimmed">
              {dotted(clocksText(ballot.heldAt), ballot.askId && t(`delegation.${ballot.effect}`))}
            </Text>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Treaty({
  brief: { treatyActions, treatyInForceOn, treatyNoDayBecause, intentions },
}: {
  brief: Pick<BriefDto, 'treatyActions' | 'treatyInForceOn' | 'treatyNoDayBecause' | 'intentions'>;
}) {
  const t = useT();
  if (treatyActions.length === 0 && intentions.length === 0) return null;
  return (
    <Panel title={t('delegation.treaty')}>
      {treatyInForceOn ? <Text>{t('delegation.inForceFrom', { day: dayText(treatyInForceOn) })}</Text> : null}
      {treatyNoDayBecause ? <Text>{t(`delegation.noDay.${treatyNoDayBecause}`)}</Text> : null}
      <Stack component="ul" className="bare" gap="xs">
        {treatyActions.map((action) => (
          <li key={action.id}>
            {translate(`treatyAct.${action.kind}`)} {action.doneOn ? dayText(action.doneOn) : ''} ·{' '}
            {action.effectiveOn
              ? `${t('delegation.takesEffect', { day: dayText(action.effectiveOn) })} · `
              : null}
            {t(action.confirmed ? 'delegation.confirmed' : 'delegation.unconfirmed')}
            <Text size="sm" c="dimmed">
              <Written inline>{action.source}</Written>
            </Text>
          </li>
        ))}
      </Stack>
      {intentions.length > 0 ? <LazyIntentions said={intentions} /> : null}
    </Panel>
  );
}
