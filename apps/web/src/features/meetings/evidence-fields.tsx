import { TextInput } from '@mantine/core';
import { CONFIDENCES, EVIDENCE_GRADES, SAID } from '#libs/domain';
import { useT } from '../../kernel/i18n/index.js';
import { gradeName, saidName, sureName } from '../../ui/evidence.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice } from '../../ui/form/fields.js';
import type { Evidence } from './correction.js';
import styles from './meetings.module.css';

interface EvidenceFieldsProps {
  /** What the stances are about; each has grounds of its own. */
  ask: string;
  grounds: Evidence;
  /** What somebody else made of them while the form was open. */
  theirs: Evidence | undefined;
  onSet: (change: Partial<Evidence>) => void;
}

/** On what one stance rests, in the words in which it was logged; folded, since it is mostly right. */
export function EvidenceFields({ ask, grounds, theirs, onSet }: EvidenceFieldsProps) {
  const t = useT();
  const { confidence, said, grade, source } = grounds;
  const meanwhile = (field: keyof Evidence) =>
    theirs && theirs[field] !== grounds[field] ? String(theirs[field]) : undefined;
  return (
    <details className={styles.grounds} open={theirs === undefined ? undefined : true}>
      <summary aria-label={`${t('log.details')}: ${ask}`}>
        {t('log.details')} <span>{[sureName(confidence), saidName(said), gradeName(grade)].join(' · ')}</span>
      </summary>
      <div>
        <Choice
          label={t('log.confidence')}
          value={String(confidence)}
          options={CONFIDENCES.map((one) => [String(one), sureName(one)])}
          theirs={meanwhile('confidence')}
          onChange={(value) => {
            const chosen = CONFIDENCES.find((one) => String(one) === value);
            if (chosen) onSet({ confidence: chosen });
          }}
        />
        <Choice
          label={t('log.said')}
          value={said}
          options={SAID.map((one) => [one, saidName(one)])}
          theirs={meanwhile('said')}
          onChange={(value) => {
            const chosen = SAID.find((one) => one === value);
            if (chosen) onSet({ said: chosen });
          }}
        />
        <Choice
          label={t('log.grade')}
          value={grade}
          options={EVIDENCE_GRADES.map((one) => [one, gradeName(one)])}
          theirs={meanwhile('grade')}
          onChange={(value) => {
            const chosen = EVIDENCE_GRADES.find((one) => one === value);
            if (chosen) onSet({ grade: chosen });
          }}
        />
        <TextInput
          label={t('log.source')}
          dir="auto"
          maxLength={1_000}
          value={source}
          description={
            meanwhile('source') === undefined ? undefined : <Meanwhile theirs={meanwhile('source')} />
          }
          onChange={(event) => onSet({ source: event.currentTarget.value })}
        />
      </div>
    </details>
  );
}
