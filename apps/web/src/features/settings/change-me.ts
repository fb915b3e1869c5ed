import { versionTag } from '../../kernel/api/call.js';
import { meChange, type ChangeMeRequest, type MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { translate } from '../../kernel/i18n/index.js';
import { toast } from '../../ui/toast.js';
import { useForm, type Form } from '../../ui/form/use-form.js';

async function send(change: ChangeMeRequest, version: number): Promise<MeDto> {
  const me = await meChange(versionTag(version), change);
  queryClient.setQueryData(meQuery.queryKey, me);
  return me;
}

/** Changes the account as it stands now, for what holds as soon as it is chosen. @throws the problem */
export const changeMe = (change: ChangeMeRequest): Promise<MeDto> =>
  send(change, queryClient.getQueryData<MeDto>(meQuery.queryKey)?.version ?? 0);

/** A form about some of the account's fields. */
export function useMeForm<
  K extends
    | 'name'
    | 'zone'
    | 'digestWeekday'
    | 'digestAt'
    | 'quietFrom'
    | 'quietTo'
    | 'plainSubjects'
    | 'redactedMail',
>(names: readonly K[]): Form<Pick<MeDto, K>> {
  const { me } = useSeat();
  const fieldsOf = (one: MeDto) =>
    Object.fromEntries(names.map((name) => [name, one[name]])) as Pick<MeDto, K>;
  return useForm({
    current: me,
    fieldsOf: (one: MeDto | undefined) => fieldsOf(one ?? me),
    save: (fields, opened = me) => {
      const changed = names.filter((name) => fields[name] !== opened[name]);
      return send(Object.fromEntries(changed.map((name) => [name, fields[name]])), opened.version);
    },
    onSaved: (saved, before = me) => {
      toast(translate('settings.saved'));
      // Every time that is shown has the reader's clock beside it.
      return saved.zone === before.zone
        ? undefined
        : queryClient.invalidateQueries({ queryKey: ['campaign'] });
    },
    askAgain: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
