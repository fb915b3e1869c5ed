import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CampaignDto } from '../../kernel/api/client.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { GuardedForm } from '../../ui/guarded-form.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { StatementFields, useChoices } from './fields.js';
import { Preview } from './preview.js';
import { useRecord } from './use-record.js';
import styles from './statements.module.css';

/** One form for what a bloc said: who joined, who aligned, on which asks; what it writes shows beside it. */
export function RecordStatement() {
  const t = useT();
  const { campaignId } = useSeat();
  const campaign = useQuery(campaignItself(campaignId));
  return (
    <Page title={t('act.statement')} lead={t('statements.lead')}>
      <Loaded query={campaign} height={600}>
        {(data) => <Form campaign={data} />}
      </Loaded>
    </Page>
  );
}

function Form({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const choices = useChoices();
  const record = useRecord(campaign, choices.groups);
  const { form, madeTitle, request, preview, error } = record;
  const { fields, set } = form;
  return (
    <GuardedForm onSubmit={record.submit} className={styles.form}>
      <StatementFields
        choices={choices}
        fields={fields}
        set={set}
        madeTitle={madeTitle}
        error={error}
        venueNow={record.venueNow}
      />
      <aside className={styles.preview} aria-label={t('statements.preview')}>
        <Preview query={preview} ready={request !== undefined} asks={choices.asks} />
        {error ? <ProblemNotice error={error} /> : null}
        <Group>
          <Button type="submit" size="md" disabled={!request} loading={form.busy}>
            {t('statements.recordNow')}
          </Button>
        </Group>
      </aside>
    </GuardedForm>
  );
}
