import { memo } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { lookOf } from './cell-appearance.js';
import type { Line } from './view.js';
import styles from './table.module.css';

interface RowProps extends Line {
  /** Where the delegation's page is. */
  href: string;
  language: string;
}

/**
 * A delegation on the asks shown. One element for each cell and nothing within, since there may be six thousand of
 * them; what a key or a click on a cell does is the table's business. Drawn again only when something in it changed.
 */
export const Row = memo(function Row({ code, name, votes, lead, cells, ballots, href }: RowProps) {
  const t = useT();
  const pairs = cells.match(/../g) ?? [];
  return (
    <tr data-code={code}>
      <th scope="row">
        <a href={href} tabIndex={-1}>
          {name}
        </a>
        {votes ? null : <small> {t('matrix.observer')}</small>}
        {lead ? <small className={styles.lead}> {lead}</small> : null}
      </th>
      {pairs.map((pair, column) => {
        const { className, sign, vote, words } = lookOf(pair, ballots[column]);
        return (
          // The columns of a row have no other identity than their place.
          <td key={column} className={className || undefined} data-vote={vote} aria-label={words}>
            {sign}
          </td>
        );
      })}
    </tr>
  );
});
