import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  interactionChangesErase,
  interactionChangesRemove,
  interactionChangesRestore,
  interactionChangesUses,
  type InteractionDto,
} from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { talkAgain } from './meetings.queries.js';
import { useTitleOf } from './title.js';

/** Removes a talk and puts it back, or erases its words: for its author and for coordinators. */
export function TalkActs({ talk }: { talk: InteractionDto }) {
  const { me, role, closed } = useSeat();
  if (closed || (talk.authorId !== me.id && role !== 'coordinator')) return null;
  return (
    <>
      {talk.removed ? <PutBack talk={talk} /> : <Remove talk={talk} />}
      {talk.erased ? null : <Erase talk={talk} />}
    </>
  );
}

function Remove({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [tasksToo, setTasksToo] = useState(false);
  const titleOf = useTitleOf();
  const tasks = tasksToo ? 'cancel' : 'keep';
  return (
    <RemoveButton
      title={titleOf(talk)}
      thing={`talk ${talk.id} ${talk.version}`}
      uses={(options) => interactionChangesUses(talk.id, campaignId, options)}
      remove={() => interactionChangesRemove(talk.id, versionTag(talk.version), campaignId, { tasks })}
      restore={() =>
        interactionChangesRestore(talk.id, campaignId, { ifMatch: versionTag(talk.version + 1) })
      }
      again={() => talkAgain(campaignId)}
    >
      <Text>{t('meetings.removeHow')}</Text>
      {talk.task?.state === 'open' ? (
        <Checkbox
          label={t('meetings.tasksToo')}
          checked={tasksToo}
          onChange={(event) => setTasksToo(event.currentTarget.checked)}
        />
      ) : null}
    </RemoveButton>
  );
}

function PutBack({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const back = useMutation({
    mutationFn: () => interactionChangesRestore(talk.id, campaignId),
    onSuccess: () => {
      toast(t('meetings.restored'));
      return talkAgain(campaignId);
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

function Erase({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const [tasksToo, setTasksToo] = useState(false);
  const close = () => setOpen(false);
  const erase = useMutation({
    mutationFn: () => interactionChangesErase(talk.id, campaignId, { tasks: tasksToo ? 'cancel' : 'keep' }),
    onSuccess: () => {
      close();
      toast(t('meetings.erasedDone'));
      return talkAgain(campaignId);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('meetings.erase')}
      </Button>
      <Dialog open={open} onClose={close} title={t('meetings.eraseTitle')}>
        <Stack gap="sm">
          <Text>{t('meetings.eraseWhat')}</Text>
          {talk.task ? (
            <Checkbox
              label={t('meetings.eraseTasks')}
              checked={tasksToo}
              onChange={(event) => setTasksToo(event.currentTarget.checked)}
            />
          ) : null}
          {erase.error ? <ProblemNotice error={erase.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={close}>
              {t('list.cancel')}
            </Button>
            <Button color="red.9" loading={erase.isPending} onClick={() => erase.mutate()}>
              {t('meetings.eraseConfirm')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
