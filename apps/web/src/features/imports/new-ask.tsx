import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asksCreate, type AskDto, type SheetColumnDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { FormBody } from '../../ui/form/form-body.js';
import { KeyField } from '../../ui/form/key-field.js';
import { keyFor } from '../../ui/form/key-for.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

interface NewAskProps {
  /** The column that is to be about it; undefined while none is. */
  column: SheetColumnDto | undefined;
  onMade: (ask: AskDto) => void;
  onClose: () => void;
}

/** Makes an ask of a column that is about none. Its heading is proposed as the title. */
export function NewAskDialog({ column, onMade, onClose }: NewAskProps) {
  const t = useT();
  return (
    <Dialog
      open={column !== undefined}
      onClose={onClose}
      title={t('imports.newAskOf', { column: column?.column ?? '' })}
    >
      {column ? <NewAskForm column={column} onMade={onMade} /> : null}
    </Dialog>
  );
}

interface NewAskFields {
  title: string;
  key: string;
  summary: string;
}

const LONGEST_TITLE = 200;

function NewAskForm({ column, onMade }: Pick<NewAskProps, 'onMade'> & { column: SheetColumnDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const title = column.header.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE);
  const form = useForm<AskDto, NewAskFields>({
    fieldsOf: () => ({ title: '', key: '', summary: '' }),
    proposed: { title, summary: title },
    save: (fields) =>
      asksCreate(campaignId, {
        id,
        title: fields.title.trim(),
        key: keyFor(fields),
        summary: fields.summary.trim(),
        priority: 2,
      }),
    onSaved: async (made) => {
      await refresh(campaignId, 'asks');
      toast(t('imports.newAskMade', { column: column.column }));
      onMade(made);
    },
  });
  const { fields, set, error } = form;
  return (
    <FormBody form={form} send={t('imports.newAskSend')} judged>
      <Text c="dimmed">{t('imports.newAskHow')}</Text>
      <TextInput
        required
        data-autofocus
        label={t('asks.title')}
        maxLength={LONGEST_TITLE}
        value={fields.title}
        error={error('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <KeyField title={fields.title} description={t('asks.keyHow')} {...form.text('key')} />
      <Textarea
        required
        rows={2}
        label={t('asks.summary')}
        value={fields.summary}
        error={error('summary')}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
    </FormBody>
  );
}
