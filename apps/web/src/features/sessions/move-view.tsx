import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MovedTimeDto, SessionMoveDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { LazyMovedTasks } from '../../ui/campaign/task-series/lazy.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { useMoveSession } from './move-acts.js';
import { moveBack } from './move-draft.js';
import { warningText } from './warning-text.js';
import styles from './sessions.module.css';

interface MovePreviewProps {
  preview: SessionMoveDto;
  /** False while a newer one is worked out. */
  fresh: boolean;
  /** What decides, between the consequences and the details. */
  children: ReactNode;
}

const NONE = {
  'move.mail': 'move.noMail',
  'move.doneMail': 'move.noMail',
  'move.notified': 'move.noneNotified',
} as const;

/** How many mails or people; nobody is said as nobody. */
const mailWords = (t: typeof translate, key: keyof typeof NONE, count: number): string =>
  count === 0 ? t(NONE[key]) : t(key, { count });

/** All that a move would move, what would stay, and whose mail would follow. */
export function MovePreview({ preview, fresh, children }: MovePreviewProps) {
  const t = useT();
  return (
    <Stack gap="md" aria-busy={!fresh} style={{ opacity: fresh ? 1 : 0.6 }}>
      <Stack gap={4} role="status">
        <Title order={2} size="h3">
          {t('move.whatFollows')}
        </Title>
        <Text>{mailWords(t, 'move.mail', preview.mail.pendingReminders)}</Text>
        <Text>{mailWords(t, 'move.notified', preview.mail.peopleNotifiedOfOldTime)}</Text>
        <LazyMovedTasks tasks={preview.tasks} />
      </Stack>
      {preview.warnings.length > 0 ? (
        <div className={styles.warnBox}>
          <Text fw={600}>{t('move.warnings')}</Text>
          <ul className="bare">
            {preview.warnings.map(warningText).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      <Moved move={preview} />
    </Stack>
  );
}

interface Line extends MovedTimeDto {
  id: string;
  name: string;
  word: string;
}

/** Session, deadlines and, folded, meetings: before and after on both clocks. */
function Moved({ move }: { move: SessionMoveDto }) {
  const t = useT();
  const lines: Line[] = [
    { id: 'opens', name: move.name, word: t('sessions.opens'), ...move.opens },
    { id: 'closes', name: move.name, word: t('sessions.closes'), ...move.closes },
    ...move.deadlines.map(({ id, title, kind, state, from, to }) => ({
      id,
      name: title,
      word: state === 'open' ? translate(`deadlineKind.${kind}`) : t('deadline.isCancelled'),
      from,
      to,
    })),
  ];
  const meetings: Line[] = move.meetings.map(({ id, name, starts }) => ({ id, name, word: '', ...starts }));
  return (
    <>
      <Times caption={t('move.moves', { count: move.deadlines.length })} lines={lines} />
      {move.staying.length > 0 ? <Staying staying={move.staying} /> : null}
      {meetings.length > 0 ? (
        <details className={styles.meetings}>
          <summary>{t('move.meetings', { count: meetings.length })}</summary>
          <Times caption={t('move.meetingsTitle')} lines={meetings} />
        </details>
      ) : null}
    </>
  );
}

function Times({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const t = useT();
  return (
    <table className={`plain ${styles.stackTable}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('move.what')}</th>
          <th scope="col">{t('move.before')}</th>
          <th scope="col">{t('move.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, word, from, to }) => (
          <tr key={id}>
            <th scope="row">
              <Written inline>{name}</Written>
              {word ? <span className={styles.word}>{word}</span> : null}
            </th>
            <td className={styles.was} data-label={t('move.before')}>
              <TwoClocks at={from} />
            </td>
            <td data-label={t('move.after')}>
              {from.instant === to.instant ? t('move.same') : <TwoClocks at={to} strong />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Staying({ staying }: { staying: SessionMoveDto['staying'] }) {
  const t = useT();
  return (
    <section>
      <Title order={2} size="h3">
        {t('move.stays', { count: staying.length })}
      </Title>
      <Text c="dimmed">{t('move.staysHow')}</Text>
      <ul className="bare">
        {staying.map(({ id, title, due }) => (
          <li key={id} className={styles.meeting}>
            <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: id }}>
              {title}
            </CampaignLink>
            <TwoClocks at={due} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was done, and the way back: the session returns to the days of before. */
export function MoveResult({ done, onBack }: { done: SessionMoveDto; onBack: () => void }) {
  const t = useT();
  const back = useMoveSession(done.id, onBack);
  return (
    <Stack gap="md">
      <div className={styles.doneBox} role="status">
        <Text fw={600}>{t('move.done')}</Text>
        <Stack gap="xs" align="flex-start">
          <span>{mailWords(t, 'move.doneMail', done.mail.pendingReminders)}</span>
          <span>{mailWords(t, 'move.notified', done.mail.peopleNotifiedOfOldTime)}</span>
          <LazyMovedTasks tasks={done.tasks} />
          <Group gap="xs">
            <Button
              variant="default"
              loading={back.isPending}
              onClick={() => back.mutate({ request: moveBack(done), version: done.version })}
            >
              {t('move.undo')}
            </Button>
            <Button variant="subtle" onClick={onBack}>
              {t('move.another')}
            </Button>
          </Group>
        </Stack>
      </div>
      {back.error ? <ProblemNotice error={back.error} /> : null}
      <Moved move={done} />
    </Stack>
  );
}
