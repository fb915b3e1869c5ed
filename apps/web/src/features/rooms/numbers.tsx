import type { RoomNumbersDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import styles from './rooms.module.css';

const SHOWN = [
  'voters',
  'quorum',
  'twoThirds',
  'simpleMajority',
  'absoluteMajority',
  'twoThirdsOfMembers',
] as const;

interface NumbersProps {
  numbers: RoomNumbersDto;
  /** As it would be after a change. */
  after?: RoomNumbersDto | undefined;
}

/** What a room means for a decision, and what a change would make of it. */
export function Numbers({ numbers, after }: NumbersProps) {
  const t = useT();
  return (
    <dl className={styles.numbers}>
      {SHOWN.map((name) => {
        const moved = after !== undefined && after[name] !== numbers[name];
        return (
          <div key={name}>
            <dt>{t(`room.numbers.${name}`)}</dt>
            <dd data-moved={moved || undefined}>
              {moved ? t('room.becomes', { before: numbers[name], after: after[name] }) : numbers[name]}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
