import { Text } from '@mantine/core';
import { roomNumbers } from '#libs/domain';
import { dayText, useT } from '../../../kernel/i18n/index.js';
import { useNamesOfCodes } from '../../../kernel/queries/delegations.js';
import type { Marks } from './ballots.js';
import type { useVoters } from './voters.js';

interface RoomOfDayProps {
  /** `YYYY-MM-DD`. */
  day: string;
  room: ReturnType<typeof useVoters>;
  marks: Marks;
}

/** Whose votes the squares are; and who was marked while the vote was on another day, and has no square on this one. */
export function RoomOfDay({ day, room: { voters, ofDay, loading }, marks }: RoomOfDayProps) {
  const t = useT();
  const nameOf = useNamesOfCodes();
  if (loading) return null;
  const votes = new Set(voters.map(({ code }) => code));
  const lost = Object.keys(marks.exceptions).filter((code) => !votes.has(code));
  const when = dayText(day);
  const { quorum } = roomNumbers(voters.length);
  return (
    <div role="status">
      <Text size="sm" className={ofDay ? undefined : 'warned'}>
        {ofDay
          ? t('board.room', { day: when, voters: voters.length, quorum })
          : t('board.roomUnknown', { day: when })}
      </Text>
      {lost.length > 0 ? (
        <Text size="sm" className="warned">
          {t('board.noSeat', { names: lost.map(nameOf).join(', ') })}
        </Text>
      ) : null}
    </div>
  );
}
