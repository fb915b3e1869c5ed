import { useNavigate } from '@tanstack/react-router';
import { startTransition, useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { Stance } from '#libs/domain';
import type { AskInDraftDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { useCursor, type CellAt } from './cursor.js';
import { Heads } from './heads.js';
import { Row } from './row.js';
import type { Line } from './view.js';
import styles from './table.module.css';

/** What is on a screen comes first; the other rows follow when the browser has a moment. */
const FIRST_ROWS = 30;
/** So few columns have room for their titles across. */
const FEW = 7;

interface GridProps {
  table: RefObject<HTMLTableElement | null>;
  lines: Line[];
  columns: AskInDraftDto[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  onSet: (at: CellAt, stance: Stance) => void;
  onOpen: (at: CellAt) => void;
  onHelp: () => void;
  onLeave: () => void;
}

/** All delegations on all asks as one plain table, which keeps its head and its names in view. */
export function Grid({ table, lines, columns, sort, onSort, ...acts }: GridProps) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { slug, role } = useSeat();
  const askIds = columns.map(({ id }) => id);
  const maySet = role !== 'member';
  const { placeOf, focus, onKeyDown, onFocus } = useCursor({ table, askIds, maySet, ...acts });
  const all = useAfterFirst();
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place) {
      focus(place);
      acts.onOpen(place);
      return;
    }
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ href: link.pathname });
  };
  return (
    <div className={columns.length <= FEW ? `${styles.box} ${styles.few}` : styles.box}>
      <table
        ref={table}
        role="grid"
        aria-label={t('matrix.grid')}
        aria-rowcount={lines.length + 1}
        aria-readonly={!maySet}
        className={styles.matrix}
        style={{ inlineSize: `calc(var(--name) + ${columns.length} * var(--cell))` }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onMouseOver={tellInTitle}
      >
        <colgroup>
          <col className={styles.name} />
          <col span={columns.length} className={styles.cell} />
        </colgroup>
        <Heads columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          {(all ? lines : lines.slice(0, FIRST_ROWS)).map((line) => (
            <Row key={line.code} {...line} language={language} href={`/c/${slug}/delegations/${line.code}`} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** False for the first picture, then true. */
function useAfterFirst(): boolean {
  const [after, setAfter] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const show = () => startTransition(() => setAfter(true));
    if ('requestIdleCallback' in window) requestIdleCallback(show, { timeout: 500 });
    else setTimeout(show, 50);
  }, []);
  return after;
}

/** For the mouse: what the sign says, put there only when it is asked for. */
function tellInTitle(event: MouseEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).closest('td');
  if (cell && !cell.title) cell.title = cell.getAttribute('aria-label') ?? '';
}
