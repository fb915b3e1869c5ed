import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  signatoriesDecide,
  signatoriesMerge,
  signatoriesRemove,
  signatoriesRestore,
  signatoriesUnmerge,
  type SignatoryDecision,
  type SignatoryDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/fields.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { lettersAgain } from './letters.queries.js';
import { SignatoryForm } from './signatory-form.js';
import { stateShown } from './words.js';

interface ActsProps {
  letterId: string;
  line: SignatoryDto;
  others: readonly SignatoryDto[];
}

/** What a coordinator does with a line: what waits is decided at one tap, the rest is in its dialog. */
export function SignatoryActs(props: ActsProps) {
  const t = useT();
  const { line } = props;
  const [open, setOpen] = useState(false);
  const decide = useDecide(props);
  return (
    <Group gap="xs" wrap="nowrap">
      {decisionsOn(line).includes('approve') ? (
        <Button size="sm" loading={decide.isPending} onClick={() => decide.mutate('approve')}>
          {t('letters.decisions.approve')}
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="default"
        aria-label={t('letters.changeLine', { name: line.shownName })}
        onClick={() => setOpen(true)}
      >
        {t('letters.change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={line.shownName}>
        <Stack gap="lg">
          <SignatoryForm letterId={props.letterId} line={line} onDone={() => setOpen(false)} />
          <Decisions {...props} onDone={() => setOpen(false)} />
        </Stack>
      </Dialog>
    </Group>
  );
}

function useDecide({ letterId, line }: ActsProps, onDone?: () => void) {
  const { campaignId } = useSeat();
  const decide = (version: number, decision: SignatoryDecision) =>
    signatoriesDecide(letterId, line.id, versionTag(version), campaignId, { decision });
  return useMutation({
    mutationFn: (decision: SignatoryDecision) => decide(line.version, decision),
    onSuccess: (saved, decision) => {
      const undo = async () => {
        await decide(saved.version, 'undo');
        await lettersAgain(campaignId);
      };
      const said = translate(`letters.decided.${decision}`, { name: line.shownName });
      toast(said, decision === 'undo' ? undefined : undo);
      onDone?.();
      return lettersAgain(campaignId);
    },
  });
}

const OFFERED: Readonly<Record<SignatoryDto['state'], readonly SignatoryDecision[]>> = {
  offered: ['refuse'],
  confirmed: ['approve', 'refuse'],
  approved: ['withdraw', 'undo'],
  refused: ['undo'],
  withdrawn: ['undo'],
};

/** Nobody approves what its signer has not confirmed. */
const decisionsOn = (line: SignatoryDto) => OFFERED[stateShown(line)];

function Decisions(props: ActsProps & { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { letterId, line, others, onDone } = props;
  const decide = useDecide(props, onDone);
  const { id, shownName, version, state } = line;
  return (
    <Stack gap="xs" role="group" aria-label={t('letters.acts')}>
      <Group gap="xs">
        {decisionsOn(line).map((decision) => (
          <Button
            key={decision}
            variant="default"
            disabled={decide.isPending}
            onClick={() => decide.mutate(decision)}
          >
            {decision === 'undo' ? t(`letters.undoes.${state}`) : t(`letters.decisions.${decision}`)}
          </Button>
        ))}
        <RemoveButton
          title={shownName}
          thing={`signatory ${id}`}
          uses={() => Promise.resolve({ items: [] })}
          remove={() => signatoriesRemove(letterId, id, versionTag(version), campaignId)}
          restore={() => signatoriesRestore(letterId, id, campaignId, { ifMatch: versionTag(version + 1) })}
          again={() => lettersAgain(campaignId)}
          onRemoved={onDone}
        />
      </Group>
      {decide.error ? <ProblemNotice error={decide.error} /> : null}
      <Merge letterId={letterId} line={line} others={others} onDone={onDone} />
    </Stack>
  );
}

function Merge({ letterId, line, others, onDone }: ActsProps & { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [intoId, setInto] = useState('');
  const { id, shownName, version, mergedIntoId } = line;
  const apart = (held: number) => signatoriesUnmerge(letterId, id, campaignId, { ifMatch: versionTag(held) });
  const merge = useMutation({
    mutationFn: () =>
      mergedIntoId === null
        ? signatoriesMerge(letterId, id, versionTag(version), campaignId, { intoId })
        : apart(version),
    onSuccess: (saved) => {
      const undo = async () => {
        await apart(saved.version);
        await lettersAgain(campaignId);
      };
      if (mergedIntoId === null) toast(t('letters.mergedNow', { name: shownName }), undo);
      else toast(t('letters.apartNow', { name: shownName }));
      onDone();
      return lettersAgain(campaignId);
    },
  });
  const choices = others.filter(
    (one) => one.kind === line.kind && one.id !== id && one.mergedIntoId === null,
  );
  if (mergedIntoId === null && choices.length === 0) return null;
  return (
    <>
      {mergedIntoId === null ? (
        <Choice
          label={t('letters.sameAs')}
          value={intoId}
          options={[
            ['', t('letters.choose')] as const,
            ...choices.map((one) => [one.id, one.shownName] as const),
          ]}
          onChange={setInto}
        />
      ) : null}
      {mergedIntoId !== null || intoId !== '' ? (
        <Group>
          <Button variant="default" loading={merge.isPending} onClick={() => merge.mutate()}>
            {t(mergedIntoId === null ? 'letters.merge' : 'letters.unmerge')}
          </Button>
        </Group>
      ) : null}
      {merge.error ? <ProblemNotice error={merge.error} /> : null}
    </>
  );
}
