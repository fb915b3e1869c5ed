import { useMutation } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { deadlinesChange, deadlinesMake, type DeadlineDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { toast } from '../../ui/toast.js';
import { backTo, changeRequest, makeRequest, type DeadlineDraft } from './deadline-draft.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';

/** What is asked again after a deadline changed: its own lists, its session, and the mail that follows. */
const again = (campaignId: string) => refresh(campaignId, 'deadlines', 'sessions', 'deliveries');

/** Sets a new deadline, or saves the change of one; then says when it is, and how to take it back. */
export function useSaveDeadline(id: string, before: DeadlineDto | undefined, onDone: () => void) {
  const { campaignId } = useSeat();
  const t = useT();
  return useMutation({
    mutationFn: (draft: DeadlineDraft) =>
      before
        ? deadlinesChange(before.id, versionTag(before.version), campaignId, changeRequest(draft, before))
        : deadlinesMake(campaignId, makeRequest(draft, id)),
    onSuccess: (saved) => {
      const said = { title: saved.title, when: saved.due.text };
      const undo = before ? backTo(before, saved) : { state: 'cancelled' as const };
      toast(
        [t('deadline.saved', said), saved.oddHour && oddHourText(saved.oddHour)].filter(Boolean).join(' '),
        async () => {
          await deadlinesChange(saved.id, versionTag(saved.version), campaignId, undo);
          await again(campaignId);
        },
      );
      onDone();
      return again(campaignId);
    },
    // Somebody else changed it meanwhile: the form stays, over what stands now.
    onError: (error) => (problemOf(error)?.status === 412 ? again(campaignId) : undefined),
  });
}

/** Cancels an open deadline or opens a cancelled one again, with a way back. */
export function useToggleDeadline(deadline: DeadlineDto) {
  const { campaignId } = useSeat();
  const t = useT();
  const { id, version, state, title } = deadline;
  return useMutation({
    mutationFn: () =>
      deadlinesChange(id, versionTag(version), campaignId, {
        state: state === 'open' ? 'cancelled' : 'open',
      }),
    onSuccess: (changed) => {
      const said = changed.state === 'cancelled' ? 'deadline.cancelled' : 'deadline.reopened';
      toast(t(said, { title }), async () => {
        await deadlinesChange(id, versionTag(changed.version), campaignId, { state });
        await again(campaignId);
      });
      return again(campaignId);
    },
    onError: (error) => {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return again(campaignId);
    },
  });
}
