import type { Role } from '#libs/domain';
import { useMutation } from '@tanstack/react-query';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { membersChange, type ChangeMemberRequest, type MemberDto } from '../../kernel/api/client.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { translate, translateAny } from '../../kernel/i18n/index.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

/** Sends a change of a seat, and brings what follows from it onto the screens. */
function useSeatChange(person: MemberDto) {
  const { campaignId, me } = useSeat();
  const put = (version: number | null, request: ChangeMemberRequest) =>
    membersChange(campaignId, person.id, versionTag(version ?? 0), request);
  const settle = async () => {
    // With another role of one's own, the screens that one has change.
    if (person.userId === me.id) await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    // Whose seat ended leaves tasks to others, and has them again where that is undone.
    await refresh(campaignId, 'members', 'tasks');
  };
  /** Says what was done, with the way back where there is one. */
  const done = (after: MemberDto, what: string, back: ChangeMemberRequest) => {
    const undo = async () => {
      await put(after.version, back);
      await settle();
    };
    toast(
      translateAny(`people.done.${what}`, { name: person.name }),
      after.version === null ? undefined : undo,
    );
    return settle();
  };
  /** Says that it waits for a second person; it is taken back where it stands, in the list of what waits. */
  const asked = () => {
    toast(translate('people.asked', { name: person.name }));
    return settle();
  };
  return { put, settle, done, asked };
}

interface SeatFields {
  role: Role;
  organisationId: string;
  coreGroup: boolean;
}

const fieldsOf = ({ role, organisationId, coreGroup }: MemberDto): SeatFields => {
  return { role, organisationId, coreGroup: coreGroup ?? false };
};

/** Only what differs. */
function differing(to: SeatFields, from: SeatFields): ChangeMemberRequest {
  return {
    ...(to.role === from.role ? {} : { role: to.role }),
    ...(to.organisationId === from.organisationId ? {} : { organisationId: to.organisationId }),
    ...(to.coreGroup === from.coreGroup ? {} : { coreGroup: to.coreGroup }),
  };
}

/** Role, organisation and core group of a seat. */
export function useSeatForm(person: MemberDto, onDone: () => void): Form<SeatFields> {
  const { put, settle, done, asked } = useSeatChange(person);
  return useForm({
    current: person,
    fieldsOf: (one: MemberDto | undefined) => fieldsOf(one ?? person),
    save: (fields, opened = person) => put(opened.version, differing(fields, fieldsOf(opened))),
    onSaved: (after, before = person) => {
      onDone();
      if (after.waiting.length > before.waiting.length) return asked();
      return done(after, 'changed', differing(fieldsOf(before), fieldsOf(after)));
    },
    onUnchanged: onDone,
    askAgain: settle,
  });
}

/** What else a coordinator can do with a seat. */
export function useSeatActs(person: MemberDto, onDone: () => void) {
  const { put, settle, done, asked } = useSeatChange(person);
  const change = useMutation({
    mutationFn: (request: { state: 'active' | 'removed'; handTasksTo?: string | null }) =>
      put(person.version, request),
    onSuccess: async (after, { state }) => {
      onDone();
      if (after.state !== state) return asked();
      return done(after, state, { state: state === 'removed' ? 'active' : 'removed' });
    },
    // Somebody else was quicker: what stands now shows beside the message.
    onError: (error) => (problemOf(error)?.status === 412 ? settle() : Promise.resolve()),
  });
  return { change };
}
