import { versionTag } from '../../kernel/api/call.js';
import {
  lettersChange,
  lettersStep,
  type ChangeLetterRequest,
  type LetterDto,
  type LetterStep,
} from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { toast } from '../../ui/toast.js';
import { letterQuery, lettersAgain } from './letters.queries.js';

/** The next act means the version that this one left, however soon it comes. */
const stands = (campaignId: string, letter: LetterDto) =>
  queryClient.setQueryData(letterQuery(campaignId, letter.id).queryKey, letter);

/** What a change sends of a letter that is there; the undo sends what stood before. */
export const saveLetter = (campaignId: string, opened: LetterDto, change: ChangeLetterRequest) =>
  lettersChange(opened.id, versionTag(opened.version), campaignId, change);

/** Says that it was saved, with a way back to what stood before. */
export function saidSaved(campaignId: string, saved: LetterDto, before: ChangeLetterRequest): Promise<void> {
  stands(campaignId, saved);
  toast(translate('letters.saved'), async () => {
    await saveLetter(campaignId, saved, before);
    await lettersAgain(campaignId);
  });
  return lettersAgain(campaignId);
}

/** A step, with the step back that undoes it. */
export async function takeStep(campaignId: string, letter: LetterDto, step: LetterStep): Promise<void> {
  const after = await lettersStep(letter.id, versionTag(letter.version), campaignId, { step });
  stands(campaignId, after);
  const undo = after.back?.step;
  const said = translate(`letters.took.${step}`, { title: letter.title });
  const onward = letter.back?.step !== step && undo !== undefined;
  toast(
    said,
    onward
      ? async () => {
          await lettersStep(after.id, versionTag(after.version), campaignId, { step: undo });
          await lettersAgain(campaignId);
        }
      : undefined,
  );
  await lettersAgain(campaignId);
}

/** As the api takes them. */
export const addresseesOf = ({ addressees }: LetterDto) => addressees.map(({ id: _id, ...said }) => said);

export const textsOf = ({ texts }: LetterDto) => texts;
