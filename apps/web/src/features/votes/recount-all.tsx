import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import type { VoteDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { mayCorrect } from './may-correct.js';
import { useRecountAll, type Run } from './use-recount-all.js';

/** Where the list of the room has become another since votes were recorded: to count all of them by it. */
export function RecountAll({ votes }: { votes: readonly VoteDto[] }) {
  const t = useT();
  const seat = useSeat();
  const { run, recount, undo } = useRecountAll();
  const status = useRef<HTMLParagraphElement>(null);
  const refused = run?.stopped?.vote.id;
  // What was refused comes last when one goes on, so that it does not keep the others waiting.
  const others = votes
    .filter((vote) => vote.otherRoom && mayCorrect(seat, vote))
    .toSorted((a, b) => Number(a.id === refused) - Number(b.id === refused));
  if (others.length === 0 && !run) return null;
  /** The button that was pressed may be gone afterwards; the keyboard goes on from what is said of it. */
  const then = async (act: Promise<void>) => {
    await act;
    if (document.activeElement === document.body) status.current?.focus();
  };
  return (
    <Alert
      color={others.length > 0 ? 'yellow' : 'gray'}
      title={others.length > 0 ? t('votes.otherRoomOf', { count: others.length }) : undefined}
    >
      <Stack gap="xs" align="flex-start">
        {others.length > 0 ? <Text size="sm">{t('votes.otherRoomOfHow')}</Text> : null}
        <Text size="sm" role="status" ref={status} tabIndex={-1}>
          {run ? progressOf(run) : null}
        </Text>
        {run?.stopped ? <Stopped {...run.stopped} how={run.what} /> : null}
        <Acts
          run={run}
          count={others.length}
          onRecount={() => void then(recount(others))}
          onUndo={() => void then(undo())}
        />
      </Stack>
    </Alert>
  );
}

interface ActsProps {
  run: Run | undefined;
  count: number;
  onRecount: () => void;
  onUndo: () => void;
}

/** While one of both goes on, the other cannot be begun. */
function Acts({ run, count, onRecount, onUndo }: ActsProps) {
  const t = useT();
  const now = run?.busy ? run.what : undefined;
  const taken = run?.taken ?? 0;
  return (
    <Group gap="xs">
      {count > 0 && now !== 'undo' ? (
        <Button variant="default" loading={now === 'recount'} onClick={onRecount}>
          {t('votes.recountAll', { count })}
        </Button>
      ) : null}
      {taken > 0 && now !== 'recount' ? (
        <Button variant="default" loading={now === 'undo'} onClick={onUndo}>
          {t('votes.undoAll', { count: taken })}
        </Button>
      ) : null}
    </Group>
  );
}

const progressOf = ({ what, done, all }: Run) =>
  translate(what === 'undo' ? 'votes.undoneOf' : 'votes.recountedOf', { done, all });

/** At which vote, why, and where that can be put right. */
function Stopped({ vote, error, how }: NonNullable<Run['stopped']> & { how: Run['what'] }) {
  const t = useT();
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" className="warned">
        {t('votes.stoppedAt')}{' '}
        <CampaignLink inText to="votes/$voteId" params={{ voteId: vote.id }}>
          {vote.title}
        </CampaignLink>
      </Text>
      <ProblemNotice error={error} />
      <Text size="sm">{t(how === 'undo' ? 'votes.undoStoppedHow' : 'votes.stoppedHow')}</Text>
    </Stack>
  );
}
