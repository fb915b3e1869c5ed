import { Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { asksList, delegationsList } from '../api/client.js';
import { useT } from '../i18n/index.js';
import { Dialog } from '../ui/dialog.js';
import { placesFor } from './places.js';
import { campaignQuery } from './query.js';
import { useSeat } from './session.js';

interface Goal {
  label: string;
  path: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Ctrl-K: type a few letters of a screen, an act, a delegation or an ask, and go there. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const seat = useSeat();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const goals = useGoals();
  const found = useMemo(() => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    return goals.filter(({ label }) => wanted.every((word) => plain(label).includes(word))).slice(0, 12);
  }, [goals, words]);
  const go = (goal: Goal | undefined) => {
    if (!goal) return;
    onClose();
    void navigate({ to: `/c/${seat.slug}/${goal.path}` } as never);
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
        <ul id="palette-goals" role="listbox" aria-label={t('shell.goTo')} className="bare" ref={list}>
          {found.map((goal, index) => (
            <li
              key={goal.path}
              id={`goal-${index}`}
              role="option"
              aria-selected={index === at}
              style={{
                padding: '0.5rem 0.75rem',
                borderRadius: 8,
                cursor: 'pointer',
                background: index === at ? 'var(--mantine-color-default-hover)' : undefined,
                outline: index === at ? '2px solid var(--mantine-primary-color-filled)' : undefined,
              }}
              onMouseEnter={() => setAt(index)}
              onClick={() => go(goal)}
            >
              {goal.label}
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p role="status">{t('shell.nothingFound')}</p> : null}
      </Stack>
    </Dialog>
  );
}

/** Screens and acts first, then asks, then delegations. */
function useGoals(): Goal[] {
  const t = useT();
  const { campaignId, role } = useSeat();
  const asks = useQuery(
    campaignQuery(campaignId, ['asks'], 'asks', (options) => asksList(campaignId, { limit: 200 }, options)),
  );
  const delegations = useQuery(
    campaignQuery(campaignId, ['positions', 'leads'], 'delegations', (options) =>
      delegationsList(campaignId, { limit: 200 }, options),
    ),
  );
  return useMemo(() => {
    const acts: Goal[] =
      role === 'member'
        ? []
        : [
            { label: t('act.log'), path: 'log' },
            { label: t('act.statement'), path: 'statements/new' },
            { label: t('act.import'), path: 'imports' },
          ];
    const screens = [
      ...placesFor(role).map(({ key, path }) => ({ label: t(`place.${key}`), path })),
      { label: t('place.settings'), path: 'settings' },
      { label: t('place.help'), path: 'help' },
    ];
    return [
      ...acts,
      ...screens,
      ...(asks.data?.items ?? []).map(({ id, title }) => ({ label: title, path: `asks/${id}` })),
      ...(delegations.data?.items ?? []).map(({ code, shortName: name }) => ({
        label: name,
        path: `delegations/${code}`,
      })),
    ];
  }, [asks.data, delegations.data, role, t]);
}
