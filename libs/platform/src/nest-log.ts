import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/**
 * What the framework itself has to say, as lines like all others. Warnings are its own words, spoken while it starts;
 * of an error only the kind and the place are kept, as everywhere.
 */
export function nestLog(log: Log): LoggerService {
  const failed = (message: unknown, more: unknown[]) =>
    log.error('nest.error', message, { context: contextOf(more) });
  return {
    log: () => undefined,
    warn: (message: unknown, ...more: unknown[]) =>
      log.warn('nest.warning', { context: contextOf(more), ...(typeof message === 'string' && { message }) }),
    error: (message: unknown, ...more: unknown[]) => failed(errorAmong([message, ...more]), more),
    fatal: (message: unknown, ...more: unknown[]) => failed(errorAmong([message, ...more]), more),
  };
}

/** The framework names who speaks last, after a stack if there is one. */
function contextOf(more: unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

const errorAmong = (parts: unknown[]) => parts.find((part) => part instanceof Error);
