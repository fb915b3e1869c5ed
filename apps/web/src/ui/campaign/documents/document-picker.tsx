import { Alert, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_DOCUMENT_MB, readDocument } from '../../../kernel/api/read-document.js';
import { translateCode, useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { FilePicker } from '../../file-picker.js';
import { ProblemNotice } from '../../loaded.js';

/** The text of a document of the device, as the api reads it. */
export function DocumentPicker({ onText }: { onText: (text: string) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [tooLarge, setTooLarge] = useState(false);
  const read = useMutation({
    mutationFn: (file: File) => readDocument(campaignId, file),
    onSuccess: ({ text }) => onText(text),
  });
  const bring = (file: File) => {
    const large = file.size > MOST_DOCUMENT_MB * 1024 * 1024;
    setTooLarge(large);
    if (!large) read.mutate(file);
  };
  const name = read.variables?.name ?? '';
  const refused = read.isError ? <ProblemNotice error={read.error} /> : null;
  const problem = tooLarge ? (
    <Text c="var(--mantine-color-error)" size="sm">
      {translateCode('rules.texts.file.tooLarge', { most: MOST_DOCUMENT_MB })}
    </Text>
  ) : (
    refused
  );
  return (
    <div>
      <FilePicker
        label={t('load.file')}
        description={t('load.fileHow')}
        accept=".docx,.pdf,.txt,text/plain,application/pdf"
        busy={read.isPending}
        problem={problem}
        onFile={bring}
      />
      <div role="status" aria-live="polite">
        {read.isPending ? t('load.reading', { name }) : null}
        {read.data ? <Notes name={name} notes={read.data.notes} /> : null}
      </div>
    </div>
  );
}

/** What has to be known of a document that was read. */
function Notes({ name, notes }: { name: string; notes: Awaited<ReturnType<typeof readDocument>>['notes'] }) {
  const t = useT();
  return (
    <Alert color={notes.length > 0 ? 'yellow' : 'gray'}>
      {t('load.wasRead', { name })}
      <ul className="bare">
        {notes.map(({ code, count }) => (
          <li key={code}>{t(`load.note.${code}`, { count })}</li>
        ))}
      </ul>
    </Alert>
  );
}
