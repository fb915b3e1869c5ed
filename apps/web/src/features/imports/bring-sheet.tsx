import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { FilePicker } from '../../ui/file-picker.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { bring, MOST_BYTES, pasted } from './upload-sheet.js';
import { keepImport } from './imports.queries.js';
import styles from './imports.module.css';

/** The file that is being sent; sending it again brings it once. */
interface Sending {
  file: File;
  id: string;
}

function useBring() {
  const { campaignId } = useSeat();
  const goTo = useGoTo();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, id }: Sending) => bring(campaignId, file, id),
    onSuccess: (made) => {
      keepImport(client, campaignId, made);
      void refresh(campaignId, 'imports');
      return goTo({ to: 'imports/$importId', params: { importId: made.id } });
    },
  });
}

/** A file or what was copied out of one. Nothing is written by it, so it is sent as soon as it is chosen. */
export function BringSheet() {
  const t = useT();
  const sending = useBring();
  const [tooLarge, setTooLarge] = useState<string>();
  const send = (file: File) => {
    if (file.size > MOST_BYTES) {
      setTooLarge(t('imports.tooLarge', { name: file.name, size: (file.size / 1_000_000).toFixed(1) }));
      return;
    }
    setTooLarge(undefined);
    sending.mutate({ file, id: uuid7() });
  };
  const again = () => sending.variables && sending.mutate(sending.variables);
  return (
    <Panel title={t('imports.bring')}>
      <Text c="dimmed">{t('imports.bringHow')}</Text>
      <FilePicker
        label={t('imports.file')}
        description={t('imports.fileHow')}
        accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv"
        busy={sending.isPending}
        problem={
          tooLarge === undefined ? null : (
            <Text c="red" size="sm">
              {tooLarge}
            </Text>
          )
        }
        onFile={send}
      />
      <PasteForm onFile={send} busy={sending.isPending} />
      <div role="status" aria-live="polite">
        {sending.isPending ? t('imports.sending', { name: sending.variables.file.name }) : null}
      </div>
      {sending.isError ? <ProblemNotice error={sending.error} again={again} /> : null}
    </Panel>
  );
}

interface BringProps {
  onFile: (file: File) => void;
  busy: boolean;
}

function PasteForm({ onFile, busy }: BringProps) {
  const t = useT();
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onFile(pasted(text, t('imports.pastedName')));
  };
  return (
    <details className={styles.paste}>
      <summary>{t('imports.paste')}</summary>
      <form onSubmit={send}>
        <Stack gap="sm" pt="xs">
          <Textarea
            label={t('imports.pasteLabel')}
            description={t('imports.pasteHow')}
            rows={6}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" variant="default" loading={busy} disabled={!text.trim()}>
              {t('imports.pasteSend')}
            </Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
}
