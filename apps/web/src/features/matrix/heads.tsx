import { memo } from 'react';
import type { AskInDraftDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { nextSort, sortedBy } from './view.js';
import styles from './table.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

interface HeadsProps {
  columns: AskInDraftDto[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

/** The asks over their columns; pressing one sorts by it. */
export const Heads = memo(function Heads({ columns, sort, onSort }: HeadsProps) {
  const t = useT();
  const sorted = sortedBy(sort);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {t('matrix.delegation')}
        </th>
        {columns.map((ask) => {
          const here = sorted.key === ask.key;
          const order = here ? (sorted.down ? 'descending' : 'ascending') : undefined;
          return (
            <th key={ask.id} scope="col" aria-sort={order}>
              <button
                type="button"
                title={t('matrix.sortBy', { ask: ask.title })}
                onClick={() => onSort(nextSort(sort, ask.key))}
              >
                <span className={styles.ask} dir="auto">
                  {ask.title}
                  {ask.redLine ? <span className="only-read">, {t('matrix.redLine')}</span> : null}
                  {ask.changed ? <span className="only-read">, {t('matrix.changed')}</span> : null}
                </span>
                <span className={styles.number} dir="ltr">
                  {ask.redLine ? <span aria-hidden>‖</span> : null}
                  {ask.number ? (
                    <>
                      {/* Its column has no room for more than the number. */}
                      <span aria-hidden>{ask.number}</span>
                      <span className="only-read">{articleText(ask.number)}</span>
                    </>
                  ) : null}
                  {ask.changed ? <span aria-hidden>Δ</span> : null}
                  {here ? <span aria-hidden>{sorted.down ? '▲' : '▼'}</span> : null}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
