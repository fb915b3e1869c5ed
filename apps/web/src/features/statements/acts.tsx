import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  statementChangesErase,
  statementChangesRemove,
  statementChangesRestore,
  statementChangesUses,
  type StatementDetailDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

interface ActsProps {
  statement: StatementDetailDto;
}

/** Removes a statement and puts it back, or erases its words: for its author and for coordinators. */
export function StatementActs({ statement }: ActsProps) {
  const { me, role, closed } = useSeat();
  if (closed || (statement.authorId !== me.id && role !== 'coordinator')) return null;
  return (
    <>
      {statement.removed ? <PutBack statement={statement} /> : <Remove statement={statement} />}
      {statement.erased ? null : <Erase statement={statement} />}
    </>
  );
}

function Remove({ statement: { id, title, version } }: ActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  return (
    <RemoveButton
      title={title}
      thing={`statement ${id} ${version}`}
      uses={(options) => statementChangesUses(id, campaignId, options)}
      remove={() => statementChangesRemove(id, versionTag(version), campaignId)}
      restore={() => statementChangesRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
      again={() => refresh(campaignId, 'positions')}
    >
      <Text>{t('statements.removeHow')}</Text>
    </RemoveButton>
  );
}

function PutBack({ statement: { id, title } }: ActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const back = useMutation({
    mutationFn: () => statementChangesRestore(id, campaignId),
    onSuccess: () => {
      toast(t('removal.restored', { title }));
      return refresh(campaignId, 'positions');
    },
  });
  return (
    <>
      {back.error ? <ProblemNotice error={back.error} /> : null}
      <Button loading={back.isPending} onClick={() => back.mutate()}>
        {t('removal.restore')}
      </Button>
    </>
  );
}

function Erase({ statement: { id } }: ActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const erase = useMutation({
    mutationFn: () => statementChangesErase(id, campaignId),
    onSuccess: () => {
      close();
      toast(t('statements.erasedDone'));
      return refresh(campaignId, 'positions');
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('statements.erase')}
      </Button>
      <Dialog open={open} onClose={close} title={t('statements.eraseTitle')}>
        <Stack gap="sm">
          <Text>{t('statements.eraseWhat')}</Text>
          {erase.error ? <ProblemNotice error={erase.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={close}>
              {t('list.cancel')}
            </Button>
            <Button color="red.9" loading={erase.isPending} onClick={() => erase.mutate()}>
              {t('statements.eraseConfirm')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
