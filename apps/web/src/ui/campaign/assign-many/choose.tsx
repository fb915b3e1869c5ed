import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeadDto } from '../../../kernel/api/client.js';
import { useDelegationRank } from '../../../kernel/i18n/find-states.js';
import { delegationName, dotted, useOrder, useT } from '../../../kernel/i18n/index.js';
import { delegationsQuery } from '../../../kernel/queries/delegations.js';
import { useSeat } from '../../../kernel/session/session.js';
import { CHOSEN_AT_FIRST } from './about.js';
import styles from './choose.module.css';

interface Chosen {
  /** Those that are offered, with their names, in order of name. */
  offered: readonly { code: string; name: string }[];
  /** Those that are chosen, in the same order. */
  codes: readonly string[];
  choose: (codes: readonly string[], wanted: boolean) => void;
}

/** The delegations that are offered, and which of them are chosen. @param shown all there are when left out */
export function useChosen(shown: readonly string[] | undefined): Chosen {
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const all = useQuery(delegationsQuery(campaignId)).data?.items ?? [];
  // What is shown behind the dialog may change under it; what was offered stays.
  const [first] = useState(shown);
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(first && first.length <= CHOSEN_AT_FIRST ? first : []),
  );
  const offered = all
    .filter(({ code }) => first === undefined || first.includes(code))
    .map(({ code, shortName, otherNames }) => ({
      ...{ code, otherNames },
      name: delegationName(code, shortName),
    }))
    .toSorted((a, b) => inOrder(a.name, b.name));
  const choose = (codes: readonly string[], wanted: boolean) =>
    setPicked((before) => {
      const rest = [...before].filter((code) => !codes.includes(code));
      return new Set(wanted ? [...rest, ...codes] : rest);
    });
  return { offered, codes: offered.map(({ code }) => code).filter((code) => picked.has(code)), choose };
}

/** A list to tick, with a search, and who leads the talks with each. */
export function ChooseDelegations({
  offered,
  codes,
  choose,
  leads,
  legend,
}: Chosen & { leads: readonly LeadDto[]; legend: string }) {
  const t = useT();
  const [q, setQ] = useState('');
  const rankFor = useDelegationRank()(q);
  const shown = offered.filter((one) => rankFor(one) !== undefined).map(({ code }) => code);
  const leader = new Map(leads.map(({ delegationCode, user }) => [delegationCode, user]));
  return (
    <fieldset className="bare">
      <legend className={styles.legend}>{legend}</legend>
      <Group gap="xs" mb="xs">
        <TextInput
          type="search"
          aria-label={t('assign.find')}
          placeholder={t('assign.find')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Button size="compact-md" variant="default" onClick={() => choose(shown, true)}>
          {t('assign.chooseAll', { number: shown.length })}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={codes.length === 0}
          onClick={() => choose(codes, false)}
        >
          {t('assign.chooseNone')}
        </Button>
      </Group>
      <ul className={`bare ${styles.list}`}>
        {offered
          .filter(({ code }) => shown.includes(code))
          .map(({ code, name }) => (
            <li key={code}>
              <Checkbox
                label={dotted(name, leader.get(code))}
                checked={codes.includes(code)}
                onChange={(event) => choose([code], event.currentTarget.checked)}
              />
            </li>
          ))}
      </ul>
      <Text size="sm" role="status">
        {t('assign.chosen', { count: codes.length })}
      </Text>
    </fieldset>
  );
}
