import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleFilesUndo, type DelegateImportDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import directory from '../../ui/directory.module.css';

/** Files that one brought: how many people, and the way back. Nothing of what stood in them is kept. */
export function MyFiles({ files }: { files: readonly DelegateImportDto[] }) {
  const t = useT();
  const { campaignId } = useSeat();
  const clocksText = useClocksText();
  const [asked, setAsked] = useState<string>();
  const undo = useMutation({
    mutationFn: (id: string) => peopleFilesUndo(id, campaignId),
    onSuccess: () => {
      setAsked(undefined);
      return refresh(campaignId, 'interactions');
    },
  });
  const close = () => {
    setAsked(undefined);
    undo.reset();
  };
  const file = files.find(({ id }) => id === asked);
  if (files.length === 0) return null;
  return (
    <Panel title={t('delegates.myFiles')}>
      <ul className="bare">
        {files.map(({ id, added, changed, appliedAt, undoneAt, stays }) => (
          <li key={id} className={directory.line}>
            <div className={directory.what}>
              {clocksText(Date.parse(appliedAt))}
              <Text component="div" size="sm" c="dimmed">
                {t('delegates.imported', { added, changed })} {undoneAt ? t('delegates.takenBack') : null}{' '}
                {undoneAt && stays > 0 ? t('delegates.takeBackStays', { count: stays }) : null}
              </Text>
            </div>
            {undoneAt ? null : (
              <Button variant="default" onClick={() => setAsked(id)}>
                {t('delegates.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={file !== undefined} onClose={close} title={t('delegates.takeBackTitle')}>
        {file ? (
          <Stack gap="sm">
            <WhatGoes file={file} />
            {undo.error ? <ProblemNotice error={undo.error} /> : null}
            <Button loading={undo.isPending} onClick={() => undo.mutate(file.id)}>
              {t('delegates.takeBack')}
            </Button>
          </Stack>
        ) : null}
      </Dialog>
    </Panel>
  );
}

/** Said before: who goes, and what others did with them meanwhile. */
function WhatGoes({ file: { goes, stays, parted, changed } }: { file: DelegateImportDto }) {
  const t = useT();
  return (
    <>
      <Text>{t('delegates.takeBackGoes', { count: goes })}</Text>
      {changed > 0 ? <Text>{t('delegates.takeBackPoints')}</Text> : null}
      {stays > 0 ? <Text>{t('delegates.takeBackStays', { count: stays })}</Text> : null}
      {parted > 0 ? <Text>{t('delegates.takeBackParted', { count: parted })}</Text> : null}
    </>
  );
}
