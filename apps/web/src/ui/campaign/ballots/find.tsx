import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BallotChoice } from '#libs/domain';
import { ranked } from '../../../kernel/i18n/find-states.js';
import { translate, useT } from '../../../kernel/i18n/index.js';
import type { BoardVoter } from './voters.js';
import { useCampaignRank } from '../use-campaign-rank.js';

interface FindProps {
  voters: readonly BoardVoter[];
  mark: BallotChoice;
  onTap: (code: string) => void;
}

/** For a keyboard: the beginning of a name and Enter mark the one that answers best, and the box is ready for the next. */
export function Find({ voters, mark, onTap }: FindProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const rankFor = useCampaignRank();
  const first = typed.trim() === '' ? undefined : ranked(voters, rankFor(typed))[0];
  const word = translate(`count.bins.${mark}`);
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
          if (!first) return;
          onTap(first.code);
          setTyped('');
        }}
      />
      <Text size="sm" mih="1.5em" role="status">
        {first
          ? t('board.enterMarks', { name: first.name, choice: word })
          : typed.trim()
            ? t('board.noSuch')
            : ''}
      </Text>
    </div>
  );
}
