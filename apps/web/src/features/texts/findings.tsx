import { Text } from '@mantine/core';
import type { SplitTextDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { Written } from '../../ui/written.js';
import styles from './texts.module.css';

/** How many articles were found, and what of the text is in none of them. */
export function Findings({ found }: { found: SplitTextDto }) {
  const t = useT();
  const { articles, unit, leftOut, outside } = found;
  return (
    <div>
      <div role="status">
        <Text fw={600}>{t('load.found', { count: articles.length })}</Text>
        {unit ? <Text size="sm">{t('load.unit', { unit })}</Text> : null}
      </div>
      {outside.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t('load.leftOut', { count: leftOut })}</summary>
          <ul className="bare">
            {outside.map(({ line, text }) => (
              <li key={line}>
                <Text size="sm" c="dimmed">
                  {t('load.line', { line })}
                </Text>
                <Written>{text}</Written>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
