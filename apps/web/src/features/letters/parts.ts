import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { LetterDto } from '../../kernel/api/client.js';

/** A part of the page of a letter: whether there is something to show it decides itself. */
export type LetterPart = LazyExoticComponent<ComponentType<{ letter: LetterDto }>>;

/** What coordinators alone read. */
export const OF_COORDINATORS: readonly string[] = ['lists'];

/** Below who signs, in this order: each is loaded when the page of a letter is opened, and is a default export of its file. */
export const LETTER_PARTS: readonly (readonly [key: string, part: LetterPart])[] = [
  ['asking', lazy(() => import('./asking.js'))],
  ['lists', lazy(() => import('./lists.js'))],
  ['wordings', lazy(() => import('./wordings.js'))],
];
