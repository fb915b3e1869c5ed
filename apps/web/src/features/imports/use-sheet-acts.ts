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

interface Check {
  change: ChangeImportRequest;
  /** The version that it goes over, where that is a later one. */
  over?: number;
}

/**
 * What can be done with a sheet. Each answers at once; the work then goes on in the background.
 * @param sheet as it stood when the person began to decide: its version is the one to send
 * @param onSent when decisions were taken over by the api
 */
export function useSheetActs({ id, version }: ImportDto, onSent?: () => void) {
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
      mutationFn: ({ change, over = version }: Check) =>
        importsChange(id, versionTag(over), campaignId, change),
      ...settled,
      onSuccess: (answer: ImportDto) => {
        onSent?.();
        return settled.onSuccess(answer);
      },
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
