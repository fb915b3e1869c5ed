import { useMutation } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { sessionsMove, type MoveSessionRequest, type SessionMoveDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';

interface Asked {
  request: MoveSessionRequest;
  /** That of the preview, so that just what was looked at is carried out. */
  version: number;
}

/** Carries out a move. When the session changed meanwhile it is refused, and the preview is made anew. */
export function useMoveSession(sessionId: string, onDone: (done: SessionMoveDto) => void) {
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'sessions', 'deadlines', 'deliveries', 'campaign');
  return useMutation({
    mutationFn: ({ request, version }: Asked) =>
      sessionsMove(sessionId, versionTag(version), campaignId, request),
    onSuccess: (done) => {
      onDone(done);
      return again();
    },
    onError: (error) => (problemOf(error)?.status === 412 ? again() : undefined),
  });
}
