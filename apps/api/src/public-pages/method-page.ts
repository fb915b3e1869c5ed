import { PUBLIC_GRADES, STANCES } from '#libs/domain';
import type { Writer } from './layout.js';

export const METHOD_RULES = [
  'ruleSaid',
  'ruleSource',
  'ruleLatest',
  'ruleBloc',
  'ruleDate',
  'ruleSilence',
  'ruleTwo',
] as const;

/** How we grade: the same for every campaign. */
export function methodContent(writer: Writer): string {
  const defined = (term: string, meaning: string) => `<dt><b>${term}</b></dt><dd>${meaning}</dd>`;
  return `<ul>
${METHOD_RULES.map((rule) => `<li>${writer.say(rule)}</li>`).join('\n')}
</ul>
<h2>${writer.say('stance')}</h2>
<dl>
${STANCES.map((stance) => defined(writer.stance(stance), writer.say(`means_${stance}`))).join('\n')}
</dl>
<h2>${writer.say('evidence')}</h2>
<dl>
${PUBLIC_GRADES.map((grade) => defined(writer.grade(grade), writer.say(`means_${grade}`))).join('\n')}
</dl>`;
}
