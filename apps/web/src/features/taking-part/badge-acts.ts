import { useMutation } from '@tanstack/react-query';
import { badgesFree, badgesTake, type BadgeHoldingDto, type BadgesDto } from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';

interface Taking {
  representativeId: string;
  name: string;
  seat: number;
  from: BadgeHoldingDto | undefined;
}

/** Takes, hands on and gives back a badge of a meeting, each with a way back. */
export function useBadges(sessionId: string, { meetingId, held }: BadgesDto) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'sessions');
  const failed = (error: unknown) => {
    toast(problemText(error) ?? t('problem.unreachableHow'));
    return again();
  };
  const give = (representativeId: string, seat: number, from?: BadgeHoldingDto) =>
    badgesTake(sessionId, meetingId, campaignId, {
      ...{ id: uuid7(), representativeId },
      ...(from ? { takesOver: from.id } : { seat }),
    });
  const release = (id: string) => badgesFree(sessionId, meetingId, id, campaignId);
  const taking = useMutation({
    mutationFn: ({ representativeId, seat, from }: Taking) => give(representativeId, seat, from),
    onSuccess: (after, { name, seat, from }) => {
      const now = after.held.find((one) => one.seat === seat);
      toast(t('takingPart.taken', { seat, name }), async () => {
        if (now && from?.representativeId) await give(from.representativeId, seat, now);
        else if (now) await release(now.id);
        await again();
      });
      return again();
    },
    onError: failed,
  });
  const freeing = useMutation({
    mutationFn: ({ id }: BadgeHoldingDto) => release(id),
    onSuccess: (_, { seat, representativeId }) => {
      toast(t('takingPart.givenBack', { seat }), async () => {
        if (representativeId) await give(representativeId, seat);
        await again();
      });
      return again();
    },
    onError: failed,
  });
  return {
    busy: taking.isPending || freeing.isPending,
    take: (representativeId: string, name: string, seat: number, from: BadgeHoldingDto | undefined) =>
      taking.mutate({ representativeId, name, seat, from: held.find(({ id }) => id === from?.id) }),
    giveBack: (one: BadgeHoldingDto) => freeing.mutate(one),
  };
}
