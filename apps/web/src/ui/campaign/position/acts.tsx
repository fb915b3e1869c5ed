import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { correctPositionRestore, type PositionDto } from '../../../kernel/api/client.js';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { toast } from '../../toast.js';
import { CampaignLink } from '../campaign-link.js';
import { mayBeCorrected, mayBeRestored, mayBeTakenBack, sourceOf } from './may.js';

const Correct = lazy(() =>
  import('./correct.js').then(({ CorrectPosition }) => ({ default: CorrectPosition })),
);
const TakeBack = lazy(() => import('./take-back.js').then((file) => ({ default: file.TakeBack })));

interface PositionActsProps {
  position: PositionDto;
  /** Of the delegation. */
  name: string;
  /** Some other position puts it right or brought it back. */
  replaced: boolean;
  /** What else can be done with it, shown first. */
  children?: ReactNode;
}

/** What may be done about one position where it is seen: corrected, taken back, brought back, or looked up where it came from. */
export function PositionActs({ position, name, replaced, children }: PositionActsProps) {
  const t = useT();
  const seat = useSeat();
  const [open, setOpen] = useState<'correct' | 'takeBack'>();
  const close = () => setOpen(undefined);
  const button = (act: 'correct' | 'takeBack') => (
    <Button size="compact-md" variant="default" mih={28} onClick={() => setOpen(act)}>
      {t(`record.${act}`)}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        {children}
        {mayBeCorrected(position, seat) ? button('correct') : null}
        {sourceOf(position) === 'talk' && !position.retracted ? <ToTalk position={position} /> : null}
        {mayBeTakenBack(position, seat) ? button('takeBack') : null}
        {!replaced && mayBeRestored(position, seat) ? <Restore position={position} /> : null}
      </Group>
      {open === undefined ? null : (
        <Suspense fallback={<Skeleton height={120} />}>
          {open === 'correct' ? (
            <Correct position={position} name={name} onClose={close} />
          ) : (
            <TakeBack position={position} name={name} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

/** Its author corrects the talk that it comes from; others look it up. */
function ToTalk({ position }: { position: PositionDto }) {
  const t = useT();
  const { me, closed } = useSeat();
  const corrects = position.authorId === me.id && !closed;
  return (
    <CampaignLink
      to="meetings/$meetingId"
      params={{ meetingId: position.interactionId ?? '' }}
      {...(corrects ? { search: { form: 'correct' } } : {})}
    >
      {t(corrects ? 'record.correctTalk' : 'record.toTalk')}
    </CampaignLink>
  );
}

function Restore({ position }: { position: PositionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const restore = useMutation({
    mutationFn: () => correctPositionRestore(position.id, campaignId),
    onSuccess: () => {
      toast(t('record.restoredNow'));
      return refresh(campaignId, 'positions');
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button
      size="compact-md"
      variant="default"
      mih={28}
      loading={restore.isPending}
      onClick={() => restore.mutate()}
    >
      {t('record.restore')}
    </Button>
  );
}
