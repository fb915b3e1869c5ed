import type { NextFunction, Request, Response } from 'express';
import { Problem, type FieldProblem, fieldProblem } from '#libs/domain';
import { refusal } from './refusal.js';

/** Deeper than any request of ours; a deeper one would only cost stack. */
const DEEPEST = 8;
/** A surrogate without its other half. */
const HALF = /\p{Surrogate}/u;

/**
 * Refuses bodies that no field declaration can tell apart from good ones: those that are no object, lists in lists,
 * names that every object has by itself (validation takes those for declared, or drops them in silence), and text that
 * is no Unicode, which would be stored as something else.
 */
export function refuseMalformedBodies(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  const malformed = body === undefined ? undefined : malformedPart(body, '', 0);
  next(malformed && new Problem('validation', malformed, [malformed]));
}

function malformedPart(value: unknown, path: string, depth: number): FieldProblem | undefined {
  const field = path === '' ? 'body' : path;
  if (depth > DEEPEST) return fieldProblem(field, refusal('http.tooDeep', { field }));
  if (typeof value === 'string') {
    return HALF.test(value) ? fieldProblem(field, refusal('http.notUnicode', { field })) : undefined;
  }
  if (Array.isArray(value)) return path === '' ? noObject : malformedEntry(value, path, depth);
  if (typeof value === 'object' && value !== null) return malformedProperty(value, path, depth);
  return undefined;
}

const noObject = fieldProblem('body', refusal('http.objectNotList'));

function malformedEntry(list: unknown[], path: string, depth: number): FieldProblem | undefined {
  for (const [index, entry] of list.entries()) {
    const field = `${path}[${index}]`;
    const malformed = Array.isArray(entry)
      ? fieldProblem(field, refusal('http.listInList', { field }))
      : malformedPart(entry, field, depth + 1);
    if (malformed) return malformed;
  }
  return undefined;
}

function malformedProperty(value: object, path: string, depth: number): FieldProblem | undefined {
  for (const [name, inner] of Object.entries(value)) {
    const field = path === '' ? name : `${path}.${name}`;
    const malformed =
      name === 'prototype' || name in Object.prototype
        ? fieldProblem(field, refusal('http.unknownProperty', { name }))
        : malformedPart(inner, field, depth + 1);
    if (malformed) return malformed;
  }
  return undefined;
}
