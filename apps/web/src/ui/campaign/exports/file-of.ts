import { call } from '../../../kernel/api/call.js';

export interface ExportedFile {
  /** As the api names it. */
  name: string;
  content: Blob;
}

/**
 * The file that the api makes, by hand, since the generated client reads every answer that is no JSON as text.
 * @param path below the campaign, like `tasks/export`
 * @param asked what is to be in it
 * @throws as the generated client does
 */
export async function fileOf(campaignId: string, path: string, asked: object): Promise<ExportedFile> {
  const answer = await call(`/api/campaigns/${campaignId}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  await throwRefusal(answer);
  return { name: nameOf(answer) ?? 'export', content: await answer.blob() };
}

/** What a refusal says, or a gateway's page that says nothing. @throws unless the answer is the file */
export async function throwRefusal(answer: Response): Promise<void> {
  if (answer.ok) return;
  const data: unknown = await answer.json().catch(() => undefined);
  throw Object.assign(new Error(String(answer.status)), { data });
}

/** The name of the file that the answer is. */
export const nameOf = (answer: Response): string | undefined =>
  /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
