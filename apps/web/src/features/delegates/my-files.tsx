import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { peopleFilesUndo, type DelegateImportDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { inWords } from '../../ui/zone-clock.js';
import styles from './delegates.module.css';

/** Files that one brought: how many people, and the way back. Nothing of what stood in them is kept. */
export function MyFiles({ files }: { files: readonly DelegateImportDto[] }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const undo = useMutation({
    mutationFn: (id: string) => peopleFilesUndo(id, campaignId),
    onSuccess: () => refresh(campaignId, 'interactions'),
  });
  if (files.length === 0) return null;
  return (
    <Panel title={t('delegates.myFiles')}>
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
      <ul className="bare">
        {files.map(({ id, added, changed, appliedAt, undoneAt }) => (
          <li key={id} className={styles.line}>
            <div className={styles.what}>
              {inWords(Date.parse(appliedAt), me.zone)}
              <Text component="div" size="sm" c="dimmed">
                {t('delegates.imported', { added, changed })} {undoneAt ? t('delegates.takenBack') : null}
              </Text>
            </div>
            {undoneAt ? null : (
              <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(id)}>
                {t('delegates.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
