import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { PolicyGuard } from './policy.guard.js';
import { POLICY, type DemarcheRequest, type Policy } from './policy.js';
import { readBody } from './request-body.js';

const BODIED = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Bodies are read after the guard: how much a request may bring follows from who sends it, and of what nobody is let in
 * for nothing is read at all.
 */
@Injectable()
export class RequestBodyInterceptor implements NestInterceptor {
  constructor(
    private readonly guard: PolicyGuard,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<DemarcheRequest>();
    const policy = this.reflector.get<Policy>(POLICY, context.getHandler());
    if (BODIED.has(request.method)) {
      const stillComing = !request.complete;
      await readBody(request, http.getResponse<Response>(), policy);
      // Whoever was signed out, or lost her seat, while her body was on its way is not let in by its end.
      if (stillComing) await this.guard.canActivate(context);
    }
    return next.handle();
  }
}
