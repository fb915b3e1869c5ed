import { Stack, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { translate, useT } from '../kernel/i18n/index.js';
import { Dialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { matching, useGoals, type Goal } from './palette-entries.js';
import { useGoTo } from '../ui/campaign/campaign-path.js';
import styles from './palette.module.css';

/** As many as one looks through before typing another letter. */
const MOST = 30;

/** A view is private until its link is given to somebody; the link holds no more than the view's filters. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    toast(translate('palette.linkCopied'));
  } catch {
    toast(translate('palette.linkNotCopied'));
  }
}

interface PaletteProps {
  onClose: () => void;
  onKeys: () => void;
}

/** Ctrl-K: type a few letters of a screen, an act, a delegation or an ask, and go there or do it. */
export default function Palette({ onClose, onKeys }: PaletteProps) {
  const t = useT();
  const goTo = useGoTo();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const goals = useGoals();
  const found = useMemo(() => matching(goals, words, MOST), [goals, words]);
  const go = (goal: Goal | undefined) => {
    if (!goal) return;
    onClose();
    if (goal.act === 'copyLink') void copyLink();
    else if (goal.act === 'keys') onKeys();
    else if (goal.target) void goTo({ ...goal.target, ...(goal.search ? { search: goal.search } : {}) });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((before) => (before + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === 'Enter') go(found[at]);
  };
  return (
    <Dialog open onClose={onClose} title={t('shell.goTo')}>
      <Stack gap="xs">
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls="palette-goals"
          aria-activedescendant={found[at] ? `goal-${at}` : undefined}
          aria-label={t('shell.goToWhat')}
          placeholder={t('shell.goToWhat')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <Goals found={found} at={at} onAt={setAt} onGo={go} />
        {found.length === 0 ? <p role="status">{t('shell.nothingFound')}</p> : null}
      </Stack>
    </Dialog>
  );
}

interface GoalsProps {
  found: readonly Goal[];
  at: number;
  onAt: (index: number) => void;
  onGo: (goal: Goal) => void;
}

function Goals({ found, at, onAt, onGo }: GoalsProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // In some browsers this gives a promise, which is no clean-up.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);
  return (
    <ul
      id="palette-goals"
      role="listbox"
      aria-label={t('shell.goTo')}
      className={`bare ${styles.goals}`}
      ref={list}
    >
      {found.map((goal, index) => (
        <li
          key={goal.label + JSON.stringify([goal.target, goal.search])}
          id={`goal-${index}`}
          role="option"
          dir="auto"
          aria-selected={index === at}
          onMouseMove={() => onAt(index)}
          onClick={() => onGo(goal)}
        >
          {goal.label}
        </li>
      ))}
    </ul>
  );
}
