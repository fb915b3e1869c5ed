import type { HealthCode } from '#libs/domain';
import health from './messages/en/health.json' with { type: 'json' };
import { Translator, type Values } from './translator.js';

let english: Translator<string> | undefined;

/** What was found out about an installation, in English, for the terminal. */
export function englishHealth(code: HealthCode, params: Values = {}): string {
  const translator = (english ??= new Translator<string>('en', [{ health }]));
  return translator.translate(`health.found.${code}`, params);
}
