import { Button } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { textsChange, type TextDto } from '../../kernel/api/client.js';
import { intlTag, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { withTurned } from '../../ui/campaign/turned.js';
import { Turning, useTurning } from '../../ui/campaign/turning.js';
import { toast } from '../../ui/toast.js';

/** Those of the United Nations first. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt', 'de', 'id'];

const fieldsOf = ({ title, symbol, circulatedOn, source, language }: TextDto) => {
  return { title, symbol: symbol ?? '', circulatedOn, source: source ?? '', language: language ?? '' };
};

type Fields = ReturnType<typeof fieldsOf>;

const toChange = ({ title, symbol, circulatedOn, source, language }: Fields) => ({
  title: title.trim(),
  circulatedOn,
  symbol: symbol.trim() || null,
  source: source.trim() || null,
  language: language || null,
});

/** Changes what a draft is called, its symbol, day, source and language. */
export function ChangeDraft({ text }: { text: TextDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('texts.change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('texts.change')}>
        <Form text={text} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Form({ text, onClose }: { text: TextDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'texts', 'asks', 'positions');
  const form = useForm<TextDto, Fields>({
    current: text,
    fieldsOf: (one = text) => fieldsOf(one),
    save: (fields, opened = text) =>
      textsChange(opened.id, versionTag(opened.version), campaignId, toChange(fields)),
    onSaved: (saved, before = text) => {
      toast(withTurned(t('texts.changed', { title: saved.title }), saved), async () => {
        await textsChange(saved.id, versionTag(saved.version), campaignId, toChange(fieldsOf(before)));
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { circulatedOn } = form.fields;
  const dated = text.state === 'confirmed' && circulatedOn !== '' && circulatedOn !== text.circulatedOn;
  const change = dated ? JSON.stringify([text.id, text.version, circulatedOn]) : undefined;
  const { known, turned } = useTurning(change, (options) => {
    const tag = versionTag(text.version);
    return textsChange(text.id, tag, campaignId, { circulatedOn }, { dryRun: true }, options);
  });
  const names = new Intl.DisplayNames([intlTag()], { type: 'language' });
  const codes = [...new Set([...LANGUAGES, ...(form.fields.language ? [form.fields.language] : [])])];
  return (
    <FormBody
      form={form}
      send={t('list.save')}
      sendable={known}
      leave={{ label: t('list.cancel'), onLeave: onClose }}
    >
      <TextField required label={t('load.name')} {...form.text('title')} />
      <TextField label={t('load.symbol')} {...form.text('symbol')} />
      <TextField required type="date" label={t('load.circulatedOn')} {...form.text('circulatedOn')} />
      <Choice
        label={t('texts.language')}
        options={[
          ['', t('texts.languageUnknown')],
          ...codes.map((code) => [code, names.of(code) ?? code] as const),
        ]}
        {...form.text('language')}
      />
      <TextField label={t('load.source')} {...form.text('source')} />
      <Turning of={turned} />
    </FormBody>
  );
}
