import { Button, Group, NativeSelect } from '@mantine/core';
import { TIERS, type Tier } from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import styles from './interactions.module.css';

interface SaveBarProps {
  tier: Tier;
  coreGroup: boolean;
  busy: boolean;
  onTier: (tier: Tier) => void;
}

/** Always in sight: who may read it, in words, and Save. */
export function SaveBar({ tier, coreGroup, busy, onTier }: SaveBarProps) {
  const t = useT();
  return (
    <div className={styles.save}>
      <Group wrap="nowrap" gap="sm" align="flex-end">
        <NativeSelect
          label={t('log.readers')}
          size="md"
          className={styles.readers}
          value={tier}
          onChange={(event) => onTier(event.currentTarget.value as Tier)}
          data={TIERS.filter((one) => one !== 'core' || coreGroup).map((value) => {
            return { value, label: translate(`tier.${value}`) };
          })}
        />
        <Button type="submit" size="md" aria-disabled={busy} className={styles.send}>
          {t('log.save')}
        </Button>
      </Group>
    </div>
  );
}
