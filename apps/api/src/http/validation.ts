import { ValidationPipe, type PipeTransform } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import {
  isUuid,
  Problem,
  fieldProblem,
  type FieldProblem,
  type ProblemKind,
  type ProblemParams,
} from '#libs/domain';
import { refusal, sentenceOf } from './refusal.js';

/** Turns class-validator's tree into a list of fields, and refuses what PostgreSQL cannot store. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    // The limits that a refusal names are read from the shape; Nest leaves it out by itself.
    validationError: { target: true },
    exceptionFactory: invalidRequest,
  });
}

/** Problems of one request that are reported; whoever gets more wrong is no person at a form. */
const REPORTED = 20;

function invalidRequest(errors: ValidationError[]): Problem {
  const broken = errors.flatMap((error) => brokenConstraints(error, ''));
  return invalid(broken.slice(0, REPORTED).map(problemOf), 'validation', broken.length);
}

/**
 * Everything that is wrong at once.
 * @param count of all problems, where `fields` are the first of them
 */
export function invalid(
  fields: FieldProblem[],
  kind: ProblemKind = 'validation',
  count = fields.length,
): Problem {
  if (fields.length === 0) return new Problem(kind, refusal('http.senseless'));
  const sentences = fields.slice(0, REPORTED).map((field) => sentenceOf(field));
  const detail = sentences.join(' ');
  return new Problem(kind, { code: kind, params: {}, detail }, fields, { fieldCount: count });
}

/** A constraint that a value breaks; its sentence is made for those alone that are reported. */
interface BrokenConstraint {
  error: ValidationError;
  field: string;
  constraint: string;
  message: string;
}

function brokenConstraints(error: ValidationError, path: string): BrokenConstraint[] {
  const name = /^\d+$/.test(error.property) ? `[${error.property}]` : error.property;
  const field = path === '' || name.startsWith('[') ? path + name : `${path}.${name}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    error,
    field,
    constraint,
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => brokenConstraints(child, field))];
}

function problemOf({ error, field, constraint, message }: BrokenConstraint): FieldProblem {
  const { code = constraint } = (error.contexts?.[constraint] ?? {}) as { code?: string };
  return fieldProblem(field, { code, params: paramsOf(error, constraint), detail: sentence(message) });
}

/** What each constraint was given: the limits that stand in its sentence. */
const PARAMS: Readonly<Record<string, string>> = {
  min: 'least',
  max: 'most',
  minLength: 'least',
  maxLength: 'most',
  arrayMinSize: 'least',
  arrayMaxSize: 'most',
};

function paramsOf({ target, property }: ValidationError, constraint: string): ProblemParams {
  const name = PARAMS[constraint];
  if (name === undefined || target === undefined) return {};
  const known = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  const of = known.find((one) => one.propertyName === property && one.name === constraint);
  const [limit] = (of?.constraints ?? []) as unknown[];
  return typeof limit === 'number' ? { [name]: limit } : {};
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A path parameter that is an id of ours. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: { data?: string }): string {
    if (!isUuid(value)) throw Problem.field(data ?? 'id', refusal('http.uuid', { field: data ?? 'id' }));
    return value.toLowerCase();
  }
}

/** A path parameter that is the code of a delegation; what cannot be one is answered like one that does not exist. */
export class DelegationCodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z]{3}$/.test(value)) throw Problem.notFound('delegation');
    return value.toUpperCase();
  }
}
