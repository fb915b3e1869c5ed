import { Checkbox, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { search } from '#libs/domain';
import { type ProvisionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { provisionsQuery } from '../../kernel/queries/provisions.js';
import { textQuery, textsQuery } from '../../kernel/queries/texts.js';
import { presentDraft } from './sorted.js';
import styles from './asks.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

interface ProvisionChoicesProps {
  chosen: string[];
  /** Those of the ask as it is: a draft may have dropped some of them. */
  own: ProvisionDto[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** The provisions, with their numbers in the draft in use, to tick. */
export function ProvisionChoices({ chosen, own, error, onChange }: ProvisionChoicesProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [words, setWords] = useState('');
  const known = useLabels(campaignId, own);
  const shown = search([...known], words, ([, label]) => [label]);
  if (known.size === 0) return null;
  return (
    <fieldset className="bare">
      <legend>{t('asks.about2')}</legend>
      {error ? <Text c="var(--mantine-color-error)">{error}</Text> : null}
      <TextInput
        mb="xs"
        type="search"
        label={t('asks.filterArticles')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.provisionChoices}>
        {shown.map(([id, label]) => (
          <Checkbox
            key={id}
            label={label}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What there is to tick: each provision with its number in the draft in use. */
function useLabels(campaignId: string, own: ProvisionDto[]): Map<string, string> {
  const texts = useQuery(textsQuery(campaignId));
  const draft = presentDraft(texts.data?.items ?? []);
  const text = useQuery({
    ...textQuery(campaignId, draft?.id ?? ''),
    enabled: draft !== undefined,
  });
  const provisions = useQuery(provisionsQuery(campaignId));
  const known = new Map([...own, ...(provisions.data?.items ?? [])].map(({ id, title }) => [id, title]));
  for (const { provision, number } of text.data?.articles ?? []) {
    if (provision) known.set(provision.id, `${articleText(number)} ${provision.title}`);
  }
  return known;
}
