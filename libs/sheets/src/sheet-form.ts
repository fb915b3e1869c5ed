/**
 * `wide`: rows are states, columns are asks. `turned`: rows are asks, columns are states. `long`: one row per position, with
 * every field.
 */
export const SHEET_FORMS = ['wide', 'turned', 'long'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];
