import type { HealthCode, HealthSubject } from '#libs/domain';
import { englishHealth } from '#libs/words';

/** What was looked at and how it is, in a code with parameters: the terminal and the installation's page say it in words. */
export interface Finding {
  subject: HealthSubject;
  state: 'ok' | 'note' | 'fault';
  code: HealthCode;
  params: Readonly<Record<string, string | number>>;
  /** Addresses, folders and what a server answered: for the terminal of whoever hosts alone, never for a screen. */
  detail?: string;
}

type Params = Finding['params'];

const finding =
  (state: Finding['state']) =>
  (subject: HealthSubject, code: HealthCode, params: Params = {}, detail?: string): Finding => ({
    ...{ subject, state, code, params },
    ...(detail === undefined ? {} : { detail }),
  });

export const ok = finding('ok');
/** Nothing is wrong, but somebody should know. */
export const note = finding('note');
export const fault = finding('fault');

const MARKS = { ok: 'ok   ', note: 'note ', fault: 'FAULT' } as const;

/** One line of `npm run doctor`. */
export function lineOf({ subject, state, code, params, detail }: Finding): string {
  const text = englishHealth(code, params);
  return `${MARKS[state]} ${subject.replace('_', ' ').padEnd(11)} ${text}${detail === undefined ? '' : ` [${detail}]`}`;
}
