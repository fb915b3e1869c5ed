import { Button, Group, Paper } from '@mantine/core';
import { useEffect, useState } from 'react';
import { problemText } from '../kernel/api/problem-text.js';
import { useT } from '../kernel/i18n/index.js';
import styles from './toast.module.css';

interface Toast {
  id: number;
  message: string;
  undo?: () => Promise<unknown> | void;
}

let next = 1;
let shown: Toast[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** How long an undo is offered, in ms; the same act can be undone later from the thing's own page. */
const STAYS_MS = 10_000;

const drop = (id: number) => {
  shown = shown.filter((one) => one.id !== id);
  tell();
};

/** Says what happened; with `undo`, offers for ten seconds to take it back. @returns how to say what became of it since */
export function toast(message: string, undo?: Toast['undo']): (message: string) => void {
  const id = next++;
  shown = [...shown.slice(-2), { id, message, ...(undo ? { undo } : {}) }];
  setTimeout(() => drop(id), STAYS_MS);
  tell();
  return (now) => {
    shown = shown.map((one) => (one.id === id ? { ...one, message: now } : one));
    tell();
  };
}

/** Where toasts appear; once, in the shell. */
export function Toasts() {
  const t = useT();
  const [, draw] = useState(0);
  useEffect(() => {
    const listener = () => draw((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  const takeBack = async ({ id, undo }: Toast) => {
    drop(id);
    try {
      await undo?.();
      toast(t('problem.undone'));
    } catch (error) {
      toast([t('problem.undoFailed'), problemText(error)].filter(Boolean).join(' '));
    }
  };
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((one) => (
        <Paper key={one.id} withBorder shadow="md" p="sm">
          <Group justify="space-between" wrap="nowrap">
            <span>{one.message}</span>
            {one.undo ? (
              <Button size="compact-md" className={styles.undo} onClick={() => void takeBack(one)}>
                {t('problem.undo')}
              </Button>
            ) : null}
          </Group>
        </Paper>
      ))}
    </div>
  );
}
