import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import {
  deadlinesChange,
  deadlinesMake,
  type DeadlineDto,
  type SessionDto,
} from '../../kernel/api/client.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import { toast } from '../../ui/toast.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import {
  backTo,
  changeRequest,
  draftOf,
  emptyDeadline,
  makeRequest,
  missingIn,
  type DeadlineDraft,
} from './deadline-draft.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** What is asked again after a deadline changed: its own lists, its session, and the mail that follows. */
const again = (campaignId: string) => refresh(campaignId, 'deadlines', 'sessions', 'deliveries');

/** The form of a new deadline, or of one to change; once saved it says when it is, and how to take it back. */
export function useDeadlineForm({ deadline, present, onClose }: DeadlineFormParts): Form<DeadlineDraft> {
  const { campaignId, me } = useSeat();
  const t = useT();
  const [id] = useState(() => uuid7());
  return useForm({
    current: deadline,
    fieldsOf: (one) => (one ? draftOf(one) : emptyDeadline(present, me.zone)),
    save: (draft, opened) =>
      opened
        ? deadlinesChange(opened.id, versionTag(opened.version), campaignId, changeRequest(draft, opened))
        : deadlinesMake(campaignId, makeRequest(draft, id)),
    onSaved: (saved, before) => {
      const said = { title: saved.title, when: clocksText(saved.due) };
      const undo = before ? backTo(before, saved) : { state: 'cancelled' as const };
      toast(
        [t('deadline.saved', said), saved.oddHour && oddHourText(saved.oddHour)].filter(Boolean).join(' '),
        async () => {
          await deadlinesChange(saved.id, versionTag(saved.version), campaignId, undo);
          await again(campaignId);
        },
      );
      onClose();
      return again(campaignId);
    },
    onUnchanged: onClose,
    askAgain: () => again(campaignId),
    missing: (draft) => {
      const field = missingIn(draft);
      return field && { field, message: t(`deadline.needs.${field}`) };
    },
  });
}

interface DeadlineFormParts {
  /** The one to change; none sets a new one. */
  deadline?: DeadlineDto | undefined;
  /** The session that a new deadline most likely belongs to. */
  present?: SessionDto | undefined;
  onClose: () => void;
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
