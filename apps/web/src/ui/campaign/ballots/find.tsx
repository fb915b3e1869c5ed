import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BallotChoice } from '#libs/domain';
import { ranked, useFinder } from '../../../kernel/i18n/find-states.js';
import { translate, useT } from '../../../kernel/i18n/index.js';
import type { BoardVoter } from './voters.js';
import { useCampaignRank } from '../use-campaign-rank.js';

interface FindProps {
  voters: readonly BoardVoter[];
  mark: BallotChoice;
  onTap: (code: string) => void;
}

/**
 * For a keyboard: the beginning of a name and Enter mark the one that answers best, and the box is ready for the next. A word that
 * names several states, such as "Congo", marks none: it is asked who is meant.
 */
export function Find({ voters, mark, onTap }: FindProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const rankFor = useCampaignRank();
  const finder = useFinder();
  const meant = new Set<string>(finder?.statesMeantBy(typed).map(({ code }) => code));
  const several = voters.filter(({ code }) => meant.has(code));
  const asked = several.length > 1;
  const first = typed.trim() === '' || asked ? undefined : ranked(voters, rankFor(typed))[0];
  const word = translate(`count.bins.${mark}`);
  const said = () => {
    if (first) return t('board.enterMarks', { name: first.name, choice: word });
    if (asked) return t('board.several');
    return typed.trim() === '' ? '' : t('board.noSuch');
  };
  const choose = (code: string) => {
    onTap(code);
    setTyped('');
  };
  return (
    <div>
      <TextInput
        type="search"
        label={t('board.find', { choice: word })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (first) choose(first.code);
        }}
      />
      <Text size="sm" mih="1.5em" role="status">
        {said()}
      </Text>
      {asked ? (
        <Group gap="xs">
          {several.map(({ code, name }) => (
            <Button key={code} size="xs" variant="default" onClick={() => choose(code)}>
              {name}
            </Button>
          ))}
        </Group>
      ) : null}
    </div>
  );
}
