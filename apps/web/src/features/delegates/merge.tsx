import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { usePages } from '../../kernel/query/pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { delegatePages } from './delegates.queries.js';
import { mergeInto } from './merge-act.js';

interface MergeDialogProps {
  open: boolean;
  onClose: () => void;
  delegate: DelegateDetailDto;
}

/** Which record of the same person leads from then on. */
export function MergeDialog(props: MergeDialogProps) {
  const t = useT();
  const { name } = props.delegate;
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegates.mergeTitle', { name })}>
      <MergeForm {...props} />
    </Dialog>
  );
}

const SHOWN = 8;

function MergeForm({ onClose, delegate }: MergeDialogProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const nameOf = useDelegationNames();
  const [typed, setTyped] = useState('');
  const [intoId, setIntoId] = useState<string>();
  const q = useDebounced(typed.trim());
  const asked = q ? { q } : { delegation: delegate.delegationCode };
  const found = usePages(delegatePages(campaignId, asked)).items ?? [];
  const others = found.filter(({ id, pseudonymous }) => id !== delegate.id && !pseudonymous).slice(0, SHOWN);
  const merge = useMutation({
    mutationFn: (into: string) => mergeInto(campaignId, delegate.id, into),
    onSuccess: (merged) => {
      onClose();
      return goTo({ to: 'delegates/$delegateId', params: { delegateId: merged.id }, replace: true });
    },
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('delegates.mergeWhat')}</Text>
      <TextInput
        type="search"
        label={t('delegates.mergeSearch')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Stack gap="xs" role="radiogroup" aria-label={t('delegates.mergeLeads')}>
        {others.map((one) => (
          <Radio
            key={one.id}
            name="into"
            label={`${one.name} · ${nameOf(one.delegationCode, one.delegation)}`}
            checked={intoId === one.id}
            onChange={() => setIntoId(one.id)}
          />
        ))}
        {others.length === 0 ? <Text c="dimmed">{t('list.nothing')}</Text> : null}
      </Stack>
      {merge.error ? <ProblemNotice error={merge.error} /> : null}
      <Button
        disabled={intoId === undefined}
        loading={merge.isPending}
        onClick={() => intoId !== undefined && merge.mutate(intoId)}
      >
        {t('delegates.mergeConfirm')}
      </Button>
    </Stack>
  );
}
