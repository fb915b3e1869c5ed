import { Button, Group, Stack, Text } from '@mantine/core';
import { type PositionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Evidence } from '../../ui/evidence.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { usePages } from '../../kernel/query/pages.js';
import { Older } from '../../ui/next-page-button.js';
import { Panel } from '../../ui/panel.js';
import { PositionActs } from '../../ui/campaign/position/acts.js';
import { PositionCause } from '../../ui/campaign/position-cause.js';
import { StanceMark, stanceName } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { LoggedContact } from './logged-contact.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { positionHistory } from '../../kernel/queries/positions.js';
import { contactPages } from './delegations.queries.js';
import styles from './one.module.css';

/** Everything that was logged about a delegation; asked for when somebody wants it. */
export function Timeline({ code }: { code: string }) {
  const t = useT();
  const [{ timeline }, change] = useAddress<'timeline'>();
  const choice = (value: 'positions' | 'contacts', label: string) => (
    <Button
      variant={timeline === value ? 'filled' : 'default'}
      size="sm"
      aria-pressed={timeline === value}
      onClick={() => change({ timeline: timeline === value ? undefined : value })}
    >
      {label}
    </Button>
  );
  return (
    <Panel title={t('delegation.timeline')}>
      <Text c="dimmed">{t('delegation.timelineWhat')}</Text>
      <Group gap="xs">
        {choice('positions', t('delegation.timelinePositions'))}
        {choice('contacts', t('delegation.timelineContacts'))}
        <CampaignLink to="meetings" search={{ delegation: code }}>
          {t('delegation.allTalks')}
        </CampaignLink>
      </Group>
      {timeline === 'positions' ? <Positions code={code} /> : null}
      {timeline === 'contacts' ? <AllContacts code={code} /> : null}
    </Panel>
  );
}

function Positions({ code }: { code: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { items, query } = usePages(positionHistory(campaignId, code));
  if (query.isError) return <ProblemNotice error={query.error} again={() => void query.refetch()} />;
  if (!items) return <Text role="status">{t('problem.loading')}</Text>;
  if (items.length === 0) return <Text>{t('delegation.noPositions')}</Text>;
  return (
    <Stack gap="sm">
      <ol className={`bare ${styles.timeline}`}>
        {items.map((position) => (
          <li key={position.id}>
            <PositionEntry
              position={position}
              replaced={items.some(({ correctsId }) => correctsId === position.id)}
            />
          </li>
        ))}
      </ol>
      <Older query={query} />
    </Stack>
  );
}

function PositionEntry({ position, replaced }: { position: PositionDto; replaced: boolean }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { previousStance, retracted } = position;
  return (
    <>
      <Text size="sm" component="div">
        <TwoClocks at={position.occurredAt} strong />
      </Text>
      <Group gap="xs">
        <StanceMark stance={position.stance} />
        <Text component="span" fw={600} td={retracted ? 'line-through' : undefined}>
          <bdi>{position.ask}</bdi>
        </Text>
        <TierBadge tier={position.tier} />
      </Group>
      {previousStance ? (
        <Text size="sm">{t('delegation.was', { stance: stanceName(previousStance) })}</Text>
      ) : null}
      <PositionCause position={position} />
      <Evidence {...position} />
      <Text size="sm">
        {t('delegation.saidBy', { author: position.author, organisation: position.organisation })}
      </Text>
      {position.note ? <Written>{position.note}</Written> : null}
      {retracted ? (
        <Text size="sm" className="warned">
          {retracted.cause === 'correction'
            ? t('delegation.corrected', { by: retracted.by })
            : retracted.reason
              ? t('delegation.retracted', { by: retracted.by, reason: retracted.reason })
              : t('delegation.takenBack', { by: retracted.by })}
        </Text>
      ) : null}
      <PositionActs
        position={position}
        name={nameOf(position.delegationCode, position.delegationCode)}
        replaced={replaced}
      />
    </>
  );
}

function AllContacts({ code }: { code: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { items, query } = usePages(contactPages(campaignId, code));
  if (query.isError) return <ProblemNotice error={query.error} again={() => void query.refetch()} />;
  if (!items) return <Text role="status">{t('problem.loading')}</Text>;
  if (items.length === 0) return <Text>{t('delegation.noContacts')}</Text>;
  return (
    <Stack gap="sm">
      <ol className={`bare ${styles.timeline}`}>
        {items.map((contact) => (
          <li key={contact.id}>
            <LoggedContact contact={contact} />
          </li>
        ))}
      </ol>
      <Older query={query} />
    </Stack>
  );
}
