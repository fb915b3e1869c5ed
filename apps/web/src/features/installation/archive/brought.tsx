import { Badge, Button, Group, Text } from '@mantine/core';
import type { ArchiveDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { Panel } from '../../../ui/panel.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import styles from '../installation.module.css';

export function StateOfArchive({ state }: Pick<ArchiveDto, 'state'>) {
  const t = useT();
  return (
    <Badge color={state === 'failed' ? 'var(--warn)' : 'gray'} variant="outline" tt="none">
      {t(`installation.archive.state.${state}`)}
    </Badge>
  );
}

/** Every archive that this admin brought and what became of it, beside the form that makes a new campaign. */
export function Brought({ archives, show }: { archives: readonly ArchiveDto[]; show: () => void }) {
  const t = useT();
  if (archives.length === 0) return null;
  return (
    <Panel
      title={t('installation.archive.brought')}
      action={
        <Button variant="default" onClick={show}>
          {t('installation.archive.show')}
        </Button>
      }
    >
      <ul className={`bare ${styles.campaigns}`}>
        {archives.map(({ id, state, fileName, report, campaign, createdAt }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <Text fw={600} component="bdi" className={styles.mail}>
                {campaign?.name ?? report?.name ?? fileName}
              </Text>
              <StateOfArchive state={state} />
            </Group>
            <Text size="sm" component="div">
              <TwoClocks at={createdAt} />
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
