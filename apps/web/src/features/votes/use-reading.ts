import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { votesRead, type VoteReadingDto } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useDebounced } from '../../ui/use-debounced.js';

/** What is to be read: a text, or a file; of a file with several votes, which. */
export interface Record {
  text: string;
  file: File | undefined;
  vote: string;
}

const MEDIA_TYPES: Readonly<{ [ending: string]: string }> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
};
/** A large file over a slow phone takes longer than the app is patient for questions. */
const PATIENCE_MS = 120_000;

/** What is read, and who had a vote: on a day (undefined for the day that a file says), or in a vote that is recorded. */
interface Asked extends Record {
  day: string | undefined;
  voteId: string | undefined;
}

function mediaType(fileName: string): string {
  const ending = /\.(xlsx|ods|csv)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return MEDIA_TYPES[ending] ?? 'text/plain';
}

function ask(campaignId: string, { text, file, vote, day, voteId }: Asked): Promise<VoteReadingDto> {
  const type = mediaType(file?.name ?? '');
  const body = new Blob([file ?? text], { type });
  const patient = (url: RequestInfo | URL, init?: RequestInit) => call(url, init, PATIENCE_MS);
  const fileName = file?.name.slice(0, 200) ?? 'record.txt';
  return votesRead(
    campaignId,
    body,
    { fileName, ...(vote ? { vote } : {}), ...(day ? { day } : {}), ...(voteId ? { voteId } : {}) },
    { fetch: patient, headers: { 'Content-Type': type } },
  );
}

/**
 * Read by the api whenever the text rests; the last answer stays meanwhile.
 * @param day on which the vote was held, by the form; undefined for that of the file
 * @param voteId the vote whose ballots these are, if it is recorded already
 */
export function useReading(record: Record, day: string | undefined, voteId?: string) {
  const { campaignId } = useSeat();
  const rested = useDebounced(record);
  const { text, file, vote } = rested;
  const said = [vote, day, voteId];
  const key = file ? [file.name, file.size, file.lastModified, ...said] : [text, ...said];
  const enabled = file !== undefined || text.trim() !== '';
  const query = useQuery({
    ...campaignQuery(campaignId, [], 'vote reading', () => ask(campaignId, { ...rested, day, voteId }), key),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return { query, isCurrent: rested === record && !query.isPlaceholderData, enabled };
}
