import { Alert, Button, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { translateCode, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { FilePicker } from '../../ui/file-picker.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { MOST_MB, readFile } from './read-file.js';

interface BringTextProps {
  text: string;
  /** Whether articles were found already. */
  found: boolean;
  busy: boolean;
  error: unknown;
  onText: (text: string) => void;
  onSplit: () => void;
}

/** The draft as text: pasted, or read from a document. */
export function BringText({ text, found, busy, error, onText, onSplit }: BringTextProps) {
  const t = useT();
  return (
    <>
      <DocumentPicker onText={onText} />
      <Textarea
        label={t('load.paste')}
        description={t('load.pasteHow')}
        rows={found ? 4 : 14}
        value={text}
        error={fieldMessage(error, 'text')}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {error && !fieldMessage(error, 'text') ? <ProblemNotice error={error} /> : null}
      <Button
        className="at-start"
        variant={found ? 'default' : 'filled'}
        disabled={!text.trim()}
        loading={busy}
        onClick={onSplit}
      >
        {t('load.split')}
      </Button>
    </>
  );
}

function DocumentPicker({ onText }: Pick<BringTextProps, 'onText'>) {
  const t = useT();
  const { campaignId } = useSeat();
  const [tooLarge, setTooLarge] = useState(false);
  const read = useMutation({
    mutationFn: (file: File) => readFile(campaignId, file),
    onSuccess: ({ text }) => onText(text),
  });
  const bring = (file: File) => {
    const large = file.size > MOST_MB * 1024 * 1024;
    setTooLarge(large);
    if (!large) read.mutate(file);
  };
  const name = read.variables?.name ?? '';
  const refused = read.isError ? <ProblemNotice error={read.error} /> : null;
  const problem = tooLarge ? (
    <Text c="var(--mantine-color-error)" size="sm">
      {translateCode('rules.texts.file.tooLarge', { most: MOST_MB })}
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
function Notes({ name, notes }: { name: string; notes: Awaited<ReturnType<typeof readFile>>['notes'] }) {
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
