import { Button, Group } from '@mantine/core';
import type { Tier } from '#libs/domain';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import type { LogForm } from './form.js';
import styles from './interactions.module.css';

interface SaveBarProps {
  form: LogForm;
  /** Who was to read the last talk. */
  last: Tier | undefined;
  busy: boolean;
  onSet: (part: Pick<LogForm, 'tier'>) => void;
}

/** Always in sight: who may read it, in words, and Save. */
export function SaveBar({ form: { tier }, last, busy, onSet }: SaveBarProps) {
  const t = useT();
  const { defaultTier } = useSeat();
  return (
    <div className={styles.save}>
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <TierField
          label={t('log.readers')}
          size="md"
          className={styles.readers}
          value={tier}
          why={tier === last && tier !== defaultTier ? t('log.asLast') : undefined}
          onChange={(to) => onSet({ tier: to })}
        />
        <Button type="submit" size="md" aria-disabled={busy} className={styles.send}>
          {t('log.save')}
        </Button>
      </Group>
    </div>
  );
}
