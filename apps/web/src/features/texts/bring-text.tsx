import { Button, Textarea } from '@mantine/core';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { DocumentPicker } from '../../ui/campaign/documents/document-picker.js';
import { ProblemNotice } from '../../ui/loaded.js';

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
