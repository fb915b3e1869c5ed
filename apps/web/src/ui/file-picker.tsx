import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useT } from '../kernel/i18n/index.js';
import styles from './file-picker.module.css';

interface FilePickerProps {
  label: string;
  /** What files may be, and how large. */
  description: string;
  /** Endings and media types, as an `input` takes them. */
  accept: string;
  busy: boolean;
  /** What is wrong with the file that was chosen; null if nothing is. */
  problem: ReactNode;
  onFile: (file: File) => void;
}

/**
 * A file of the device, handed on as soon as it is chosen or dropped there. The control of the browser lies unseen over all of it:
 * what that says is in the language of the browser, not of the reader.
 */
export function FilePicker({ label, description, accept, busy, problem, onFile }: FilePickerProps) {
  const t = useT();
  const problemId = useId();
  return (
    <div>
      <label className={styles.file}>
        <span className={styles.label}>{label}</span>
        <span className={styles.choose} aria-hidden>
          {t('list.chooseFile')}
        </span>
        <input
          type="file"
          accept={accept}
          disabled={busy}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Emptied, so that the same file can be chosen again after it was mended.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        <Text span size="sm" c="dimmed">
          {description}
        </Text>
      </label>
      <div id={problemId} role="alert">
        {problem}
      </div>
    </div>
  );
}
