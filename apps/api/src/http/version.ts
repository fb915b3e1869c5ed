import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Problem } from '#libs/domain';
import { refusal } from './refusal.js';
import type { Reader } from './principal.js';

/** An answer that carries a `version` gets it as its ETag, to be sent back in `If-Match`. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((body: unknown) => {
        const version = (body as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
        return body;
      }),
    );
  }
}

/** The version the client changes, from `If-Match: "3"`. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionIn(requestOf(context));
  if (version === undefined) throw versionRequired();
  return version;
});

/** The same for a route that also makes the first version: undefined without `If-Match`. */
export const VersionIfAny = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versionIn(requestOf(context)),
);

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();

/** @throws Problem when `If-Match` is no version of ours */
export function versionIn({ headers }: Pick<Request, 'headers'>): number | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw Problem.field('If-Match', refusal('http.versionTag'));
  return Number(version);
}

/**
 * Undoing names the version that the act left: what somebody did since is not taken back with it.
 * @throws Problem when there is another one by now
 */
export function refuseOther({ expected }: Pick<Reader, 'expected'>, version: number): void {
  if (expected !== undefined && expected !== version) throw staleVersion(version);
}

/** Thrown for a change that does not say what it changes. */
export function versionRequired(): Problem {
  return Problem.at('version_required', 'If-Match', refusal('http.versionWanted'));
}

/** Thrown when an update guarded by a version touched no row although the reader sees it. */
export function staleVersion(current: number): Problem {
  return Problem.at('stale_version', 'If-Match', refusal('http.changedSince'), { currentVersion: current });
}
