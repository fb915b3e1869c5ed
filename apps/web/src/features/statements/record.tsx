import { Button, Group, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CampaignDto } from '../../kernel/api/client.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { useOrder, useT, groupName } from '../../kernel/i18n/index.js';
import { delegationsQuery, groupsQuery, useDelegationNames } from '../../kernel/queries/delegations.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Aligned } from './aligned.js';
import { AskLines } from './ask-lines.js';
import { Details } from './details.js';
import { Members } from './members.js';
import { Preview } from './preview.js';
import { withGroup } from './statement-form.js';
import { allStatementsQuery } from './statements.queries.js';
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

function useChoices() {
  const { campaignId } = useSeat();
  const groups = useQuery(groupsQuery(campaignId));
  const asks = useQuery(asksQuery(campaignId));
  const delegations = useQuery(delegationsQuery(campaignId));
  const earlier = useQuery(allStatementsQuery(campaignId));
  return {
    groups: groups.data?.items ?? [],
    asks: asks.data?.items ?? [],
    delegations: delegations.data?.items ?? [],
    earlier: earlier.data?.items ?? [],
  };
}

function Form({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const inOrder = useOrder();
  const seat = useSeat();
  const choices = useChoices();
  const nameOf = useDelegationNames();
  const record = useRecord(campaign, choices.groups);
  const { form, madeTitle, request, preview, error, errorAt } = record;
  const { fields, set } = form;
  const group = choices.groups.find(({ code }) => code === fields.groupCode);
  const lastAligned =
    choices.earlier.find((one) => one.groupCode === fields.groupCode && !one.undone)?.aligned ?? [];
  return (
    <form onSubmit={record.submit} className={styles.form}>
      <Stack gap="md">
        <Paper withBorder p="md">
          <div className={styles.filters}>
            <NativeSelect
              label={t('statements.group')}
              value={fields.groupCode}
              error={errorAt('groupCode')}
              data={[
                { value: '', label: t('statements.noGroup') },
                ...choices.groups
                  .map((one) => ({ value: one.code, label: groupName(one) }))
                  .toSorted((a, b) => inOrder(a.label, b.label)),
              ]}
              onChange={({ currentTarget: { value } }) => {
                const chosen = choices.groups.find(({ code }) => code === value);
                set((before) => withGroup(before, chosen));
              }}
            />
            <NativeSelect
              label={t('statements.speaker')}
              required
              value={fields.speakerCode}
              error={errorAt('speakerCode')}
              data={[
                { value: '', label: t('statements.chooseSpeaker') },
                ...choices.delegations
                  .map(({ code, shortName }) => ({ value: code, label: nameOf(code, shortName) }))
                  .toSorted((a, b) => inOrder(a.label, b.label)),
              ]}
              onChange={(event) => set({ speakerCode: event.currentTarget.value })}
            />
            <TextInput
              label={t('statements.title')}
              placeholder={madeTitle}
              value={fields.title}
              error={errorAt('title')}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
          </div>
        </Paper>
        <AskLines lines={fields.asks} asks={choices.asks} error={error} onChange={(asks) => set({ asks })} />
        {group ? (
          <Members
            group={group}
            excepted={fields.excepted}
            error={errorAt('excepted')}
            onChange={(excepted) => set({ excepted })}
          />
        ) : null}
        <Aligned
          delegations={choices.delegations}
          aligned={fields.aligned}
          last={lastAligned}
          error={errorAt('aligned')}
          onChange={(aligned) => set({ aligned })}
        />
        <Details
          form={fields}
          zoneOfReader={seat.me.zone}
          venueNow={record.venueNow}
          error={error}
          onChange={set}
        />
      </Stack>
      <aside className={styles.preview} aria-label={t('statements.preview')}>
        <Preview query={preview} ready={request !== undefined} asks={choices.asks} />
        {error ? <ProblemNotice error={error} /> : null}
        <Group>
          <Button type="submit" size="md" disabled={!request} loading={form.busy}>
            {t('statements.recordNow')}
          </Button>
        </Group>
      </aside>
    </form>
  );
}
