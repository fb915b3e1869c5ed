import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { versionTag } from '../../kernel/api/call.js';
import {
  textDecisionsConfirm,
  textDecisionsReopen,
  textsRemove,
  textsRestore,
  textsUses,
  type TextDto,
} from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { withTurned } from '../../ui/campaign/turned.js';
import { ASKED_ONLY, Turning, TurningOf, turnsSomething } from '../../ui/campaign/turning.js';
import { toast } from '../../ui/toast.js';
import { textsQuery } from '../../kernel/queries/texts.js';

const everything = (campaignId: string) => refresh(campaignId, 'texts', 'asks', 'positions');

interface ConfirmProps {
  text: TextDto;
  /** Saves what was decided so far; @returns the version after it */
  save: () => Promise<number>;
  disabled: boolean;
  /** How many articles nobody looked at. */
  unseen: number;
}

/**
 * Confirms a proposed draft after its links were saved; the toast takes it back. What it makes stale follows from the links,
 * so they are saved first, and where anything turns the person is told before a second press.
 */
export function Confirm({ text, save, disabled, unseen }: ConfirmProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const foresee = useMutation({
    mutationFn: async () => {
      const version = await save();
      const tag = versionTag(version);
      const { staleAsks, freshAsks } = await textDecisionsConfirm(
        ...([text.id, tag, campaignId, { dryRun: true }, ASKED_ONLY] as const),
      );
      return { over: version, turned: { staleAsks, freshAsks } };
    },
    onSuccess: ({ over, turned }) => (turnsSomething(turned) ? undefined : confirm.mutate(over)),
  });
  const confirm = useMutation({
    mutationFn: (over: number) => textDecisionsConfirm(text.id, versionTag(over), campaignId),
    onSuccess: async (made) => {
      setOpen(false);
      toast(t('texts.confirmedDone', { count: made.stalePositions }), async () => {
        await textDecisionsReopen(text.id, versionTag(made.version), campaignId);
        await everything(campaignId);
      });
      await everything(campaignId);
    },
  });
  const foreseen = foresee.data;
  const problem = foresee.error ?? confirm.error;
  return (
    <>
      <Button
        disabled={disabled}
        onClick={() => {
          foresee.reset();
          confirm.reset();
          setOpen(true);
        }}
      >
        {t('texts.confirm')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('texts.confirm')}>
        <Stack gap="sm" align="flex-start">
          {problem ? <ProblemNotice error={problem} /> : null}
          {unseen > 0 ? <Alert color="yellow">{t('texts.confirmUnseen', { count: unseen })}</Alert> : null}
          <Text>{t('texts.confirmWhat')}</Text>
          <Turning of={foreseen?.turned} />
          <Button
            loading={foresee.isPending || confirm.isPending}
            onClick={() => (foreseen ? confirm.mutate(foreseen.over) : foresee.mutate())}
          >
            {t(foreseen ? 'texts.confirmKnowing' : 'texts.confirm')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}

/** Only the newest confirmed draft can become a proposal again. */
export function Reopen({ text }: { text: TextDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const texts = useQuery(textsQuery(campaignId));
  const [open, setOpen] = useState(false);
  const tag = versionTag(text.version);
  const reopen = useMutation({
    mutationFn: () => textDecisionsReopen(text.id, tag, campaignId),
    onSuccess: async (made) => {
      setOpen(false);
      toast(withTurned(t('texts.reopened'), made), async () => {
        await textDecisionsConfirm(text.id, versionTag(made.version), campaignId);
        await everything(campaignId);
      });
      await everything(campaignId);
    },
  });
  const newest = texts.data?.items.find(({ state }) => state === 'confirmed');
  if (newest?.id !== text.id || !text.previous) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('texts.reopen')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('texts.reopen')}>
        <Stack gap="sm" align="flex-start">
          {reopen.isError ? <ProblemNotice error={reopen.error} /> : null}
          <Text>{t('texts.reopenWhat')}</Text>
          <TurningOf
            act={`reopen ${text.id} ${text.version}`}
            dryRun={(options) => textDecisionsReopen(text.id, tag, campaignId, { dryRun: true }, options)}
          />
          <Button data-autofocus loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {t('texts.reopen')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}

/** Removes a draft; it comes back with the links that were decided, and what undoes the removal confirms again what was confirmed. */
export function Remove({ text }: { text: TextDto }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const { id, title, version, state } = text;
  const confirmed = state === 'confirmed';
  return (
    <RemoveButton
      label={t('texts.remove')}
      title={title}
      thing={`text ${id}`}
      uses={(options) => textsUses(id, campaignId, options)}
      remove={() => textsRemove(id, versionTag(version), campaignId)}
      said={withTurned}
      restore={async () => {
        const back = await textsRestore(id, campaignId, { ifMatch: versionTag(version + 1) });
        if (confirmed) await textDecisionsConfirm(id, versionTag(back.version), campaignId);
      }}
      again={() => everything(campaignId)}
      onRemoved={() => void goTo({ to: 'asks' })}
      wayOut={(items) => (
        <Text size="sm">
          {t(items.some(({ kind }) => kind === 'draft') ? 'load.laterFirst' : 'load.restsFirst')}
        </Text>
      )}
    >
      {confirmed ? (
        <>
          <Text size="sm">{t('load.removeConfirmed')}</Text>
          <TurningOf
            act={`remove ${id} ${version}`}
            dryRun={(options) => textsRemove(id, versionTag(version), campaignId, { dryRun: true }, options)}
          />
        </>
      ) : null}
    </RemoveButton>
  );
}
