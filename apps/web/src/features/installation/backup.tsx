import { Alert, Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { installationHealthNoteBackup, type BackupDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { BACKUP_COMMANDS } from './backup-commands.js';
import { healthQuery } from './installation.queries.js';
import styles from './installation.module.css';

/** When the last backup was noted, and how one is made. */
export function BackupPanel() {
  const t = useT();
  return (
    <Panel title={t('health.backup')}>
      <Text c="dimmed">{t('health.backupHow')}</Text>
      <Loaded query={useQuery(healthQuery)} height={200}>
        {({ backup }) => <Backup backup={backup} />}
      </Loaded>
    </Panel>
  );
}

/** A container is no proof of docker/compose.yaml: a rented server may be one, or the database lie elsewhere. */
function Commands({ said, way }: { said: string; way: keyof typeof BACKUP_COMMANDS }) {
  return (
    <>
      <Text>{said}</Text>
      <pre className={styles.commands} dir="ltr" tabIndex={0} role="region" aria-label={said}>
        {BACKUP_COMMANDS[way]}
      </pre>
    </>
  );
}

async function note(at: string | null): Promise<void> {
  await installationHealthNoteBackup({ at });
  await queryClient.invalidateQueries({ queryKey: healthQuery.queryKey });
}

function Backup({ backup: { noted, way } }: { backup: BackupDto }) {
  const t = useT();
  const noting = useMutation({
    mutationFn: () => note(new Date().toISOString()),
    onSuccess: () => toast(t('health.noted'), () => note(noted?.instant ?? null)),
  });
  return (
    <>
      {noted ? (
        <div>
          {t('health.lastKnown')} <TwoClocks at={noted} strong />
        </div>
      ) : (
        <Alert color="yellow">{t('health.noneKnown')}</Alert>
      )}
      {way === 'demo' ? (
        <Text>{t('health.demo')}</Text>
      ) : (
        <>
          {way === 'containers' ? <Commands said={t('health.withCompose')} way="containers" /> : null}
          <Commands
            said={t(way === 'containers' ? 'health.withoutCompose' : 'health.commands')}
            way="machine"
          />
          <Text size="sm">{t('health.asAdministrator')}</Text>
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('health.onlyNoted')}
      </Text>
      {noting.isError ? <ProblemNotice error={noting.error} /> : null}
      <Button
        className="at-start"
        variant="default"
        loading={noting.isPending}
        onClick={() => noting.mutate()}
      >
        {t('health.noteNow')}
      </Button>
    </>
  );
}
