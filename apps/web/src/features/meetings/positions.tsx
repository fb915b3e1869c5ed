import { Group, Stack, Text } from '@mantine/core';
import type { InteractionDto, PositionDto } from '../../kernel/api/client.js';
import { useCachedDelegations } from '../../kernel/queries/delegations.js';
import { useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { PositionCause } from '../../ui/campaign/position-cause.js';
import { Evidence } from '../../ui/evidence.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark, stanceName } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { Written } from '../../ui/written.js';

/** What came of a talk, with what counts now where that is something else; what was put right stays, marked. */
export function Positions({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const all = useCachedDelegations();
  const now = all.find(({ code }) => code === talk.delegationCode)?.positions ?? [];
  const current = new Map(now.map(({ askId, stance }) => [askId, stance]));
  const inOrder = talk.positions.toSorted(
    (a, b) => Number(a.retracted !== null) - Number(b.retracted !== null),
  );
  return (
    <Panel title={t('meetings.positions')}>
      {inOrder.length === 0 ? <Text c="dimmed">{t('meetings.noPositions')}</Text> : null}
      <Stack component="ul" className="bare" gap="sm">
        {inOrder.map((position) => (
          <li key={position.id}>
            <Position position={position} now={current.get(position.askId)} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Position({ position, now }: { position: PositionDto; now: PositionDto['stance'] | undefined }) {
  const t = useT();
  const { retracted, stance, note } = position;
  return (
    <>
      <Group gap="xs">
        <StanceMark stance={stance} />
        <Text component="span" fw={600} td={retracted ? 'line-through' : undefined}>
          <CampaignLink to="asks/$askId" params={{ askId: position.askId }}>
            <bdi>{position.ask}</bdi>
          </CampaignLink>
        </Text>
        <TierBadge tier={position.tier} />
      </Group>
      <PositionCause position={position} />
      <Evidence {...position} />
      {note ? <Written>{note}</Written> : null}
      {retracted ? (
        <Text size="sm" className="warned">
          <Retracted retracted={retracted} />
        </Text>
      ) : null}
      {!retracted && now !== undefined && now !== stance ? (
        <Text size="sm">{t('meetings.nowSays', { stance: stanceName(now) })}</Text>
      ) : null}
    </>
  );
}

function Retracted({ retracted }: { retracted: NonNullable<PositionDto['retracted']> }) {
  const t = useT();
  if (retracted.cause === 'correction') return t('meetings.corrected');
  if (retracted.cause === 'removal') return t('meetings.withdrawn');
  return t('delegation.retracted', { by: retracted.by, reason: retracted.reason });
}
