import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ASK_KINDS, type AskKind } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { asksChange, asksCreate, type AskDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { Existing } from '../../ui/campaign/existing.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { KeyField } from '../../ui/form/key-field.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { withTurned } from '../../ui/campaign/turned.js';
import { Turning, useTurning } from '../../ui/campaign/turning.js';
import { toast } from '../../ui/toast.js';
import { fieldsOf, toChange, toCreate, type AskFields } from './ask-fields.js';
import { ProvisionChoices } from './provision-choices.js';

interface AskFormProps {
  ask: AskDto | undefined;
  onDone: () => void;
}

function useAskForm({ ask, onDone }: AskFormProps): Form<AskFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'asks', 'positions');
  return useForm({
    current: ask,
    fieldsOf,
    save: (fields, opened) =>
      opened
        ? asksChange(opened.id, versionTag(opened.version), campaignId, toChange(fields, fieldsOf(opened)))
        : asksCreate(campaignId, toCreate(fields, id)),
    onSaved: (saved, before) => {
      const back = async () => {
        if (!before) return;
        const former = toChange(fieldsOf(before), fieldsOf(saved));
        await asksChange(before.id, versionTag(saved.version), campaignId, former);
        await again();
      };
      toast(withTurned(t(before ? 'asks.saved' : 'asks.made'), saved), before ? back : undefined);
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
}

/** Linked to other articles an ask is about other words: whose positions that would turn. */
function useRelinked(ask: AskDto | undefined, fields: AskFields) {
  const { campaignId } = useSeat();
  const { provisionIds } = toChange(fields, fieldsOf(ask));
  const change = ask && provisionIds ? JSON.stringify([ask.id, ask.version, provisionIds]) : undefined;
  return useTurning(change, async (options) => {
    if (!ask || !provisionIds) return { staleAsks: [], freshAsks: [] };
    const tag = versionTag(ask.version);
    return asksChange(ask.id, tag, campaignId, { provisionIds }, { dryRun: true }, options);
  });
}

/** What we ask, how much it weighs, and about which articles. */
export function AskForm(props: AskFormProps) {
  const t = useT();
  const { ask } = props;
  const form = useAskForm(props);
  const { fields, set, error: wrong, theirs } = form;
  const { known, turned } = useRelinked(ask, fields);
  return (
    <FormBody form={form} send={t('list.save')} sendable={known} judged>
      <TextInput
        required
        label={t('asks.title')}
        description={theirs.title && <Meanwhile theirs={theirs.title} />}
        value={fields.title}
        error={wrong('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Existing error={form.problem} />
      {ask ? null : <KeyField title={fields.title} description={t('asks.keyHow')} {...form.text('key')} />}
      <Textarea
        required
        rows={3}
        label={t('asks.summary')}
        description={theirs.summary && <Meanwhile theirs={theirs.summary} />}
        value={fields.summary}
        error={wrong('summary')}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <Textarea
        rows={2}
        label={t('asks.fallback')}
        description={<Meanwhile theirs={theirs.fallback}>{t('asks.fallbackHow')}</Meanwhile>}
        value={fields.fallback}
        error={wrong('fallback')}
        onChange={(event) => set({ fallback: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('asks.kind')}
        description={theirs.kind && <Meanwhile theirs={t(`asks.kinds.${theirs.kind}`)} />}
        value={fields.kind}
        error={wrong('kind')}
        data={ASK_KINDS.map((value) => ({ value, label: t(`asks.kinds.${value}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as AskKind })}
      />
      <TextInput
        type="number"
        min={1}
        max={5}
        label={t('asks.priority')}
        description={
          <Meanwhile theirs={theirs.priority === undefined ? undefined : String(theirs.priority)}>
            {t('asks.priorityHow')}
          </Meanwhile>
        }
        value={fields.priority}
        error={wrong('priority')}
        onChange={(event) => set({ priority: Number(event.currentTarget.value) })}
      />
      <Checkbox
        label={t('asks.redLineHow')}
        description={
          theirs.redLine === undefined ? undefined : (
            <Meanwhile theirs={t(theirs.redLine ? 'form.yes' : 'form.no')} />
          )
        }
        checked={fields.redLine}
        onChange={(event) => set({ redLine: event.currentTarget.checked })}
      />
      <ProvisionChoices
        chosen={fields.provisionIds}
        own={ask?.provisions ?? []}
        error={wrong('provisionIds')}
        onChange={(provisionIds) => set({ provisionIds })}
      />
      <Turning of={turned} />
    </FormBody>
  );
}
