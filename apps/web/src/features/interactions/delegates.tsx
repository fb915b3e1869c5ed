import { useId } from 'react';
import type { DelegateDto } from '../../kernel/api/client.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { Chip } from './picker.js';
import styles from './interactions.module.css';

interface DelegatesProps {
  code: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

const NOBODY: readonly DelegateDto[] = [];

/** With whom of the delegation, where people of it are known; without a network only for pinned delegations. */
export function Delegates({ code, chosen, onChange }: DelegatesProps) {
  const t = useT();
  const heading = useId();
  const { campaignId } = useSeat();
  const brief = useCachedQuery(briefQuery(campaignId, code), `brief:${campaignId}:${code}`);
  const people = useSorted(brief.data?.delegates ?? NOBODY, byName);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.who')}</h2>
      <div className={styles.chips}>
        {people.map(({ id, name, roles }) => (
          <Chip
            key={id}
            label={[name, roles[0]?.title].filter(Boolean).join(', ')}
            pressed={chosen.includes(id)}
            onPress={() =>
              onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
            }
          />
        ))}
      </div>
    </section>
  );
}
