import findings from './messages/en/findings.json' with { type: 'json' };
import { type FindingParams, findingText } from './findings.js';
import { Translator } from './translator.js';

let english: Translator<string> | undefined;

/** The English message of a finding, for logs, the terminal and whoever asks the api without a screen. */
export function englishFinding(code: string, params: FindingParams = {}): string {
  const translator = (english ??= new Translator<string>('en', [{ findings }]));
  return findingText((key, values) => translator.translate(key, values), code, params);
}
