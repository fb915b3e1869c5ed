import { ValidationPipe, type PipeTransform } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches, MaxLength, MinLength, ValidateBy, type ValidationError } from 'class-validator';
import { isUuid, isZone, Problem, type FieldProblem } from '#libs/domain';

/** Turns class-validator's tree into a list of fields, and refuses what PostgreSQL cannot store. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => flatten(error, ''))),
  });
}

export function invalid(fields: FieldProblem[]): Problem {
  const detail = fields.map((problem) => problem.message).join(' ');
  return new Problem('validation', detail || 'The request does not make sense.', fields);
}

function flatten(error: ValidationError, path: string): FieldProblem[] {
  const name = /^\d+$/.test(error.property) ? `[${error.property}]` : error.property;
  const field = path === '' || name.startsWith('[') ? path + name : `${path}.${name}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    message: sentence(message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A path parameter that is an id of ours. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: { data?: string }): string {
    if (!isUuid(value)) throw Problem.field(data ?? 'id', `${data ?? 'id'} must be a UUID.`);
    return value.toLowerCase();
  }
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const NUL = String.fromCharCode(0);

/** A name, a title: one line, no control characters, surrounding space taken off. */
export function OneLine(max: number, min = 1): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    MinLength(min, { message: `$property must have at least ${min} character${min === 1 ? '' : 's'}.` }),
    MaxLength(max, { message: `$property must have at most ${max} characters.` }),
    check(
      'oneLine',
      (value) => typeof value === 'string' && !CONTROL.test(value),
      'must be one line without control characters',
    ),
  );
}

/** Free text of several lines. */
export function Text(max: number): PropertyDecorator {
  return applyDecorators(
    MaxLength(max, { message: `$property must have at most ${max} characters.` }),
    check(
      'text',
      (value) => typeof value === 'string' && !value.includes(NUL),
      'must be text without NUL characters',
    ),
  );
}

export function IsZone(): PropertyDecorator {
  return applyDecorators(
    check(
      'zone',
      (value) => typeof value === 'string' && isZone(value),
      'must be an IANA time zone such as Asia/Bangkok',
    ),
    ApiProperty({ example: 'Asia/Bangkok', description: 'IANA time zone' }),
  );
}

/** `YYYY-MM-DDTHH:mm`, a wall time without a zone. Whether it exists in its zone is checked where the zone is known. */
export function IsWall(): PropertyDecorator {
  return Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, {
    message: '$property must be a wall time like 2024-08-09T18:00.',
  });
}

export function IsTimeOfDay(): PropertyDecorator {
  return Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of day like 09:00.' });
}

function check(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${message}.` } });
}
