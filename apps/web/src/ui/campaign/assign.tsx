import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { AssignForm, type AssignAbout } from './assign-form.js';
import { Dialog } from '../dialog.js';

interface AssignButtonProps extends AssignAbout {
  /** The address asks for the form, which then opens without a tap. */
  wanted?: boolean;
  /** Takes that out of the address. */
  onClosed?: () => void;
}

/**
 * Gives a member a task about a delegation: one tap opens a form that is filled in already, Enter sends it. Shows
 * nothing to whoever may not make tasks.
 */
export function AssignButton({ wanted = false, onClosed, ...about }: AssignButtonProps) {
  const t = useT();
  const { role } = useSeat();
  const [stage, setStage] = useState<'never' | 'open' | 'closed'>('never');
  const [given, setGiven] = useState<TaskDto>();
  if (role === 'member') return null;
  const open = wanted || stage === 'open';
  const name = about.name ?? about.delegationCode;
  const close = () => {
    setStage('closed');
    onClosed?.();
  };
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        mih={28}
        aria-label={t('assign.buttonFor', { name })}
        onClick={() => setStage('open')}
      >
        {t('assign.button')}
      </Button>
      {given ? (
        <Text span size="sm" c="dimmed">
          ✓ {given.assignee ?? t('assign.nobody')}
        </Text>
      ) : null}
      {stage === 'never' && !open ? null : (
        <Dialog open={open} onClose={close} title={t('assign.title', { name })}>
          <AssignForm about={about} onGiven={setGiven} onClose={close} />
        </Dialog>
      )}
    </>
  );
}
