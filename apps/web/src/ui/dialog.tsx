import { CloseButton, Group, Stack, Title } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../kernel/i18n/index.js';
import styles from './dialog.module.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** React tells the form around a dialog of what is sent within it, wherever the dialog lies in the page. */
const ofItsOwn = (event: FormEvent) => event.stopPropagation();

/**
 * A modal sheet on the browser's own dialog: focus stays within, Escape closes, focus returns to where it was. It
 * begins on what carries `data-autofocus`. It lies beside the app in the page: of a form within a form the browser tells
 * nobody when it is sent, and loads the page anew instead.
 */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const t = useT();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser has just put the focus on the first thing there is, which is the way out.
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return createPortal(
    <dialog
      ref={element}
      className={styles.sheet}
      aria-labelledby={heading}
      onClose={onClose}
      onSubmit={ofItsOwn}
    >
      {open ? (
        <Stack gap="md" p="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Title order={2} size="h3" id={heading}>
              <bdi>{title}</bdi>
            </Title>
            <CloseButton aria-label={t('problem.close')} onClick={onClose} />
          </Group>
          {children}
        </Stack>
      ) : null}
    </dialog>,
    document.body,
  );
}
