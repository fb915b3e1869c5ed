import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { MetricsService } from './metrics.service.js';

/** Measures every request that reaches the routes, refused ones too. */
@Injectable()
export class RequestTimer implements NestMiddleware {
  constructor(private readonly metrics: MetricsService) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const started = process.hrtime.bigint();
    response.once('finish', () => {
      // How long somebody listens is no duration of a request.
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      // The pattern, not the address: ids are nobody's business, and each would be a series of its own.
      const { path } = (request.route ?? {}) as { path?: unknown };
      const route = typeof path === 'string' ? path : 'unmatched';
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      this.metrics.observe(request.method, route, response.statusCode, seconds);
    });
    next();
  }
}
