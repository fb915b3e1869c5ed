import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDto } from '../../kernel/api/client.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useStoredForm } from '../../kernel/offline/stored-form.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { FilePicker } from '../../ui/file-picker.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { bring, type BroughtFile, fromDisk, MOST_BYTES, pasted } from './upload-sheet.js';
import { keepImport } from './imports.queries.js';
import styles from './imports.module.css';

interface SheetFields {
  /** What was copied out of a sheet. */
  text: string;
  /** What is sent: a file, or that text as one. Sending it again brings it once. */
  picked: ({ id: string } & BroughtFile) | null;
}

const isBegun = ({ text }: Pick<SheetFields, 'text'>): boolean => text.trim() !== '';

/** What was copied stays on the device until it was sent; a file is there anyway. */
function useBring(): Form<SheetFields> {
  const { campaignId } = useSeat();
  const goTo = useGoTo();
  const client = useQueryClient();
  const form = useForm<ImportDto, SheetFields>({
    fieldsOf: () => ({ text: '', picked: null }),
    save: ({ picked }) => {
      if (!picked) return Promise.reject(new Error('There is nothing to send'));
      return bring(campaignId, picked, picked.id);
    },
    onSaved: async (made) => {
      await forget();
      keepImport(client, campaignId, made);
      void refresh(campaignId, 'imports');
      return goTo({ to: 'imports/$importId', params: { importId: made.id } });
    },
  });
  const forget = useStoredForm(`sheet:${campaignId}`, {
    fields: { text: form.fields.text },
    restore: form.set,
    isBegun,
  });
  return form;
}

/** A file or what was copied out of one. Nothing is written by it, so it is sent as soon as it is chosen. */
export function BringSheet() {
  const t = useT();
  const form = useBring();
  const [tooLarge, setTooLarge] = useState<string>();
  const { picked } = form.fields;
  const send = (brought: BroughtFile) => {
    const { file } = brought;
    if (file.size > MOST_BYTES) {
      setTooLarge(t('imports.tooLarge', { name: file.name, size: (file.size / 1_000_000).toFixed(1) }));
      return;
    }
    setTooLarge(undefined);
    form.send({ picked: { id: uuid7(), ...brought } });
  };
  return (
    <Panel title={t('imports.bring')}>
      <Text c="dimmed">{t('imports.bringHow')}</Text>
      <FilePicker
        label={t('imports.file')}
        description={t('imports.fileHow')}
        accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv"
        busy={form.busy}
        problem={
          tooLarge === undefined ? null : (
            <Text c="red" size="sm">
              {tooLarge}
            </Text>
          )
        }
        onFile={(file) => send(fromDisk(file))}
      />
      <PasteForm form={form} onFile={send} />
      <div role="status" aria-live="polite">
        {form.busy && picked ? t('imports.sending', { name: picked.file.name }) : null}
      </div>
      {form.problem ? <ProblemNotice error={form.problem} again={() => form.send({})} /> : null}
    </Panel>
  );
}

interface PasteFormProps {
  form: Form<SheetFields>;
  onFile: (brought: BroughtFile) => void;
}

function PasteForm({ form, onFile }: PasteFormProps) {
  const t = useT();
  const { value, onChange } = form.text('text');
  const begun = isBegun(form.fields);
  const [toggled, setToggled] = useState<boolean>();
  return (
    // What was kept is in sight again.
    <details
      className={styles.paste}
      open={toggled ?? begun}
      onToggle={(event) => setToggled(event.currentTarget.open)}
    >
      <summary>{t('imports.paste')}</summary>
      <FormBody
        form={{
          ...form,
          // It stands below, for a file and for what was copied alike.
          problem: null,
          submit: (event) => {
            event.preventDefault();
            if (begun) onFile(pasted(value, t('imports.pastedName')));
          },
        }}
        send={t('imports.pasteSend')}
        sendable={begun}
      >
        <Textarea
          pt="xs"
          label={t('imports.pasteLabel')}
          description={t('imports.pasteHow')}
          rows={6}
          value={value}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </FormBody>
    </details>
  );
}
