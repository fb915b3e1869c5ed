import { describe, expect, it } from '@jest/globals';
import { jsonLog } from './log.js';

describe('the log', () => {
  it('keeps an error’s kind and place, and none of its words', () => {
    const lines: string[] = [];
    const error = Object.assign(new Error('canary note about a diplomat'), {
      code: '23505',
      constraint: 'task_pk',
      detail: 'Key (note)=(canary)',
    });
    jsonLog((line) => lines.push(line)).error('request.failed', error, { status: 500 });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'request.failed',
      code: '23505',
      status: 500,
    });
    expect(lines[0]).not.toContain('canary');
  });
});
