import { Text } from '@mantine/core';
import { useT } from '../kernel/i18n/index.js';
import styles from './shell.module.css';

interface WhoseProps {
  campaign: string;
  /** Undefined where nobody is signed in. */
  person: string | undefined;
}

/** Which campaign the screen shows, and as whom one acts in it: many share a desk, and many sit in several campaigns. */
export function Whose({ campaign, person }: WhoseProps) {
  const t = useT();
  return (
    <div className={styles.whose}>
      <Text fw={650} lh={1.3} truncate title={campaign}>
        <bdi>{campaign}</bdi>
      </Text>
      {person === undefined ? null : (
        <Text size="xs" lh={1.3} c="dimmed" truncate title={person}>
          {t('shell.signedInAs', { name: person })}
        </Text>
      )}
    </div>
  );
}
