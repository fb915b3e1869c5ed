/** Structured lines, ids only: never a note, an address, a title or a query value. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

export function jsonLog(write: (line: string) => void): Log {
  const line = (level: string, event: string, fields: LogFields = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  return {
    info: (event, fields) => line('info', event, fields),
    warn: (event, fields) => line('warn', event, fields),
    error: (event, error, fields) => line('error', event, { ...describe(error), ...fields }),
  };
}

/** An error's text may quote row values (PostgreSQL's `detail` does), so only its kind, code and place are kept. */
function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const { code, constraint, table, routine } = error as Error & Record<string, string | undefined>;
  const place = error.stack
    ?.split('\n')
    .find((at) => /^\s+at .*(apps|libs)\//.test(at))
    ?.trim();
  return { error: error.name, code, constraint, table, routine, place };
}
