import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { positionsNewest, type MatrixDto } from '../../kernel/api/client.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { countsQuery, nextTargetsQuery } from '../../kernel/queries/counts.js';
import { handoverQuery } from '../../kernel/queries/handover.js';
import { matrixQuery } from '../../kernel/queries/matrix.js';
import { campaignQuery } from '../../kernel/query/query.js';
import type { NameOf } from '../../ui/campaign/codes.js';

const HOUR = 3_600_000;

/** A day back from now, to the whole hour, so that the question stays the same for an hour. @param now ms since 1970 */
export const dayBack = (now: number): string =>
  new Date(Math.floor(now / HOUR) * HOUR - 24 * HOUR).toISOString();

const newestQuery = (campaignId: string, limit: number) =>
  campaignQuery(
    campaignId,
    ['positions', 'interactions'],
    'newest-positions',
    (options) => positionsNewest(campaignId, { limit }, options),
    { limit },
  );

/** What the war room asks: six questions, all told, the campaign itself included. */
export function useWarRoom(campaignId: string) {
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  const counts = useQuery(countsQuery(campaignId));
  const targets = useQuery(nextTargetsQuery(campaignId, 30));
  const newest = useQuery(newestQuery(campaignId, 60));
  const matrix = useQuery(matrixQuery(campaignId));
  const since = campaign ? dayBack(now) : '';
  const day = useQuery({
    ...handoverQuery(campaignId, since),
    enabled: since !== '',
    placeholderData: keepPreviousData,
  });
  const names = useMemo(() => namesOf(matrix.data), [matrix.data]);
  return { counts, targets, newest, matrix, day, names, stepsOpen: campaign?.firstStepsOpen === true };
}

export type WarRoomData = ReturnType<typeof useWarRoom>;

function namesOf(matrix: MatrixDto | undefined): NameOf {
  const names = new Map(matrix?.rows.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
