const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/**
 * Keeps a text apart from the words around it, so that neither turns the other's order round: between the marks
 * "first strong isolate" and "pop directional isolate" where the two may differ in direction, untouched elsewhere.
 * @param around the direction of the words around it
 */
export const isolate = (text: string, around: 'ltr' | 'rtl'): string =>
  around === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
