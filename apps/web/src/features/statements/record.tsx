import { Button, Group, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, type FormEvent } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import {
  statementsRecord,
  statementsUndo,
  type CampaignDto,
  type RecordStatementRequest,
} from '../../kernel/api/client.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { useStoredForm } from '../../kernel/offline/stored-form.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useOrder, useT, groupName } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { delegationsQuery, groupsQuery, useDelegationNames } from '../../kernel/queries/delegations.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { toast } from '../../ui/toast.js';
import { Aligned } from './aligned.js';
import { AskLines } from './ask-lines.js';
import { Details } from './details.js';
import { Members } from './members.js';
import { Preview } from './preview.js';
import { emptyForm, isBegun, toRequest, withGroup } from './statement-form.js';
import { allStatementsQuery, previewQuery } from './statements.queries.js';
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

/** Asks what the statement would write whenever the form rests; the last answer stays on screen meanwhile. */
function usePreview(request: RecordStatementRequest | undefined) {
  const { campaignId } = useSeat();
  const rested = useDebounced(request);
  return useQuery({
    ...previewQuery(campaignId, rested),
    enabled: rested !== undefined,
    placeholderData: keepPreviousData,
  });
}

function useRecord(onRecorded: () => void) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  // Made once, so that recording again after a lost answer writes nothing twice.
  const id = useRef(uuid7());
  return useMutation({
    mutationFn: (request: RecordStatementRequest) =>
      statementsRecord(campaignId, { ...request, id: id.current }),
    onSuccess: async (made) => {
      onRecorded();
      const undo = async () => {
        await statementsUndo(made.id, campaignId, {});
        await refresh(campaignId, 'positions');
      };
      toast(t('statements.recorded', { count: made.positions }), undo);
      await goTo({ to: 'statements/$statementId', params: { statementId: made.id } });
      await refresh(campaignId, 'positions');
    },
  });
}

/** As it was left; else empty, for something that is being said now. */
function useStatementForm({ now: { venue } }: CampaignDto) {
  const { campaignId, defaultTier } = useSeat();
  return useStoredForm(
    `statement:${campaignId}`,
    () => emptyForm(venue.wall.slice(0, 16), venue.zone, defaultTier),
    isBegun,
  );
}

function Form({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const inOrder = useOrder();
  const seat = useSeat();
  const { venue } = campaign.now;
  const [form, setForm, forget] = useStatementForm(campaign);
  const choices = useChoices();
  const nameOf = useDelegationNames();
  const group = choices.groups.find(({ code }) => code === form.groupCode);
  const madeTitle = group
    ? t('statements.titleOf', { group: groupName(group) })
    : t('statements.titleNoGroup');
  const request = useMemo(() => toRequest(form, madeTitle), [form, madeTitle]);
  const preview = usePreview(request);
  const record = useRecord(forget);
  // While the refusal of the preview is about what stands there now, it names the fields.
  const error = record.error ?? (request ? preview.error : null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (request) record.mutate(request);
  };
  const change = (next: Partial<typeof form>) => {
    record.reset();
    setForm((before) => ({ ...before, ...next }));
  };
  const lastAligned =
    choices.earlier.find((one) => one.groupCode === form.groupCode && !one.undone)?.aligned ?? [];
  return (
    <form onSubmit={send} className={styles.form}>
      <Stack gap="md">
        <Paper withBorder p="md">
          <div className={styles.filters}>
            <NativeSelect
              label={t('statements.group')}
              value={form.groupCode}
              error={fieldMessage(error, 'groupCode')}
              data={[
                { value: '', label: t('statements.noGroup') },
                ...choices.groups
                  .map((one) => ({ value: one.code, label: groupName(one) }))
                  .toSorted((a, b) => inOrder(a.label, b.label)),
              ]}
              onChange={({ currentTarget: { value } }) => {
                record.reset();
                const chosen = choices.groups.find(({ code }) => code === value);
                setForm((before) => withGroup(before, chosen));
              }}
            />
            <NativeSelect
              label={t('statements.speaker')}
              required
              value={form.speakerCode}
              error={fieldMessage(error, 'speakerCode')}
              data={[
                { value: '', label: t('statements.chooseSpeaker') },
                ...choices.delegations
                  .map(({ code, shortName }) => ({ value: code, label: nameOf(code, shortName) }))
                  .toSorted((a, b) => inOrder(a.label, b.label)),
              ]}
              onChange={(event) => change({ speakerCode: event.currentTarget.value })}
            />
            <TextInput
              label={t('statements.title')}
              placeholder={madeTitle}
              value={form.title}
              error={fieldMessage(error, 'title')}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          </div>
        </Paper>
        <AskLines lines={form.asks} asks={choices.asks} error={error} onChange={(asks) => change({ asks })} />
        {group ? (
          <Members
            group={group}
            excepted={form.excepted}
            error={fieldMessage(error, 'excepted')}
            onChange={(excepted) => change({ excepted })}
          />
        ) : null}
        <Aligned
          delegations={choices.delegations}
          aligned={form.aligned}
          last={lastAligned}
          error={fieldMessage(error, 'aligned')}
          onChange={(aligned) => change({ aligned })}
        />
        <Details form={form} zoneOfReader={seat.me.zone} venue={venue.zone} error={error} onChange={change} />
      </Stack>
      <aside className={styles.preview} aria-label={t('statements.preview')}>
        <Preview query={preview} ready={request !== undefined} asks={choices.asks} />
        {error ? <ProblemNotice error={error} /> : null}
        <Group>
          <Button type="submit" size="md" disabled={!request} loading={record.isPending}>
            {t('statements.recordNow')}
          </Button>
        </Group>
      </aside>
    </form>
  );
}
