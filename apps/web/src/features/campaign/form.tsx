import { Textarea } from '@mantine/core';
import { DECISION_RULES } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { campaignLifeChange, type CampaignDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Languages, Venue } from '../../ui/form/venue-and-languages.js';
import { toast } from '../../ui/toast.js';
import { fieldsOf, toChange, type CampaignFields } from './fields.js';
import styles from './campaign.module.css';

/** Another rule changes counts, another name stands in every frame. */
async function askAgain(campaignId: string): Promise<void> {
  await Promise.all([
    refresh(campaignId, 'campaign', 'positions'),
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  ]);
}

function useCampaignForm(campaign: CampaignDto): Form<CampaignFields> {
  const t = useT();
  const { campaignId, me } = useSeat();
  const fields = (one: CampaignDto | undefined) => fieldsOf(one ?? campaign, me.zone);
  const send = (to: CampaignFields, stood: CampaignDto) =>
    campaignLifeChange(campaignId, versionTag(stood.version), toChange(to, fields(stood), stood));
  return useForm({
    current: campaign,
    fieldsOf: fields,
    save: (to, opened = campaign) => send(to, opened),
    onSaved: (saved, before) => {
      toast(
        t('campaign.saved'),
        before &&
          (async () => {
            await send(fields(before), saved);
            await askAgain(campaignId);
          }),
      );
      return askAgain(campaignId);
    },
    askAgain: () => refresh(campaignId, 'campaign'),
  });
}

/** Name, purpose, process, rule, venue and languages, as a coordinator changes them. */
export function CampaignForm({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const form = useCampaignForm(campaign);
  const { fields, set, error, theirs } = form;
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField
        label={t('campaign.name')}
        description={t('campaign.nameHow', { slug: campaign.slug })}
        required
        {...form.text('name')}
      />
      <Textarea
        rows={4}
        label={t('campaign.summary')}
        description={theirs.summary === undefined ? undefined : <Meanwhile theirs={theirs.summary} />}
        value={fields.summary}
        error={error('summary')}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <Process form={form} />
      <Place form={form} />
    </FormBody>
  );
}

function Process({ form }: { form: Form<CampaignFields> }) {
  const t = useT();
  const { fields } = form;
  return (
    <>
      <div className={styles.pair}>
        <TextField label={t('campaign.processName')} required {...form.text('processName', 'process.name')} />
        <TextField label={t('campaign.forum')} {...form.text('forum', 'process.forum')} />
      </div>
      <Choice
        label={t('campaign.rule')}
        description={`${translate(`answers.rule.${fields.rule}`)} ${t('campaign.ruleHow')}`}
        options={DECISION_RULES.map((rule) => [rule, translate(`count.rules.${rule}`)])}
        {...form.text('rule', 'process.rule')}
      />
      <TextField
        label={t('campaign.decisionRule')}
        description={t('campaign.decisionRuleHow')}
        {...form.text('decisionRule', 'process.decisionRule')}
      />
    </>
  );
}

function Place({ form }: { form: Form<CampaignFields> }) {
  const t = useT();
  const { fields, set, error } = form;
  return (
    <>
      <Venue
        city={form.text('city', 'venue.city')}
        zone={form.text('zone', 'venue.zone')}
        onCity={set}
        labels={{ city: t('campaign.city'), cityHow: t('campaign.cityHow'), zone: t('campaign.zone') }}
      />
      <Languages
        label={t('campaign.languages')}
        description={t('campaign.languagesHow')}
        error={error('languages')}
        value={fields.languages}
        onChange={(languages) => set({ languages })}
      />
    </>
  );
}
