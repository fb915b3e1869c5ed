import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  addDays,
  latestFor,
  reachedOf,
  saidOf,
  treatyOutlook,
  type JoiningState,
  type TreatyGoal,
} from '#libs/domain';
import type {
  TreatyDto,
  TreatyIntentionDto,
  TreatyIntentionsDto,
  TreatyStateDto,
} from '../../../kernel/api/client.js';
import { dayText, translate, useT } from '../../../kernel/i18n/index.js';
import { useDelegationNames } from '../../../kernel/queries/delegations.js';
import { intentionsQuery, partiesQuery, treatyQuery } from '../../../kernel/queries/treaty.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Loaded } from '../../loaded.js';
import { TwoClocks } from '../../two-clocks.js';
import { Written } from '../../written.js';
import { CampaignLink } from '../campaign-link.js';
import { partiesOfOutlook } from './outlook-parties.js';
import styles from './outlook.module.css';

/** Who signs and who joins by when, counted by what capitals say themselves: what a treaty has in the place of a vote. */
export function TreatyOutlookView() {
  const { campaignId } = useSeat();
  const treaty = useQuery(treatyQuery(campaignId));
  const states = useQuery(partiesQuery(campaignId));
  const said = useQuery(intentionsQuery(campaignId));
  return (
    <Loaded query={treaty} height={300}>
      {(terms) => (
        <Loaded query={states} height={200}>
          {({ items }) => (
            <Loaded query={said} height={200}>
              {(intentions) => <Counted treaty={terms} states={items} intentions={intentions} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface CountedProps {
  treaty: TreatyDto;
  states: readonly TreatyStateDto[];
  intentions: TreatyIntentionsDto;
}

/** Until signature closes; then a year ahead. */
const usualDay = ({ signature, asOf }: TreatyDto): string =>
  signature.closesOn !== null && signature.closesOn >= asOf ? signature.closesOn : addDays(asOf, 365);

function Counted({ treaty, states, intentions }: CountedProps) {
  const t = useT();
  const [chosen, setChosen] = useState('');
  const by = chosen || usualDay(treaty);
  const parties = partiesOfOutlook(treaty, states, intentions.items);
  const goals: TreatyGoal[] =
    treaty.signature.state === 'closed' ? ['instrument'] : ['signature', 'instrument'];
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end" justify="space-between">
        <Left treaty={treaty} />
        <TextInput
          type="date"
          label={t('treaty.outlook.by')}
          value={by}
          min={treaty.asOf}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </Group>
      {goals.map((goal) => (
        <Goal
          key={goal}
          goal={goal}
          treaty={treaty}
          by={by}
          outlook={treatyOutlook(
            goal,
            parties.filter((one) => goal === 'signature' || counts(treaty, one)),
            by,
            treaty.asOf,
          )}
          said={new Map(parties.map((party) => [party.code, saidOf(goal, party)]))}
          states={states}
          tasks={intentions.nextTasks}
        />
      ))}
    </Stack>
  );
}

/** The instrument of an organisation brings no treaty nearer whose terms do not count it. */
const counts = ({ regionalOrganisationCounts }: TreatyDto, party: { organisation: boolean }) =>
  regionalOrganisationCounts || !party.organisation;

function Left({ treaty: { signature } }: { treaty: TreatyDto }) {
  const t = useT();
  const { state, daysLeft, lastMinute } = signature;
  if (state === 'closed' || daysLeft === null || !lastMinute) return null;
  return (
    <div>
      <Text fw={600}>{t('treaty.outlook.daysLeft', { count: daysLeft })}</Text>
      <TwoClocks at={lastMinute} />
    </div>
  );
}

const SHOWN = [
  'day_passed',
  'by_then',
  'no_day',
  'under_way',
  'later',
  'declined',
] as const satisfies JoiningState[];

interface GoalProps {
  goal: TreatyGoal;
  treaty: TreatyDto;
  by: string;
  outlook: ReturnType<typeof treatyOutlook>;
  said: ReadonlyMap<string, readonly TreatyIntentionDto[]>;
  states: readonly TreatyStateDto[];
  tasks: TreatyIntentionsDto['nextTasks'];
}

function Goal({ goal, treaty, by, outlook, said, states, tasks }: GoalProps) {
  const t = useT();
  const done = outlook.codes.done.length;
  const needed = treaty.instrumentsNeeded;
  const { onRecord, reported } = outlook;
  const condition = goal === 'instrument' ? treaty.condition : null;
  return (
    <section>
      <Text fw={600}>{t(`treaty.outlook.${goal}.done`, { count: done, needed })}</Text>
      <Text>{t(`treaty.outlook.${goal}.then`, { day: dayText(by), onRecord, reported, needed })}</Text>
      {condition ? (
        <Text>
          <Written inline>{condition.name}</Written>
          {': '}
          {t('treaty.reachedOf', {
            reached: reachedOf(condition, [...outlook.codes.done, ...outlook.codes.by_then]),
            needed: condition.needed,
          })}
        </Text>
      ) : null}
      {outlook.codes.unknown.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('treaty.outlook.unknown', { count: outlook.codes.unknown.length })}
        </Text>
      ) : null}
      {SHOWN.map((state) =>
        outlook.codes[state].length > 0 ? (
          <details key={state} open={state === 'day_passed' || state === 'by_then'}>
            <summary>
              {t(`treaty.outlook.state.${state}`, { count: outlook.codes[state].length, day: dayText(by) })}
            </summary>
            <ul className={`bare ${styles.rows}`}>
              {outlook.codes[state].map((code) => (
                <One
                  key={code}
                  state={states.find((one) => one.code === code)}
                  last={latestFor(goal, said.get(code) ?? [])}
                  task={tasks.find(({ delegationCode }) => delegationCode === code)}
                />
              ))}
            </ul>
          </details>
        ) : null,
      )}
    </section>
  );
}

interface OneProps {
  state: TreatyStateDto | undefined;
  last: TreatyIntentionDto | undefined;
  task: TreatyIntentionsDto['nextTasks'][number] | undefined;
}

function One({ state, last, task }: OneProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  if (!state || !last) return null;
  const { code, name, kind } = state;
  const shown = nameOf(code, name);
  return (
    <li>
      <Text size="sm" component="div">
        {kind === 'non_member' ? (
          <b>{shown}</b>
        ) : (
          <CampaignLink to="delegations/$code" params={{ code }}>
            {shown}
          </CampaignLink>
        )}
        {' · '}
        <SaidText said={last} />
      </Text>
      {task ? (
        <Text size="sm" component="div">
          {t('treaty.outlook.next')}{' '}
          <CampaignLink to="tasks/$taskId" params={{ taskId: task.taskId }}>
            {task.title}
          </CampaignLink>
          {' · '}
          <TwoClocks at={task.due} />
        </Text>
      ) : null}
    </li>
  );
}

/** What a capital said, by when, and what that rests on. */
export function SaidText({ said }: { said: TreatyIntentionDto }) {
  const t = useT();
  const { step, expectedOn, statedOn, grade, confidence } = said;
  return (
    <>
      {t(`treaty.step.${step}`)}
      {expectedOn ? ` · ${t('treaty.outlook.expected', { day: dayText(expectedOn) })}` : null}
      {' · '}
      <Text span size="sm" c="dimmed">
        {`${translate(`grade.${grade}`)}, ${t('treaty.outlook.statedOn', { day: dayText(statedOn) })} · ${translate(`sure.${confidence}`)}`}
      </Text>
    </>
  );
}
