/** One line of `npm run doctor`: what was looked at, how it is, and where it is not well, the way out. */
export interface Finding {
  subject: string;
  state: 'ok' | 'note' | 'fault';
  text: string;
}

export const ok = (subject: string, text: string): Finding => ({ subject, state: 'ok', text });
/** Nothing is wrong, but somebody should know. */
export const note = (subject: string, text: string): Finding => ({ subject, state: 'note', text });
export const fault = (subject: string, text: string): Finding => ({ subject, state: 'fault', text });

const MARKS = { ok: 'ok   ', note: 'note ', fault: 'FAULT' } as const;

export const lineOf = ({ subject, state, text }: Finding): string =>
  `${MARKS[state]} ${subject.padEnd(11)} ${text}`;
