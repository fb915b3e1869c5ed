import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { inOneLine, translate, useT } from '../../kernel/i18n/index.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import type { Bin, Voter } from './split.js';
import { COLUMNS, neighbour, placesOf, ROWS, type Direction } from './tile-places.js';
import styles from './tile-map.module.css';

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a moved delegation shows instead of its stance. */
const BIN_SIGNS: Record<Bin, string> = {
  yes: '✓',
  leanYes: '↗',
  open: '?',
  leanNo: '↘',
  no: '✕',
  abstain: '○',
  absent: '∅',
};

interface TileMapProps {
  voters: Voter[];
  picked: string;
  onPick: (code: string) => void;
}

/** One square a delegation, by stance in colour and sign. The arrows follow the map, which is never mirrored. */
export function TileMap({ voters, picked, onPick }: TileMapProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [reached, setAt] = useState('AFG');
  const reach = useCallback((code: string) => setAt(code), []);
  const byCode = new Map(voters.map((voter) => [voter.code, voter]));
  const places = placesOf([...byCode.keys()]);
  // Whoever was reached may have left the room meanwhile.
  const at = byCode.has(reached) ? reached : (places[0]?.code ?? '');
  const rows = Math.max(ROWS, ...places.map(({ row }) => row));
  const walk = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const next = direction && neighbour(at, direction, places);
    if (!direction) return;
    event.preventDefault();
    if (!next) return;
    setAt(next);
    box.current?.querySelector<HTMLButtonElement>(`[data-code="${next}"]`)?.focus();
  };
  return (
    <div className={styles.scroll} dir="ltr">
      <div
        ref={box}
        className={styles.tiles}
        role="group"
        aria-label={t('count.mapName')}
        onKeyDown={walk}
        style={{
          gridTemplateColumns: `repeat(${COLUMNS}, var(--tile))`,
          gridTemplateRows: `repeat(${rows}, var(--tile))`,
        }}
      >
        {places.map(({ code, column, row }) => {
          const voter = byCode.get(code);
          return voter ? (
            <Tile
              key={code}
              code={code}
              column={column}
              row={row}
              sign={signOf(voter)}
              look={tileClass(voter)}
              words={`${code}, ${tileWords(voter, t)}`}
              reached={code === at}
              picked={code === picked}
              onReach={reach}
              onPick={onPick}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface TileProps {
  code: string;
  column: number;
  row: number;
  sign: string;
  look: string;
  words: string;
  reached: boolean;
  picked: boolean;
  onReach: (code: string) => void;
  onPick: (code: string) => void;
}

/** Drawn again only when its own delegation changes: a what-if moves one of 196. Heard once by its name, which begins with the code that is seen. */
const Tile = memo(function Tile(props: TileProps) {
  const { code, column, row, sign, look, words, reached, picked, onReach, onPick } = props;
  return (
    <button
      type="button"
      data-code={code}
      data-sign={sign}
      className={look}
      tabIndex={reached ? 0 : -1}
      aria-pressed={picked}
      aria-label={words}
      title={words}
      style={{ gridColumn: column, gridRow: row }}
      onFocus={() => onReach(code)}
      onClick={() => onPick(code)}
    >
      {code}
    </button>
  );
});

function signOf({ moved, bin, cell }: Voter): string {
  if (moved && bin) return BIN_SIGNS[bin];
  return cell ? STANCE_LOOKS[cell.stance].sign : '·';
}

function tileClass({ votes, bin, moved, cell }: Voter): string {
  const stale = cell?.stale && !moved && styles.old;
  // Of what is open the stance still says to which side it leans.
  const side = bin ?? 'observer';
  const unknown = !cell && !moved && styles.unknown;
  return [styles.tile, styles[votes ? side : 'observer'], unknown, stale, moved && styles.moved]
    .filter(Boolean)
    .join(' ');
}

function tileWords({ code, name, cell, bin, moved }: Voter, t: ReturnType<typeof useT>): string {
  const word = bin ? translate(`count.bins.${bin}`) : '';
  const counted = !bin
    ? t('count.noVote')
    : moved
      ? t('count.movedWord', { bin: word })
      : t('count.countedWord', { bin: word });
  const stance = [
    stanceName(cell?.stance ?? null),
    cell && translate(`sure.${cell.confidence}`),
    cell?.stale && translate(`stale.${cell.stale}`),
  ];
  return t('count.tile', { code, name, stance: inOneLine(...stance), counted });
}
