import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import {
  importsApply,
  importsChange,
  importsUndo,
  type ChangeImportRequest,
  type ImportDto,
} from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { keepImport } from './imports.queries.js';

/** What can be done with a sheet. Each answers at once; the work then goes on in the background. */
export function useSheetActs({ id, version }: ImportDto) {
  const { campaignId } = useSeat();
  const client = useQueryClient();
  const settled = {
    onSuccess: (answer: ImportDto) => {
      keepImport(client, campaignId, answer);
      return refresh(campaignId, 'imports');
    },
    // Another tab was quicker: what is there now is shown below the message.
    onError: (error: unknown) =>
      problemOf(error)?.status === 412 ? refresh(campaignId, 'imports') : Promise.resolve(),
  };
  return {
    check: useMutation({
      mutationFn: (change: ChangeImportRequest) => importsChange(id, versionTag(version), campaignId, change),
      ...settled,
    }),
    apply: useMutation({
      mutationFn: (skipErrors: boolean) => importsApply(id, versionTag(version), campaignId, { skipErrors }),
      ...settled,
    }),
    undo: useMutation({
      mutationFn: (reason: string) => importsUndo(id, campaignId, reason ? { reason } : {}),
      ...settled,
    }),
  };
}
