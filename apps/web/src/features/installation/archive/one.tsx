import { Alert, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { archivesDrop, type ArchiveDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { queryClient } from '../../../kernel/query/query.js';
import { Fingerprint } from '../../../ui/fingerprint.js';
import { ProblemNotice } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/panel.js';
import { Refusal } from '../../../ui/refusal.js';
import { toast } from '../../../ui/toast.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import { archivesQuery } from './archive.queries.js';
import { StateOfArchive } from './brought.js';
import { Contents } from './contents.js';
import { OpenFrom } from './open-from.js';
import { TakenIn, UndoArchive } from './taken-in.js';
import styles from '../installation.module.css';

/** One archive on its way in. */
export function Archive({ archive }: { archive: ArchiveDto }) {
  const { state, report, fileName, campaign } = archive;
  return (
    <Panel title={campaign?.name ?? report?.name ?? fileName} action={<StateOfArchive state={state} />}>
      {state === 'reading' || state === 'importing' ? <Working archive={archive} /> : null}
      <Failure archive={archive} />
      {state === 'checked' && report ? (
        <>
          <Signer archive={archive} />
          <Contents report={report} />
          <OpenFrom archive={archive} report={report} />
        </>
      ) : null}
      {state === 'imported' ? (
        <>
          <TakenIn archive={archive} />
          <UndoArchive archive={archive} />
        </>
      ) : (
        <Drop archive={archive} />
      )}
    </Panel>
  );
}

function Working({ archive: { state, progress } }: { archive: ArchiveDto }) {
  const t = useT();
  const { done, total } = progress;
  const label = t(state === 'reading' ? 'installation.archive.reading' : 'installation.archive.importing');
  return (
    <div role="status">
      <Text>{label}</Text>
      {state === 'importing' && total > 0 ? (
        <progress className={styles.progress} aria-label={label} value={done} max={total} />
      ) : (
        <progress className={styles.progress} aria-label={label} />
      )}
    </div>
  );
}

function Failure({ archive: { failure } }: { archive: ArchiveDto }) {
  const t = useT();
  if (!failure) return null;
  const { code, params, message } = failure;
  return (
    <Alert color="red" role="alert" title={t('installation.archive.failed')}>
      <Refusal refused={{ code: `archives.${code}`, params, detail: message }} />
    </Alert>
  );
}

/** Whose word it is that nothing was altered. */
function Signer({ archive: { signer, report, takenBefore } }: { archive: ArchiveDto }) {
  const t = useT();
  if (!signer || !report) return null;
  const { by, exportedAt } = report;
  return (
    <>
      <Text component="div">
        {t('installation.archive.by', { name: by.name, organisation: by.organisation })}{' '}
        <TwoClocks at={exportedAt} />
      </Text>
      <Alert color={signer.whose === 'unknown' ? 'yellow' : 'green'}>
        <Text fw={700}>{t(`installation.archive.signer.${signer.whose}`)}</Text>
        <Fingerprint>{signer.fingerprint}</Fingerprint>
        <Text size="sm">{t(`installation.archive.signerHow.${signer.whose}`)}</Text>
      </Alert>
      {report.closed ? <Alert color="yellow">{t('installation.archive.closed')}</Alert> : null}
      {takenBefore ? <Alert color="yellow">{t('installation.archive.takenBefore')}</Alert> : null}
    </>
  );
}

function Drop({ archive: { id, state } }: { archive: ArchiveDto }) {
  const t = useT();
  const drop = useMutation({
    mutationFn: () => archivesDrop(id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: archivesQuery.queryKey });
      toast(t('installation.archive.dropped'));
    },
  });
  if (state === 'importing') return null;
  return (
    <>
      {drop.isError ? <ProblemNotice error={drop.error} /> : null}
      <Button className="at-start" variant="subtle" loading={drop.isPending} onClick={() => drop.mutate()}>
        {t('installation.archive.drop')}
      </Button>
    </>
  );
}
