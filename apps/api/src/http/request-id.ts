import type { NextFunction, Request, Response } from 'express';
import { newId } from '#libs/platform';

const HEADER = 'X-Request-Id';

/** Every answer carries an id under which the log speaks of it; one that the client sends along is not taken over. */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(HEADER, newId());
  next();
}

export const requestId = (response: Response): string => String(response.getHeader(HEADER) ?? '');
