import { describe, expect, it } from '@jest/globals';
import { jsonLog } from './log.js';
import { nestLog } from './nest-log.js';

function spoken(speak: (logger: ReturnType<typeof nestLog>) => void): unknown[] {
  const lines: string[] = [];
  speak(nestLog(jsonLog((line) => lines.push(line))));
  return lines.map((line) => JSON.parse(line) as unknown);
}

describe('what the framework says', () => {
  it('becomes a line like all others, without the words of an error', () => {
    const lines = spoken((logger) =>
      logger.error(new TypeError('canary'), 'a stack\n at canary', 'ExceptionsHandler'),
    );
    expect(lines).toEqual([
      expect.objectContaining({ event: 'nest.error', error: 'TypeError', context: 'ExceptionsHandler' }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  it('keeps a warning’s words', () => {
    expect(spoken((logger) => logger.warn('Old route syntax', 'Router'))).toEqual([
      expect.objectContaining({
        level: 'warn',
        event: 'nest.warning',
        message: 'Old route syntax',
        context: 'Router',
      }),
    ]);
  });

  it('is left out where it only chats', () => {
    expect(spoken((logger) => logger.log('Mapped a route'))).toEqual([]);
  });
});
