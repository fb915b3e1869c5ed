import { useMutation, useQuery } from '@tanstack/react-query';
import { TIERS, type Tier } from '#libs/domain';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { membersChangeMine } from '../../kernel/api/client.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Choice } from '../../ui/form/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { mySeatQuery } from '../../kernel/queries/my-seat.js';
import { Trouble } from './save-error.js';

/** Who may read what one writes in the present campaign, unless something else is chosen: one choice for all forms. */
export function ReadersOfCampaign() {
  const t = useT();
  const { campaignId, campaign, coreGroup, defaultTier } = useSeat();
  const seat = useQuery(mySeatQuery(campaignId));
  const put = async (tier: Tier, version: number) => {
    const answer = await membersChangeMine(campaignId, versionTag(version), { defaultTier: tier });
    queryClient.setQueryData(mySeatQuery(campaignId).queryKey, answer);
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    return answer;
  };
  const save = useMutation({
    mutationFn: (tier: Tier) => put(tier, seat.data?.version ?? 0),
    onSuccess: ({ version }) => toast(t('settings.saved'), () => put(defaultTier, version ?? 0)),
    onError: (error) => (problemOf(error)?.status === 412 ? refresh(campaignId, 'members') : undefined),
  });
  return (
    <Panel title={t('settings.readers', { campaign })}>
      <Loaded query={seat} height={72}>
        {(mine) => (
          <>
            <Trouble error={save.error} />
            <Choice
              label={t('settings.defaultTier')}
              description={t('settings.defaultTierHow')}
              value={(save.isPending ? save.variables : mine.defaultTier) ?? defaultTier}
              error={fieldMessage(save.error, 'defaultTier')}
              options={TIERS.filter((one) => one !== 'core' || coreGroup).map(
                (one) => [one, translate(`tier.${one}`)] as const,
              )}
              onChange={(tier) => save.mutate(tier as Tier)}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
