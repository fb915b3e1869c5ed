import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { STANCES, type Stance } from '#libs/domain';
import type { AskDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import { Written } from '../../ui/written.js';
import { FIRST_EVIDENCE, type Evidence, type TalkFields } from './correction.js';
import { EvidenceFields } from './evidence-fields.js';
import styles from './meetings.module.css';

interface StancesProps {
  asks: readonly AskDto[];
  stances: TalkFields['stances'];
  grounds: TalkFields['grounds'];
  /** What somebody else made of them while the form was open. */
  theirs: Partial<TalkFields>;
  onSet: (askId: string, stance: Stance) => void;
  onEvidence: (askId: string, change: Partial<Evidence>) => void;
}

/** Where it stands on each ask, and on what that rests: those of the talk first, the others at one tap. */
export function Stances({ asks, stances, grounds, theirs, onSet, onEvidence }: StancesProps) {
  const t = useT();
  const [first] = useState(() => new Set(Object.keys(stances)));
  const [all, setAll] = useState(first.size === 0);
  const shown = asks.filter(({ id }) => all || first.has(id));
  return (
    <section>
      <Text fw={600}>{t('meetings.stances')}</Text>
      <Text size="sm" c="dimmed">
        {t('meetings.stancesHow')}
      </Text>
      {shown.map(({ id, title }) => (
        <fieldset key={id} className={styles.ask}>
          <legend>
            <Written inline>{title}</Written>
          </legend>
          <div className={styles.stances}>
            {STANCES.map((stance) => (
              <StanceButton
                key={stance}
                stance={stance}
                pressed={stances[id] === stance}
                onPress={() => onSet(id, stance)}
              />
            ))}
          </div>
          {theirs.stances && theirs.stances[id] !== stances[id] ? (
            <Meanwhile theirs={stanceName(theirs.stances[id] ?? null)} />
          ) : null}
          {stances[id] === undefined ? null : (
            <EvidenceFields
              ask={title}
              grounds={grounds[id] ?? FIRST_EVIDENCE}
              theirs={theirs.grounds?.[id]}
              onSet={(change) => onEvidence(id, change)}
            />
          )}
        </fieldset>
      ))}
      {shown.length < asks.length ? (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('log.moreAsks', { count: asks.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}

function StanceButton({
  stance,
  pressed,
  onPress,
}: {
  stance: Stance;
  pressed: boolean;
  onPress: () => void;
}) {
  const { sign, ground, ink } = STANCE_LOOKS[stance];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      style={pressed ? { background: ground, color: ink } : undefined}
      onClick={onPress}
    >
      <span aria-hidden>{sign}</span> {stanceName(stance)}
    </button>
  );
}
