import type { NextFunction, Request, Response } from 'express';
import { sendAnswer } from './answer.js';
import type { PublicPagesService } from './public-pages.service.js';

/** Letters of a request that may tell one answer from another; more is no request of a browser. */
const MOST_LETTERS = 600;

const ADDRESS = /^\/(p|public\/v1)\//;

/** What of a request decides its answer. */
export const wayOf = ({ url, headers }: Pick<Request, 'url' | 'headers'>): string =>
  `${url}\n${headers['accept-language'] ?? ''}`.slice(0, MOST_LETTERS);

/** Answers what was asked before, ahead of everything else: nothing of a public page depends on who reads it. */
export function fastPath(pages: PublicPagesService) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const read = request.method === 'GET' || request.method === 'HEAD';
    const answer = read && ADDRESS.test(request.url) ? pages.known(wayOf(request)) : undefined;
    if (answer) sendAnswer(request, response, answer);
    else next();
  };
}
