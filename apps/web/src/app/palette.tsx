import { Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { messagesOfDesk, translate, useT } from '../kernel/i18n/index.js';
import { useSeat } from '../kernel/session/session.js';
import { Dialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { keyOfGoal, type Goal } from './palette-entries.js';
import { useFound } from './use-found.js';
import { campaignPath, useGoTo } from '../ui/campaign/campaign-path.js';
import styles from './palette.module.css';

/** A view is private until its link is given to somebody; the link holds no more than the view's filters. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    toast(translate('palette.linkCopied'));
  } catch {
    toast(translate('palette.linkNotCopied'));
  }
}

/** What the api has just found: its screen comes while the finger is on its way. Without a network nothing is tried. */
function useReady(goal: Goal | undefined): void {
  const router = useRouter();
  const { slug } = useSeat();
  const path = goal?.target && campaignPath(slug, goal.target);
  useEffect(() => {
    if (path) void router.preloadRoute({ to: path }).catch(() => undefined);
  }, [router, path]);
}

interface PaletteProps {
  /** What was typed while this was on its way. */
  early: () => string;
  onClose: () => void;
  onKeys: () => void;
}

/** Ctrl-K: type a few letters of a screen, an act or anything in the campaign, and go there or do it. */
export default function Palette({ early, onClose, onKeys }: PaletteProps) {
  const t = useT();
  const goTo = useGoTo();
  // Most of what is found opens on a screen of the desk: its words come while one types. Without a network nothing is tried.
  useEffect(() => void messagesOfDesk().catch(() => undefined), []);
  const [words, setWords] = useState(early);
  // By its key, so that what comes in meanwhile does not put another one under the finger.
  const [chosen, setChosen] = useState<string>();
  const { goals: found, looking, lacking } = useFound(words);
  const at = Math.max(
    0,
    found.findIndex((goal) => keyOfGoal(goal) === chosen),
  );
  useReady(words === '' || looking || lacking ? undefined : found[at]);
  const setAt = (index: number) => setChosen(found[index] && keyOfGoal(found[index]));
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
      setAt((at + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === 'Enter') go(found[at]);
  };
  return (
    <Dialog open onClose={onClose} title={t('shell.goTo')}>
      {/* Its height stays, so that what comes in moves nothing. */}
      <Stack gap="xs" mih="min(60dvh, 30rem)">
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
            setChosen(undefined);
          }}
          onKeyDown={onKey}
        />
        <Goals found={found} at={at} onAt={setAt} onGo={go} />
        <Text size="sm" c="dimmed" role="status" mih={22}>
          {lacking ? t(`palette.${lacking}`) : looking ? t('palette.looking') : null}
          {found.length === 0 && !looking ? ` ${t('shell.nothingFound')}` : null}
        </Text>
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
          key={keyOfGoal(goal)}
          id={`goal-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseMove={() => onAt(index)}
          onClick={() => onGo(goal)}
        >
          <span dir="auto">{goal.label}</span>
          {goal.about ? (
            <Text component="span" size="sm" c="dimmed" lineClamp={2}>
              {goal.about}
            </Text>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
