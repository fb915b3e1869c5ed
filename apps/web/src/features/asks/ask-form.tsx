import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { ASK_KINDS, keyOf, type AskKind } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { asksChange, asksCreate, type AskDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { fieldsOf, toChange, toCreate, type AskFields } from './ask-fields.js';
import { ProvisionChoices } from './provision-choices.js';

interface AskFormProps {
  ask: AskDto | undefined;
  onDone: () => void;
}

function useSave({ ask, onDone }: AskFormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const id = useRef(uuid7());
  return useMutation({
    mutationFn: (fields: AskFields) =>
      ask
        ? asksChange(ask.id, versionTag(ask.version), campaignId, toChange(fields, fieldsOf(ask)))
        : asksCreate(campaignId, toCreate(fields, id.current)),
    onSuccess: (saved) => {
      const back = async () => {
        if (!ask) return;
        const former = toChange(fieldsOf(ask), fieldsOf(saved));
        await asksChange(ask.id, versionTag(saved.version), campaignId, former);
        await refresh(campaignId, 'asks');
      };
      toast(t(ask ? 'asks.saved' : 'asks.made'), ask ? back : undefined);
      onDone();
      return refresh(campaignId, 'asks');
    },
  });
}

/** What we ask, how much it weighs, and about which articles. */
export function AskForm(props: AskFormProps) {
  const t = useT();
  const { ask } = props;
  const [fields, setFields] = useState(() => fieldsOf(ask));
  const save = useSave(props);
  const set = (change: Partial<AskFields>) => setFields((before) => ({ ...before, ...change }));
  const wrong = (field: string) => fieldMessage(save.error, field);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(fields);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {save.isError ? <ProblemNotice error={save.error} /> : null}
        <TextInput
          required
          label={t('asks.title')}
          value={fields.title}
          error={wrong('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        {ask ? null : (
          <TextInput
            label={t('asks.key')}
            description={t('asks.keyHow')}
            placeholder={keyOf(fields.title)}
            value={fields.key}
            error={wrong('key')}
            onChange={(event) => set({ key: event.currentTarget.value })}
          />
        )}
        <Textarea
          required
          rows={3}
          label={t('asks.summary')}
          value={fields.summary}
          error={wrong('summary')}
          onChange={(event) => set({ summary: event.currentTarget.value })}
        />
        <Textarea
          rows={2}
          label={t('asks.fallback')}
          description={t('asks.fallbackHow')}
          value={fields.fallback}
          error={wrong('fallback')}
          onChange={(event) => set({ fallback: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('asks.kind')}
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
          description={t('asks.priorityHow')}
          value={fields.priority}
          error={wrong('priority')}
          onChange={(event) => set({ priority: Number(event.currentTarget.value) })}
        />
        <Checkbox
          label={t('asks.redLineHow')}
          checked={fields.redLine}
          onChange={(event) => set({ redLine: event.currentTarget.checked })}
        />
        <ProvisionChoices
          chosen={fields.provisionIds}
          own={ask?.provisions ?? []}
          error={wrong('provisionIds')}
          onChange={(provisionIds) => set({ provisionIds })}
        />
        <Button type="submit" loading={save.isPending}>
          {t('list.save')}
        </Button>
      </Stack>
    </form>
  );
}
