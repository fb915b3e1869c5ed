import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { delegatesChange, delegatesMove, type DelegateDetailDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useCachedNames, useDelegationNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { wallAt } from '../../ui/zone-clock.js';

interface MoveDelegateProps {
  open: boolean;
  onClose: () => void;
  delegate: DelegateDetailDto;
}

/** To another delegation: what was with the old one stays with it. */
export function MoveDelegate(props: MoveDelegateProps) {
  const t = useT();
  const { name } = props.delegate;
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegates.moveTitle', { name })}>
      <MoveForm {...props} />
    </Dialog>
  );
}

/** Roles as a request names them, so that a move can be taken back. */
const rolesOf = ({ roles }: DelegateDetailDto) =>
  roles.map(({ id, title, delegationCode, postId, sessionId, validFrom, validTo }) => ({
    ...{ id, title, delegationCode },
    ...(postId ? { postId } : {}),
    ...(sessionId ? { sessionId } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  }));

function MoveForm({ onClose, delegate }: MoveDelegateProps) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId, me } = useSeat();
  const clock = useCampaignClock(campaignId);
  const names = useCachedNames();
  const nameOf = useDelegationNames();
  const again = () => refresh(campaignId, 'interactions');
  const form = useForm({
    current: delegate,
    fieldsOf: () => ({ code: '', on: wallAt(clock.now(), me.zone).slice(0, 10), title: '', postId: '' }),
    missing: ({ code }) =>
      code === '' ? { field: 'code', message: t('delegates.delegationMissing') } : undefined,
    save: ({ code, on, title, postId }, opened) =>
      delegatesMove(delegate.id, versionTag(opened?.version ?? delegate.version), campaignId, {
        ...{ delegationCode: code, on, title: title.trim() },
        ...(postId ? { postId } : {}),
      }),
    onSaved: (saved) => {
      onClose();
      const where = nameOf(saved.delegationCode, saved.delegation);
      toast(t('delegates.moved', { name: saved.name, delegation: where }), async () => {
        await takeBack(campaignId, delegate, saved);
        await again();
      });
      return again();
    },
    askAgain: again,
  });
  const { code } = form.fields;
  const posts = useQuery({ ...briefQuery(campaignId, code), enabled: code !== '' }).data?.posts ?? [];
  return (
    <FormBody form={form} send={t('delegates.move')} judged>
      <Text size="sm">{t('delegates.moveWhat')}</Text>
      <Choice
        label={t('delegates.delegation')}
        options={[
          ['', t('delegates.choose')],
          ...[...names]
            .filter(([one]) => one !== delegate.delegationCode)
            .toSorted(([, a], [, b]) => inOrder(a, b)),
        ]}
        {...form.text('code', 'delegationCode')}
      />
      <TextField type="date" label={t('delegates.moveOn')} required {...form.text('on')} />
      <TextField label={t('delegation.role')} {...form.text('title')} />
      {posts.length > 0 ? (
        <Choice
          label={t('delegation.post')}
          options={[
            ['', t('delegation.noPost')],
            ...posts.map(({ id, city }) => [id, placeText(city)] as const),
          ]}
          {...form.text('postId')}
        />
      ) : null}
    </FormBody>
  );
}

/** The delegation and the roles as they were before. */
const takeBack = (campaignId: string, before: DelegateDetailDto, { id, version }: DelegateDetailDto) =>
  delegatesChange(id, versionTag(version), campaignId, {
    delegationCode: before.delegationCode,
    roles: rolesOf(before),
  });
