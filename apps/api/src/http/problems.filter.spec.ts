import type { ArgumentsHost } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { jsonLog } from '#libs/platform';
import type { ProblemDto } from './problem.dto.js';
import { ProblemsFilter } from './problems.filter.js';

/** What a client gets to read of an error, and what the log says of it. */
function answerTo(error: unknown, route?: string) {
  const lines: string[] = [];
  let body = '';
  const response = {
    headersSent: false,
    status: () => response,
    type: () => response,
    setHeader: () => response,
    getHeader: () => 'the-id',
    send: (text: string) => (body = text),
  };
  const request = { method: 'PATCH', url: '/api/x?token=canary', ...(route && { route: { path: route } }) };
  const http = { getRequest: () => request, getResponse: () => response };
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  new ProblemsFilter(jsonLog((line) => lines.push(line))).catch(error, host);
  return { problem: JSON.parse(body) as ProblemDto, lines };
}

describe('a refusal of the database', () => {
  it.each([
    ['23505', 'campaign', 'campaign_slug_key', 'slug', 'exists'],
    ['23505', 'organisation', 'organisation_campaign_id_name_key', 'name', 'exists'],
    ['23503', 'membership', 'membership_campaign_id_organisation_id_fk', 'organisationId', 'refersToNothing'],
    ['23505', 'task', 'task_pk', 'id', 'exists'],
    ['23514', 'user_account', 'user_account_digest_weekday', 'digestWeekday', 'impossible'],
    ['23505', 'membership', 'IDX_e9c72e8d29784031c96f5c6af8', 'body', 'exists'],
    ['23505', undefined, 'task_pk', 'body', 'exists'],
    ['22001', undefined, undefined, 'body', 'impossible'],
  ])('%s on %s by %s names the field that the client knows: %s', (code, table, constraint, field, said) => {
    const { problem, lines } = answerTo({ code, table, constraint });
    expect(problem.fields).toEqual([
      { path: field, code: `http.${said}`, params: {}, detail: expect.any(String) },
    ]);
    expect(lines).toEqual([]);
  });
});

describe('a failure on our side', () => {
  it('is logged with its route and its request’s id, and nothing that was sent', () => {
    const { problem, lines } = answerTo(new Error('canary'), '/api/campaigns/:campaignId');
    expect(problem.status).toBe(500);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'request.failed',
      method: 'PATCH',
      route: '/api/campaigns/:campaignId',
      status: 500,
      requestId: 'the-id',
    });
    expect(lines.join('') + JSON.stringify(problem)).not.toContain('canary');
  });

  it('before any route was found says so', () => {
    expect(answerTo({ code: '57P01' }).lines[0]).toContain('"route":"unmatched"');
  });
});
