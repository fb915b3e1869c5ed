import { countsAll, countsNext, countsNextOnAsk, countsOfAmendment, countsOfAsk } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** What any count rests on. */
const COUNTED = ['positions', 'asks', 'texts', 'votes', 'campaign'] as const;
/** Whom to reach next rests on the counts, and on who spoke with whom. */
const TARGETED = [...COUNTED, 'interactions', 'leads'] as const;

/** Every ask counted. @param asked rule and what is assumed; nothing for the usual count */
export const countsQuery = (campaignId: string, asked: Parameters<typeof countsAll>[1] = {}) =>
  campaignQuery(campaignId, COUNTED, 'counts', (options) => countsAll(campaignId, asked, options), asked);

/** One ask counted, with all that is assumed. */
export const countOfAskQuery = (
  campaignId: string,
  askId: string,
  asked: Parameters<typeof countsOfAsk>[2],
) =>
  campaignQuery(
    campaignId,
    COUNTED,
    'count of ask',
    (options) => countsOfAsk(askId, campaignId, asked, options),
    { askId, ...asked },
  );

export const countOfAmendmentQuery = (campaignId: string, amendmentId: string) =>
  campaignQuery(
    campaignId,
    COUNTED,
    'amendment-count',
    (options) => countsOfAmendment(amendmentId, campaignId, {}, options),
    amendmentId,
  );

/** Whom to reach next about any ask. @param limit how many delegations */
export const nextTargetsQuery = (campaignId: string, limit: number) =>
  campaignQuery(
    campaignId,
    TARGETED,
    'next-targets',
    (options) => countsNext(campaignId, { limit }, options),
    { limit },
  );

/** Whom to reach next about one ask. */
export const nextOnAskQuery = (
  campaignId: string,
  askId: string,
  asked: Parameters<typeof countsNextOnAsk>[2],
) =>
  campaignQuery(
    campaignId,
    TARGETED,
    'next on ask',
    (options) => countsNextOnAsk(askId, campaignId, asked, options),
    { askId, ...asked },
  );
