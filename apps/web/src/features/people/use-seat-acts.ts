import { useMutation } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import {
  membersChange,
  membersSignOutEverywhere,
  type ChangeMemberRequest,
  type MemberDto,
} from '../../kernel/api/client.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { translate } from '../../kernel/i18n/index.js';
import { toast } from '../../ui/toast.js';

/** What a coordinator can do with a seat; each change offers the way back. */
export function useSeatActs(person: MemberDto, onDone: () => void) {
  const { campaignId, me } = useSeat();
  const { id, name } = person;
  const put = (version: number | null, request: ChangeMemberRequest) =>
    membersChange(campaignId, id, versionTag(version ?? 0), request);
  const settle = async () => {
    // With another role of one's own, the screens that one has change.
    if (person.userId === me.id) await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    await refresh(campaignId, 'members');
  };
  const change = useMutation({
    mutationFn: (request: ChangeMemberRequest) => put(person.version, request),
    onSuccess: (after, request) => {
      const undo = async () => {
        await put(after.version, before(person, request));
        await settle();
      };
      const what = request.state ?? 'changed';
      toast(translate(`people.done.${what}`, { name }), after.version === null ? undefined : undo);
      onDone();
      return settle();
    },
    // Somebody else was quicker: the form shows what stands now, beside the message.
    onError: (error) => (problemOf(error)?.status === 412 ? settle() : Promise.resolve()),
  });
  const signOut = useMutation({
    mutationFn: () => membersSignOutEverywhere(campaignId, id),
    onSuccess: () => {
      toast(translate('people.signedOut', { name }));
      onDone();
    },
  });
  return { change, signOut };
}

/** The request that takes another one back. */
function before(person: MemberDto, request: ChangeMemberRequest): ChangeMemberRequest {
  if (request.state) return { state: request.state === 'removed' ? 'active' : 'removed' };
  const { role, organisationId, coreGroup } = person;
  return { role, organisationId, coreGroup: coreGroup ?? false };
}
