import { Button, Group } from '@mantine/core';
import type { Tier } from '#libs/domain';
import { useT } from '../../kernel/i18n/index.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import styles from './interactions.module.css';

interface SaveBarProps {
  tier: Tier;
  /** It is that of the last talk, and not the usual one. */
  asLast: boolean;
  busy: boolean;
  onTier: (tier: Tier) => void;
}

/** Always in sight: who may read it, in words, and Save. */
export function SaveBar({ tier, asLast, busy, onTier }: SaveBarProps) {
  const t = useT();
  return (
    <div className={styles.save}>
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <TierField
          label={t('log.readers')}
          size="md"
          className={styles.readers}
          value={tier}
          why={asLast ? t('log.asLast') : undefined}
          onChange={onTier}
        />
        <Button type="submit" size="md" aria-disabled={busy} className={styles.send}>
          {t('log.save')}
        </Button>
      </Group>
    </div>
  );
}
