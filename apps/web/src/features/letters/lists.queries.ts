import {
  letterListsChanges,
  letterListsList,
  letterListsPreview,
  type LetterFormat,
} from '../../kernel/api/client.js';
import { call } from '../../kernel/api/call.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { nameOf, throwRefusal } from '../../ui/campaign/exports/file-of.js';
import { download } from '../../ui/download.js';

/** Whoever was merged or withdrew since is named beside a list. */
const TOPICS = ['letters', 'members'] as const;

export const listsQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    [...TOPICS],
    'letterLists',
    (options) => letterListsList(letterId, campaignId, options),
    letterId,
  );

export const previewQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    [...TOPICS],
    'letterListPreview',
    (options) => letterListsPreview(letterId, campaignId, options),
    letterId,
  );

export const changesQuery = (campaignId: string, letterId: string, listId: string, since: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'letterListChanges',
    (options) => letterListsChanges(letterId, listId, since, campaignId, options),
    `${listId} ${since}`,
  );

/** Which file of which list. */
export interface FileOfList {
  campaignId: string;
  letterId: string;
  listId: string;
  language: string;
  format: LetterFormat;
  /** Other bytes than those of the digest are wanted: the screen says why there may be some. */
  madeAnew: boolean;
}

async function fileOfList({
  campaignId,
  letterId,
  listId,
  language,
  format,
  madeAnew,
}: FileOfList): Promise<Response> {
  const asked = new URLSearchParams({ language, format, ...(madeAnew && { madeAnew: 'true' }) }).toString();
  const answer = await call(`/api/campaigns/${campaignId}/letters/${letterId}/lists/${listId}/file?${asked}`);
  await throwRefusal(answer);
  return answer;
}

/** Saves a file under the name that the api gives it. @throws as the generated client does */
export async function saveFile(file: FileOfList): Promise<void> {
  const answer = await fileOfList(file);
  download(nameOf(answer) ?? `letter.${file.format}`, await answer.blob());
}

/** The whole letter with its list as text, onto the clipboard. */
export async function copyText(file: Omit<FileOfList, 'format'>): Promise<void> {
  const answer = await fileOfList({ ...file, format: 'txt' });
  await navigator.clipboard.writeText(await answer.text());
}
