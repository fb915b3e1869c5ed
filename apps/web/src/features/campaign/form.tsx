import { Checkbox, Textarea } from '@mantine/core';
import { DECISION_RULES } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { campaignLifeChange, type CampaignDto } from '../../kernel/api/client.js';
import { LANGUAGE_NAMES, translate, useLanguage, useT, type Language } from '../../kernel/i18n/index.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice, TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { atCity } from '../../ui/zones.js';
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
    campaignLifeChange(versionTag(stood.version), campaignId, toChange(to, fields(stood)));
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
        rows={2}
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
  const language = useLanguage();
  const { fields, set, error } = form;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('campaign.city')}
          description={t('campaign.cityHow')}
          {...form.text('city', 'venue.city')}
          onChange={(city) => set(atCity(city, language))}
        />
        {fields.city.trim() ? (
          <ZoneInput label={t('campaign.zone')} {...form.text('zone', 'venue.zone')} />
        ) : null}
      </div>
      <Checkbox.Group
        label={t('campaign.languages')}
        description={t('campaign.languagesHow')}
        error={error('languages')}
        value={[...fields.languages]}
        onChange={(languages) => set({ languages: languages as Language[] })}
      >
        <div className={styles.choices}>
          {Object.entries(LANGUAGE_NAMES).map(([tag, name]) => (
            <Checkbox key={tag} value={tag} label={<span lang={tag}>{name}</span>} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
