import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { CountDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Panel } from '../../ui/panel.js';
import { RuleChoice } from './rule-choice.js';
import { shareText } from '../../ui/campaign/share.js';
import type { Voter } from './split.js';
import { assumesSomething, move, NO_WHAT_IF, type WhatIf, type WhatIfKey } from './what-if.js';
import '@mantine/core/styles/CloseButton.layer.css';
import styles from './counts.module.css';
import turnout from './assumptions.module.css';

interface AssumptionsProps {
  count: CountDto;
  voters: Voter[] | undefined;
  whatIf: WhatIf;
}

/** What is assumed: rule, age, who is in the room, who was moved. */
export function Assumptions({ count, voters, whatIf }: AssumptionsProps) {
  const t = useT();
  const [address, change] = useAddress<WhatIfKey>();
  const nameOf = useDelegationNames();
  const { members, forecast } = count;
  const moved = [...whatIf.ballots];
  const nameFor = (code: string) => nameOf(code, voters?.find((voter) => voter.code === code)?.name ?? code);
  return (
    <Panel
      title={t('count.whatIf')}
      action={
        <Button
          size="compact-md"
          variant="default"
          mih={28}
          disabled={!assumesSomething(whatIf)}
          onClick={() => change(NO_WHAT_IF)}
        >
          {t('count.reset')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('count.whatIfHow')}
      </Text>
      <RuleChoice address={address} change={change} />
      <Turnout
        value={whatIf.turnout}
        usual={(members - forecast.expected.absent) / members}
        onChange={(turnout) => change({ turnout })}
      />
      <Stack gap={4}>
        <Text fw={600}>
          {moved.length > 0 ? t('count.moved', { count: moved.length }) : t('count.nobodyMoved')}
        </Text>
        <ul className={`bare ${styles.moved}`}>
          {moved.map(([code, choice]) => (
            <li key={code}>
              <span>
                {nameFor(code)}: {translate(`count.bins.${choice}`)}
              </span>
              <CloseButton
                size="sm"
                aria-label={t('count.unmove', { name: nameFor(code) })}
                onClick={() => change(move(whatIf.ballots, code, undefined))}
              />
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}

/** How long the slider rests before it is counted; short enough that the numbers follow the hand. */
const RESTS_MS = 60;

interface TurnoutProps {
  value: number | undefined;
  /** Share that is expected when nothing is assumed. */
  usual: number;
  onChange: (turnout: string | undefined) => void;
}

function Turnout({ value, usual, onChange }: TurnoutProps) {
  const t = useT();
  const id = useId();
  const [hand, setHand] = useState<{ percent: number; sent: boolean }>();
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (seen !== value) {
    setSeen(value);
    // The address has caught up, or was changed elsewhere.
    if (hand?.sent) setHand(undefined);
  }
  const percent = hand?.percent ?? Math.round(100 * (value ?? usual));
  const slide = (next: number) => {
    setHand({ percent: next, sent: false });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHand({ percent: next, sent: true });
      onChange(String(next / 100));
    }, RESTS_MS);
  };
  const asUsual = () => {
    clearTimeout(timer.current);
    setHand(undefined);
    onChange(undefined);
  };
  const assumed = hand !== undefined || value !== undefined;
  const share = shareText(percent / 100);
  return (
    <div>
      <label htmlFor={id} className={turnout.label}>
        {assumed ? t('count.turnout', { share }) : t('count.turnoutUsual', { share })}
      </label>
      <Group wrap="nowrap">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={1}
          value={percent}
          aria-valuetext={share}
          onChange={(event) => slide(Number(event.currentTarget.value))}
          className={turnout.slider}
        />
        <Button size="compact-md" mih={28} variant="default" disabled={!assumed} onClick={asUsual}>
          {t('count.asUsual')}
        </Button>
      </Group>
    </div>
  );
}
