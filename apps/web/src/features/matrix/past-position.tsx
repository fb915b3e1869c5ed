import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { PositionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Evidence } from '../../ui/evidence.js';
import { PositionActs } from '../../ui/campaign/position/acts.js';
import { PositionCause } from '../../ui/campaign/position-cause.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import styles from './matrix.module.css';

interface PastPositionProps {
  position: PositionDto;
  name: string;
  current: boolean;
  /** Some other position puts it right or brought it back. */
  replaced: boolean;
  onRenew: () => void;
}

/** One statement of where a delegation stood: what, when, on what it rests, who may know, and what to do about it. */
export function PastPosition({ position, name, current, replaced, onRenew }: PastPositionProps) {
  const t = useT();
  const { role } = useSeat();
  const { stance, stale, textVersion, retracted, note, sealed } = position;
  return (
    <li className={retracted ? styles.gone : undefined}>
      <Stack gap={4}>
        <Group gap="xs">
          <span className={styles.what}>
            <StanceMark stance={stance} />
          </span>
          {current ? (
            <Badge variant="light" tt="none">
              {t('matrix.current')}
            </Badge>
          ) : null}
          <TierBadge tier={position.tier} />
        </Group>
        <Text component="div" size="sm">
          <TwoClocks at={position.occurredAt} />
        </Text>
        <PositionCause position={position} />
        <Evidence {...position} />
        {sealed ? <Text size="sm">{t('matrix.sealed')}</Text> : null}
        <Voice position={position} />
        {textVersion ? <Text size="sm">{t('matrix.draftOf', { draft: textVersion.title })}</Text> : null}
        {note ? <Written>{note}</Written> : null}
        <Text size="sm" c="dimmed">
          {t('matrix.by', { author: position.author, organisation: position.organisation })}
        </Text>
        {stale && !retracted ? (
          <Text size="sm" className="warned">
            {translate(`stale.${stale}`)}
          </Text>
        ) : null}
        {retracted ? (
          <Text component="div" size="sm" className="warned">
            <Written>{retractedText(retracted)}</Written>
            <TwoClocks at={retracted.at} />
          </Text>
        ) : null}
        <PositionActs position={position} name={name} replaced={replaced}>
          {current && role !== 'member' ? (
            <Button size="compact-md" variant="default" mih={28} onClick={onRenew}>
              {t('matrix.renew')}
            </Button>
          ) : null}
        </PositionActs>
      </Stack>
    </li>
  );
}

function retractedText({ by, reason, cause }: NonNullable<PositionDto['retracted']>): string {
  if (cause === 'correction') return translate('matrix.corrected', { by });
  return reason ? translate('matrix.retracted', { by, reason }) : translate('matrix.takenBack', { by });
}

function Voice({ position: { voice, statement } }: { position: PositionDto }) {
  const t = useT();
  if (voice === 'own') return <Text size="sm">{t('matrix.own')}</Text>;
  return (
    <Text component="div" size="sm">
      {t('matrix.ofBloc')}
      {statement ? (
        <>
          {': '}
          <CampaignLink to="statements/$statementId" params={{ statementId: statement.id }}>
            {statement.title}
          </CampaignLink>
        </>
      ) : null}
    </Text>
  );
}
