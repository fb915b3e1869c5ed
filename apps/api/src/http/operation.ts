import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { ProblemKind } from '#libs/domain';
import { englishRule } from '#libs/words';
import { PROBLEM_MEDIA_TYPE, STATUS } from './problem-document.js';
import { ProblemDto } from './problem.dto.js';

interface OperationOptions {
  /** The response DTO; none for 204. */
  answer?: Type;
  /** The answer is a file of one of these media types. */
  file?: readonly string[];
  /** The answer is a stream of server-sent events, such as these. */
  events?: readonly string[];
  status?: number;
  description?: string;
  errors?: ProblemKind[];
  /** The request takes `If-Match`. */
  versioned?: boolean;
  /** The request undoes something: it may name the version that the act left, and nothing later is undone with it. */
  undoes?: boolean;
  /** An `Idempotency-Key` makes it repeatable. */
  repeatable?: boolean;
  /** With `dryRun` it is carried out, answered and not kept. */
  dryRun?: boolean;
}

/** Metadata of a route that answers with a file: no repeat is answered from what was stored. */
export const ANSWERS_FILE = 'answers-file';

/** Metadata of a route that can be asked what it would answer. */
export const DRY_RUN = 'dry-run';

/** Says in the OpenAPI document what a route does, answers and refuses, and sets its status. */
export function Operation(summary: string, options: OperationOptions = {}): MethodDecorator {
  const status = options.status ?? usualStatus(options);
  const codes = new Set<ProblemKind>(options.errors ?? []);
  if (options.versioned) for (const code of ['stale_version', 'version_required'] as const) codes.add(code);
  if (options.undoes) codes.add('stale_version');
  if (options.repeatable) codes.add('key_reused');
  const description = options.description === undefined ? {} : { description: options.description };
  const decorators: MethodDecorator[] = [
    HttpCode(status),
    SetMetadata(ANSWERS_FILE, options.file !== undefined),
    SetMetadata(DRY_RUN, options.dryRun ?? false),
    ApiOperation({ summary, ...description }),
    ApiExtraModels(ProblemDto),
    doneResponse(status, options),
    ...[...codes].map((code) => errorResponse(code)),
  ];
  decorators.push(...ifMatch(options));
  if (options.dryRun) {
    decorators.push(
      ApiQuery({
        name: 'dryRun',
        required: false,
        type: Boolean,
        description: 'Answers what it would do and keeps nothing of it; a key is not used up',
        example: true,
      }),
    );
  }
  if (options.repeatable) {
    decorators.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description: 'Makes a repeat give the first answer',
        example: '018f7e2a-log-1',
      }),
    );
  }
  return applyDecorators(...decorators);
}

function ifMatch({ versioned = false, undoes = false }: OperationOptions): MethodDecorator[] {
  if (!versioned && !undoes) return [];
  const description = versioned
    ? 'ETag of the version being changed'
    : 'ETag of what an act left, to undo that act and nothing later; without it whatever is there';
  return [ApiHeader({ name: 'If-Match', required: versioned, description, example: '"3"' })];
}

const usualStatus = ({ answer, file, events }: OperationOptions) => ((answer ?? file ?? events) ? 200 : 204);

function doneResponse(status: number, { answer, file, events }: OperationOptions): MethodDecorator {
  if (answer) return ApiResponse({ status, type: answer, description: 'Done' });
  if (events) {
    const schema = { type: 'string', example: `${events.join('\n\n')}\n\n` };
    return ApiResponse({ status, content: { 'text/event-stream': { schema } }, description: 'The stream' });
  }
  if (!file) return ApiResponse({ status, description: 'Done, nothing to say' });
  const schema = { type: 'string', format: 'binary' };
  const content = Object.fromEntries(file.map((type) => [type, { schema }]));
  return ApiResponse({ status, content, description: 'The file' });
}

function errorResponse(code: ProblemKind): MethodDecorator {
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: getSchemaPath(ProblemDto) } } };
  return ApiResponse({ status: STATUS[code], content, description: englishRule(`title.${code}`) });
}
