import { useMutation } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { meChange, type ChangeMeRequest, type MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { translate } from '../../kernel/i18n/index.js';
import { toast } from '../../ui/toast.js';

/** Changes the account as it stands now. @throws the problem */
export async function changeMe(change: ChangeMeRequest): Promise<MeDto> {
  const now = queryClient.getQueryData<MeDto>(meQuery.queryKey);
  const me = await meChange(versionTag(now?.version ?? 0), change);
  queryClient.setQueryData(meQuery.queryKey, me);
  return me;
}

/** For a form: says that it was saved, and after a conflict brings what stands now. */
export function useChangeMe() {
  return useMutation({
    mutationFn: changeMe,
    onSuccess: (_, change) => {
      toast(translate('settings.saved'));
      // Every time that is shown has the reader's clock beside it.
      if (change.zone) return queryClient.invalidateQueries({ queryKey: ['campaign'] });
      return undefined;
    },
    onError: (error) =>
      problemOf(error)?.status === 412
        ? queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
        : undefined,
  });
}
