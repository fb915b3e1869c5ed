import { useRef, useState, type KeyboardEvent } from 'react';
import { translateAny, useT } from '../../i18n/index.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import type { Bin, Voter } from './split.js';
import { COLUMNS, neighbour, PLACES, ROWS, type Direction } from './tile-places.js';

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
  const [at, setAt] = useState('AFG');
  const byCode = new Map(voters.map((voter) => [voter.code, voter]));
  const walk = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const next = direction && neighbour(at, direction);
    if (!direction) return;
    event.preventDefault();
    if (!next) return;
    setAt(next);
    box.current?.querySelector<HTMLButtonElement>(`[data-code="${next}"]`)?.focus();
  };
  return (
    <div className="vote-scroll" dir="ltr">
      <div
        ref={box}
        className="vote-tiles"
        role="group"
        aria-label={t('count.mapName')}
        onKeyDown={walk}
        style={{
          gridTemplateColumns: `repeat(${COLUMNS}, var(--tile))`,
          gridTemplateRows: `repeat(${ROWS}, var(--tile))`,
        }}
      >
        {PLACES.map(({ code, column, row }) => {
          const voter = byCode.get(code);
          return voter ? (
            <button
              key={code}
              type="button"
              data-code={code}
              data-sign={signOf(voter)}
              className={tileClass(voter)}
              tabIndex={code === at ? 0 : -1}
              aria-pressed={code === picked}
              aria-label={`${code}, ${tileWords(voter, t)}`}
              title={voter.name}
              style={{ gridColumn: column, gridRow: row }}
              onFocus={() => setAt(code)}
              onClick={() => onPick(code)}
            >
              {code}
            </button>
          ) : null;
        })}
      </div>
    </div>
  );
}

function signOf({ moved, bin, cell }: Voter): string {
  if (moved && bin) return BIN_SIGNS[bin];
  return cell ? STANCE_LOOKS[cell.stance].sign : '·';
}

function tileClass({ votes, bin, moved, cell }: Voter): string {
  const stale = cell?.stale && !moved ? 'old' : '';
  // Of what is open the stance still says to which side it leans.
  const side = bin ?? 'observer';
  const known = cell || moved ? '' : 'unknown';
  return ['vote-tile', votes ? side : 'observer', known, stale, moved ? 'moved' : '']
    .filter(Boolean)
    .join(' ');
}

function tileWords({ code, name, cell, bin, moved }: Voter, t: ReturnType<typeof useT>): string {
  const word = bin ? translateAny(`count.bins.${bin}`) : '';
  const counted = !bin
    ? t('count.noVote')
    : moved
      ? t('count.movedWord', { bin: word })
      : t('count.countedWord', { bin: word });
  const stance = [
    stanceName(cell?.stance ?? null),
    cell && translateAny(`sure.${cell.confidence}`),
    cell?.stale && translateAny(`stale.${cell.stale}`),
  ];
  return t('count.tile', { code, name, stance: stance.filter(Boolean).join(', '), counted });
}
