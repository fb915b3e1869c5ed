import { useQuery } from '@tanstack/react-query';
import { Button, Group } from '@mantine/core';
import type { BallotChoice } from '#libs/domain';
import { groupName, translate, useT } from '../../kernel/i18n/index.js';
import { groupsQuery } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice } from '../../ui/form/fields.js';
import type { BoardVoter } from '../../ui/campaign/ballots/voters.js';

interface AtOnceProps {
  voters: readonly BoardVoter[];
  mark: BallotChoice;
  /** Codes of those who were absent when the last vote was taken. */
  absentBefore: readonly string[];
  onMark: (codes: readonly string[], choice: BallotChoice, who: string) => void;
}

/** Many votes in one act: who was absent before, which seldom changes within a sitting, and a whole group. */
export function AtOnce({ voters, mark, absentBefore, onMark }: AtOnceProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const groups = useQuery(groupsQuery(campaignId)).data?.items ?? [];
  const here = new Set(voters.map(({ code }) => code));
  const absent = absentBefore.filter((code) => here.has(code));
  const group = (chosen: string) => {
    const found = groups.find(({ code }) => code === chosen);
    const codes = found?.members.map(({ code }) => code).filter((code) => here.has(code)) ?? [];
    if (found && codes.length > 0) onMark(codes, mark, groupName(found));
  };
  if (absent.length === 0 && groups.length === 0) return null;
  return (
    <Group gap="sm" align="flex-end">
      {absent.length > 0 ? (
        <Button variant="default" onClick={() => onMark(absent, 'absent', t('board.lastVote'))}>
          {t('board.absentBefore', { count: absent.length })}
        </Button>
      ) : null}
      {groups.length > 0 ? (
        <Choice
          label={t('board.groupAll', { choice: translate(`count.bins.${mark}`) })}
          value=""
          options={[['', t('board.noGroup')], ...groups.map((one) => [one.code, groupName(one)] as const)]}
          onChange={group}
        />
      ) : null}
    </Group>
  );
}
