import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';

interface ChangeOrTakeBackProps {
  /** What it is about, for who hears the buttons alone. */
  about: string;
  /** Whether its form is open. */
  open: boolean;
  onOpen: (open: boolean) => void;
  takeBack: { isPending: boolean; isError: boolean; error: unknown; mutate: () => void };
  labels: { takeBack: string; takeBackOf: string };
  /** The form. */
  children: ReactNode;
}

/** What is done with a line of the treaty's screen: it is changed in a dialog, or taken back. */
export function ChangeOrTakeBack({ about, open, onOpen, takeBack, labels, children }: ChangeOrTakeBackProps) {
  const t = useT();
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-md"
          mih={28}
          variant="default"
          aria-label={t('treaty.changeOf', { about })}
          onClick={() => onOpen(true)}
        >
          {t('treaty.change')}
        </Button>
        <Button
          size="compact-md"
          mih={28}
          variant="default"
          loading={takeBack.isPending}
          aria-label={labels.takeBackOf}
          onClick={() => takeBack.mutate()}
        >
          {labels.takeBack}
        </Button>
      </Group>
      {takeBack.isError ? <ProblemNotice error={takeBack.error} /> : null}
      <Dialog open={open} onClose={() => onOpen(false)} title={t('treaty.changeOf', { about })}>
        {children}
      </Dialog>
    </>
  );
}
