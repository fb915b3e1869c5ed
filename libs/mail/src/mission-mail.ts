import { missionMail, type MissionMailRow } from '#libs/data';
import { directionOfTag, escapeHtml, salutationOf, textForMission } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { formalNameIn } from '#libs/reference';
import type { Composed, MailContext, MissionMail, Rendered } from './contract.js';
import { speechOf } from './mail-writer.js';
import { oneLine } from './line.js';
import { redact } from './redact.js';

/** What one mission is written, before it is a mail: also what a preview shows. */
export interface MissionWords {
  /** Of the text, as a tag. */
  language: string;
  subject: string;
  salutation: string;
  body: string;
}

/**
 * A mail to a mission: from the coalition to a government, so that it has none of the frame, the links and the words in which Demarche
 * writes to its own people. It is read by the sign-in role, as its recipient has no seat.
 */
export async function composeMissionMail(
  tx: Transaction,
  { subjectId, ruleKey, recipient }: MissionMail,
  context: MailContext,
): Promise<Composed> {
  const found = await tx.as('auth', (auth) => auth.first(missionMail, { recipientId: subjectId }));
  const words = found && missionWords(found);
  if (!words) return { outcome: 'skip', reason: 'cancelled' };
  const test = ruleKey.startsWith('test:') ? speechOf(recipient.locale).say('missionMail.test') : '';
  const composed = {
    outcome: 'mail',
    headers: {
      'Content-Language': words.language,
      ...(found.replyTo === '' ? {} : { 'Reply-To': found.replyTo }),
    },
    ...missionMailOf(words, found, test),
  } as const;
  // A test copy goes to one of us, who may want nothing said in mail.
  return test !== '' && recipient.redacted ? redact(composed, { recipient }, context) : composed;
}

/** The words for one mission, in its language or else the first one. */
export function missionWords(
  row: Pick<MissionMailRow, 'texts' | 'language' | 'delegationCode' | 'formalName' | 'own'>,
): MissionWords | undefined {
  const text = textForMission(row.texts, row.language);
  if (!text) return undefined;
  const known = row.own ? undefined : formalNameIn(row.delegationCode, text.language);
  return { ...text, salutation: salutationOf(text.salutation, known ?? row.formalName ?? '') };
}

/** Both forms: the salutation, the text, and in whose name it is sent. */
export function missionMailOf(
  { language, subject, salutation, body }: MissionWords,
  { campaign, organisation }: Pick<MissionMailRow, 'campaign' | 'organisation'>,
  test = '',
): Rendered {
  const paragraphs = [
    ...(test === '' ? [] : [test]),
    ...(salutation === '' ? [] : [salutation]),
    ...body.split(/\n{2,}/).filter((part) => part.trim() !== ''),
  ];
  const from = `${organisation} · ${campaign}`;
  const html = paragraphs
    .map((part) => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
  return {
    subject: oneLine(test === '' ? subject : `[${test}] ${subject}`),
    text: `${paragraphs.join('\n\n')}\n\n-- \n${from}\n`,
    html: `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOfTag(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="max-width:40em;font-size:16px;line-height:1.5">
${html}
<p>--<br>
${escapeHtml(from)}</p>
</body>
</html>
`,
  };
}
