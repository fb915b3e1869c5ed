import {
  statementChangesList,
  statementsList,
  statementsOne,
  statementsPreview,
  type RecordStatementRequest,
  type StatementDto,
} from '../../kernel/api/client.js';
import { askOf, type Filters } from './filters.js';
import { campaignListQuery, type PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What blocs said, the newest first. @param zone on whose clock the days of the filter are */
export const statementPages = (
  campaignId: string,
  filters: Filters,
  zone: string,
): PagesProps<StatementDto> => ({
  campaignId,
  topics: ['positions'],
  name: 'statements',
  parameters: [filters, zone],
  ask: (page, options) => statementsList(campaignId, { ...page, ...askOf(filters, zone) }, options),
});

/** What was done to one since it was recorded. */
export const statementChangesQuery = (campaignId: string, statementId: string) =>
  campaignQuery(
    campaignId,
    ['positions'],
    'statement-changes',
    (options) => statementChangesList(statementId, campaignId, options),
    statementId,
  );

/** All of them, to choose one. */
export const allStatementsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['positions'], 'statements-all', (page, options) =>
    statementsList(campaignId, page, options),
  );

export const statementQuery = (campaignId: string, statementId: string) =>
  campaignQuery(
    campaignId,
    ['positions', 'asks'],
    'statement',
    (options) => statementsOne(statementId, campaignId, options),
    statementId,
  );

/**
 * What recording a statement would write.
 * @param request undefined while there is none: not to be asked then
 * @param corrects the statement that it corrects
 */
export const previewQuery = (
  campaignId: string,
  request: RecordStatementRequest | undefined,
  corrects: string | undefined,
) =>
  campaignQuery(
    campaignId,
    ['positions'],
    'statement-preview',
    (options) =>
      statementsPreview(
        campaignId,
        request as RecordStatementRequest,
        corrects === undefined ? {} : { corrects },
        options,
      ),
    [request ?? null, corrects ?? null],
  );
