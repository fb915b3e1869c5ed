import { NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { useOrder, useT, groupName } from '../../kernel/i18n/index.js';
import { delegationsQuery, groupsQuery, useDelegationNames } from '../../kernel/queries/delegations.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { Aligned } from './aligned.js';
import { AskLines } from './ask-lines.js';
import { Details } from './details.js';
import { Members } from './members.js';
import { withGroup, type StatementForm } from './statement-form.js';
import { allStatementsQuery } from './statements.queries.js';
import styles from './statements.module.css';

/** What a statement can be about: who may speak, for whom, on which asks. */
export function useChoices() {
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

interface StatementFieldsProps {
  choices: ReturnType<typeof useChoices>;
  fields: StatementForm;
  set: (change: Partial<StatementForm> | ((before: StatementForm) => Partial<StatementForm>)) => void;
  /** The title where none is typed. */
  madeTitle: string;
  error: unknown;
  /** The zone of the venue, where it has become another since the form was opened. */
  venueNow?: string | undefined;
}

/** Who spoke, for whom, on which asks, how and when: the fields of a statement that is recorded or corrected. */
export function StatementFields({ choices, fields, set, madeTitle, error, venueNow }: StatementFieldsProps) {
  const t = useT();
  const inOrder = useOrder();
  const seat = useSeat();
  const nameOf = useDelegationNames();
  const errorAt = (field: string) => fieldMessage(error, field);
  const group = choices.groups.find(({ code }) => code === fields.groupCode);
  const lastAligned = choices.earlier.find((one) => one.groupCode === fields.groupCode)?.aligned ?? [];
  return (
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
      <Details form={fields} zoneOfReader={seat.me.zone} venueNow={venueNow} error={error} onChange={set} />
    </Stack>
  );
}
