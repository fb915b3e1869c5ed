import {
  statementsList,
  statementsOne,
  statementsPreview,
  type RecordStatementRequest,
  type StatementDto,
} from '../../kernel/api/client.js';
import { campaignListQuery, type PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What blocs said, the newest first: on one ask, or on any. */
export const statementPages = (campaignId: string, askId: string | undefined): PagesProps<StatementDto> => ({
  campaignId,
  topics: ['positions'],
  name: 'statements',
  parameters: askId ?? null,
  ask: (page, options) => statementsList(campaignId, { ...page, ...(askId ? { askId } : {}) }, options),
});

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

/** What recording a statement would write. @param request undefined while there is none: not to be asked then */
export const previewQuery = (campaignId: string, request: RecordStatementRequest | undefined) =>
  campaignQuery(
    campaignId,
    ['positions'],
    'statement-preview',
    (options) => statementsPreview(campaignId, request as RecordStatementRequest, options),
    request ?? null,
  );
