import { checkDraft, type DraftFinding } from '#libs/domain';
import { refusalText } from '../../kernel/api/problem-text.js';
import type { EditedArticle } from './draft-form.js';

export interface RowFindings {
  /** By index of the row, then by field. */
  rows: Map<number, Partial<Record<'number' | 'title', string>>>;
  /** Rows that have to be put right before anything is loaded. */
  wrong: number[];
  /** What is to be looked at, of rows and of the draft as a whole. */
  warnings: string[];
}

const said = ({ code, params }: DraftFinding) => refusalText({ code: `draft.${code}`, params, detail: code });

/** What the rules say of a draft as it stands, before it is sent: what is wrong at its row. */
export function rowFindings(articles: readonly EditedArticle[]): RowFindings {
  const { errors, warnings } = checkDraft(articles);
  const rows: RowFindings['rows'] = new Map();
  for (const error of errors) {
    if (error.row === null || error.field === 'articles') continue;
    rows.set(error.row, { [error.field]: said(error), ...rows.get(error.row) });
  }
  return {
    rows,
    wrong: [...rows.keys()].toSorted((a, b) => a - b),
    warnings: [...errors.filter(({ row }) => row === null), ...warnings].map(said),
  };
}
