import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Stance } from '#libs/domain';
import { actOf, moved, type Move } from './keys.js';

/** A cell by delegation and ask. */
export interface CellAt {
  code: string;
  askId: string;
}

interface CursorProps {
  table: RefObject<HTMLTableElement | null>;
  askIds: readonly string[];
  maySet: boolean;
  onSet: (at: CellAt, stance: Stance) => void;
  onOpen: (at: CellAt) => void;
  onHelp: () => void;
  onLeave: () => void;
}

const bodyOf = (table: HTMLTableElement | null) => table?.tBodies[0];

/** The element of a cell, if its row and its column are shown. */
export function cellElement(
  table: HTMLTableElement | null,
  { code, askId }: CellAt,
  askIds: readonly string[],
): HTMLTableCellElement | undefined {
  const column = askIds.indexOf(askId);
  const row = [...(bodyOf(table)?.rows ?? [])].find(({ dataset }) => dataset['code'] === code);
  return column < 0 ? undefined : row?.cells[column + 1];
}

/**
 * One cell is in the order of the Tab key, the arrows move from there. The place is kept by delegation and ask and set
 * on the elements directly, so that moving draws nothing again and a live update moves nothing.
 */
export function useCursor(props: CursorProps) {
  const { table, askIds, maySet } = props;
  const at = useRef<CellAt | undefined>(undefined);
  const marked = useRef<HTMLElement | undefined>(undefined);
  const mark = (cell: HTMLTableCellElement | undefined) => {
    if (marked.current !== cell) marked.current?.removeAttribute('tabindex');
    cell?.setAttribute('tabindex', '0');
    marked.current = cell;
  };
  useLayoutEffect(() => {
    const before = at.current && cellElement(table.current, at.current, askIds);
    mark(before ?? bodyOf(table.current)?.rows[0]?.cells[1]);
  });
  const placeOf = (target: EventTarget): CellAt | undefined => {
    const cell = (target as HTMLElement).closest('td');
    const code = (cell?.parentElement as HTMLElement | undefined)?.dataset['code'];
    const askId = cell ? askIds[cell.cellIndex - 1] : undefined;
    return code && askId ? { code, askId } : undefined;
  };
  const focus = (place: CellAt) => {
    at.current = place;
    const cell = cellElement(table.current, place, askIds);
    mark(cell);
    cell?.focus();
  };
  const move = (from: HTMLTableCellElement, step: Move) => {
    const rows = bodyOf(table.current)?.rows;
    if (!rows) return;
    const here = {
      row: (from.parentElement as HTMLTableRowElement).sectionRowIndex,
      column: from.cellIndex - 1,
    };
    const { row, column } = moved(here, step, { rows: rows.length, columns: askIds.length });
    const place = rows[row]?.cells[column + 1];
    const next = place && placeOf(place);
    if (next) focus(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const act = place && actOf(event, document.documentElement.dir === 'rtl', maySet);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'move')
      move((event.target as HTMLElement).closest('td') as HTMLTableCellElement, act.move);
    if (act.kind === 'set') props.onSet(place, act.stance);
    if (act.kind === 'open') props.onOpen(place);
    if (act.kind === 'help') props.onHelp();
    if (act.kind === 'leave') props.onLeave();
  };
  // Whoever comes by the Tab key or a click stays on that cell, wherever its row moves to.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    at.current = placeOf(event.target) ?? at.current;
  };
  return { placeOf, focus, onKeyDown, onFocus };
}
