import { Button, Text } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { STANCES, type Stance } from '#libs/domain';
import type { AskDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import { Written } from '../../ui/written.js';
import styles from './interactions.module.css';

/** The heaviest ones fill a phone's screen; the others are one tap away. */
const AT_FIRST = 6;

interface AsksProps {
  asks: readonly AskDto[];
  /** Whether they are being looked for, on the device or at the server. */
  loading: boolean;
  /** Whether the list is known, if only as an empty one. */
  known: boolean;
  stances: Partial<Record<string, Stance>>;
  /** Where the delegation stands by what the reader knows, by ask. */
  before: ReadonlyMap<string, Stance>;
  onSet: (askId: string, stance: Stance) => void;
}

/** The asks, the heaviest first: one tap says where the delegation stands. */
export function Asks({ asks, loading, known, stances, before, onSet }: AsksProps) {
  const t = useT();
  const heading = useId();
  const [all, setAll] = useState(false);
  const shown = asks.filter(({ id }, at) => all || at < AT_FIRST || stances[id] !== undefined);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.asks')}</h2>
      <Text size="sm" c="dimmed">
        {t(
          asks.length > 0
            ? 'log.asksHow'
            : known
              ? 'log.noAsksYet'
              : loading
                ? 'log.loadingAsks'
                : 'log.noAsks',
        )}
      </Text>
      <div className={styles.asks}>
        {shown.map((ask) => (
          <AskRow key={ask.id} ask={ask} stance={stances[ask.id]} before={before.get(ask.id)} onSet={onSet} />
        ))}
      </div>
      {shown.length < asks.length ? (
        <Button variant="default" size="md" fullWidth onClick={() => setAll(true)}>
          {t('log.moreAsks', { count: asks.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface AskRowProps {
  ask: AskDto;
  stance: Stance | undefined;
  before: Stance | undefined;
  onSet: (askId: string, stance: Stance) => void;
}

const AskRow = memo(function AskRow({ ask, stance, before, onSet }: AskRowProps) {
  const t = useT();
  return (
    <fieldset className={styles.ask}>
      <legend>
        <Written inline>{ask.title}</Written>
        {ask.redLine ? <span className={styles.red}> · {t('log.redLine')}</span> : null}
        {before ? (
          <span className={styles.before}> · {t('log.before', { stance: stanceName(before) })}</span>
        ) : null}
      </legend>
      <div className={styles.stances}>
        {STANCES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === stance}
            style={
              one === stance
                ? { background: STANCE_LOOKS[one].ground, color: STANCE_LOOKS[one].ink }
                : undefined
            }
            onClick={() => onSet(ask.id, one)}
          >
            <span aria-hidden className={styles.sign}>
              {STANCE_LOOKS[one].sign}
            </span>
            {stanceName(one)}
          </button>
        ))}
      </div>
    </fieldset>
  );
});
