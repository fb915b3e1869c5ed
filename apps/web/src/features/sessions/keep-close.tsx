import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  deadlinesChange,
  deadlinesMake,
  type DeadlineDto,
  type SessionDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { apart, translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { planAgain } from './removals.js';

/** What a title may hold. */
const LONGEST = 200;

/** What the deadline of a session's close is called. */
export const closeTitle = (name: string): string =>
  Array.from(translate('sessions.closeOf', { name: name.trim() }))
    .slice(0, LONGEST)
    .join('')
    .trim();

/** Sessions ahead of whose close there is no deadline: nobody is reminded of them. */
export const withoutClose = (
  sessions: readonly SessionDto[],
  deadlines: readonly Pick<DeadlineDto, 'kind' | 'sessionId' | 'state'>[],
  now: number,
): ReadonlySet<string> => {
  const withDeadline = new Set(
    deadlines.flatMap(({ kind, sessionId, state }) =>
      kind === 'session_close' && state === 'open' ? (sessionId ?? []) : [],
    ),
  );
  return new Set(
    sessions.flatMap(({ id, closes }) =>
      Date.parse(closes.instant) > now && !withDeadline.has(id) ? id : [],
    ),
  );
};

/** Makes a deadline of the close of a session, which follows it and is reminded of by the rules. */
export function KeepClose({ session }: { session: SessionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const keep = useMutation({
    mutationFn: () =>
      deadlinesMake(campaignId, {
        id,
        kind: 'session_close',
        title: closeTitle(session.name),
        zone: session.zone,
        sessionId: session.id,
        anchor: 'session_close',
        offsetMinutes: 0,
        ...(session.source ? { source: session.source } : {}),
      }),
    onSuccess: (saved) => {
      toast(t('deadline.saved', { title: saved.title, when: clocksText(saved.due) }), async () => {
        await deadlinesChange(saved.id, versionTag(saved.version), campaignId, { state: 'cancelled' });
        await planAgain(campaignId);
      });
      return planAgain(campaignId);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button size="sm" px="sm" variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
      {t('sessions.keepIts')}
      <span className="only-read">{`: ${apart(session.name)}`}</span>
    </Button>
  );
}
