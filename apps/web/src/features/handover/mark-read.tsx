import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { problemText } from '../../kernel/api/problem-text.js';
import { handoverMark, handoverUnmark, type HandoverDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refreshHandover } from '../../kernel/queries/handover.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';

interface MarkReadProps {
  /** What is on the screen now; undefined while it is on its way. */
  handover: HandoverDto | undefined;
  onShowUnread: () => void;
}

/** Marks as read what is on the screen. Where that is not all one has not read, it leads there first. */
export function MarkRead({ handover, onShowUnread }: MarkReadProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const mark = useMutation({
    mutationFn: async (request: { from: string; until: string }) => {
      const before = await handoverMark(campaignId, request);
      await refreshHandover(campaignId);
      return before;
    },
    onSuccess: ({ until }) =>
      toast(t('handover.marked'), async () => {
        if (until !== null) await handoverUnmark(campaignId, { until });
        await refreshHandover(campaignId);
      }),
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  if (handover && !handover.unread) {
    return (
      <Button variant="default" onClick={onShowUnread}>
        {t('handover.showUnread')}
      </Button>
    );
  }
  const request = handover?.unread && { from: handover.since.instant, until: handover.unread.until };
  return (
    <Button
      variant="default"
      disabled={!request}
      loading={mark.isPending}
      onClick={() => (request ? mark.mutate(request) : undefined)}
    >
      {t('handover.markRead')}
    </Button>
  );
}

/** Why the list begins where it does, for who has never marked it. */
export function NeverMarked({ unread }: Pick<HandoverDto, 'unread'>) {
  const t = useT();
  if (!unread || unread.basis === 'marked') return null;
  return <Text size="sm">{t(`handover.basis.${unread.basis}`)}</Text>;
}
