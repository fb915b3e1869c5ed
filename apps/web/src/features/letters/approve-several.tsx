import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  signatoriesDecideMany,
  type DecidedSignatoriesDto,
  type LetterDto,
  type SignatoryDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { lettersAgain, waitingQuery } from './letters.queries.js';
import { isDoubtful } from './words.js';

/** As many as the api decides in one request. */
const AT_ONCE = 500;

interface ApproveProps {
  letter: LetterDto;
  /** Of the lines that are shown, those that can be approved. */
  open: readonly SignatoryDto[];
  chosen: readonly SignatoryDto[];
  onChoose: (lines: readonly SignatoryDto[]) => void;
}

/** Approves the lines that are ticked, or all that wait and about which nothing is doubtful; each in one act with its undo. */
export function ApproveSeveral({ letter, open, chosen, onChoose }: ApproveProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState<Left>([]);
  const waiting = letter.numbers.waiting ?? 0;
  const approve = useApprove(letter.id, (answer) => {
    setLeft(answer);
    onChoose([]);
    setAsking(false);
  });
  if (waiting < 2 && open.length < 2 && left.length === 0) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {open.length > 1 ? (
          <Button
            disabled={chosen.length === 0}
            loading={approve.isPending && !asking}
            onClick={() => approve.mutate(chosen.slice(0, AT_ONCE))}
          >
            {t('letters.several.chosen', { count: chosen.length })}
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <Button variant="default" onClick={() => onChoose([])}>
            {t('letters.several.none')}
          </Button>
        ) : null}
        {waiting > 1 ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('letters.several.all')}
          </Button>
        ) : null}
      </Group>
      {approve.error && !asking ? <ProblemNotice error={approve.error} /> : null}
      <LeftAlone left={left} onClose={() => setLeft([])} />
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('letters.several.all')}>
        {asking ? <AllThatWait letter={letter} approve={approve} onClose={() => setAsking(false)} /> : null}
      </Dialog>
    </Stack>
  );
}

type Left = DecidedSignatoriesDto['left'];

/** One request; the undo of it names each line at the version that it left. */
function useApprove(letterId: string, onDone: (left: Left) => void) {
  const t = useT();
  const { campaignId } = useSeat();
  return useMutation({
    mutationFn: (lines: readonly SignatoryDto[]) =>
      signatoriesDecideMany(
        letterId,
        campaignId,
        { decision: 'approve', lines: lines.map(({ id, version }) => ({ id, version })) },
        { idempotencyKey: uuid7() },
      ),
    onSuccess: ({ decided, left }) => {
      if (decided.length > 0)
        toast(t('letters.several.done', { count: decided.length }), async () => {
          const lines = decided.map(({ id, version }) => ({ id, version }));
          const back = await signatoriesDecideMany(letterId, campaignId, { decision: 'undo', lines });
          onDone(back.left);
          await lettersAgain(campaignId);
        });
      onDone(left);
      return lettersAgain(campaignId);
    },
    onError: () => lettersAgain(campaignId),
  });
}

interface AllProps {
  letter: LetterDto;
  approve: ReturnType<typeof useApprove>;
  onClose: () => void;
}

/** Says how many there are and which of them a person has to look at, before anything is done. */
function AllThatWait({ letter, approve, onClose }: AllProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const waiting = useQuery(waitingQuery(campaignId, letter.id));
  return (
    <Loaded query={waiting} height={120}>
      {({ items }) => {
        const clear = items.filter((line) => !isDoubtful(line, letter.wording));
        const doubtful = items.filter((line) => isDoubtful(line, letter.wording));
        const now = clear.slice(0, AT_ONCE);
        return (
          <Stack gap="sm">
            <Text>{t('letters.several.clear', { count: clear.length })}</Text>
            {clear.length > now.length ? (
              <Text>{t('letters.several.first', { count: now.length })}</Text>
            ) : null}
            {doubtful.length > 0 ? (
              <>
                <Text>{t('letters.several.doubtful', { count: doubtful.length })}</Text>
                <Names names={doubtful.map(({ id, shownName }) => [id, shownName] as const)} />
              </>
            ) : null}
            {approve.error ? <ProblemNotice error={approve.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('letters.leave')}
              </Button>
              <Button
                disabled={now.length === 0}
                loading={approve.isPending}
                onClick={() => approve.mutate(now)}
              >
                {t('letters.several.chosen', { count: now.length })}
              </Button>
            </Group>
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Which lines stayed as they are, and why; until somebody has read it. */
function LeftAlone({ left, onClose }: { left: Left; onClose: () => void }) {
  const t = useT();
  const why = [...new Set(left.map((line) => line.why))];
  return (
    <div role="status">
      {left.length > 0 ? (
        <Alert color="yellow" withCloseButton closeButtonLabel={t('letters.leave')} onClose={onClose}>
          {why.map((one) => (
            <div key={one}>
              <Text>{t(`letters.several.left.${one}`)}</Text>
              <Names
                names={left
                  .filter((line) => line.why === one)
                  .map(({ id, shownName }) => [id, shownName ?? t('letters.several.unknown')] as const)}
              />
            </div>
          ))}
        </Alert>
      ) : null}
    </div>
  );
}

const Names = ({ names }: { names: readonly (readonly [id: string, name: string])[] }) => (
  <ul>
    {names.map(([id, name]) => (
      <li key={id}>
        <bdi>{name}</bdi>
      </li>
    ))}
  </ul>
);
