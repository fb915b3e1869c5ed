import { type FieldProblem, fieldProblem } from '#libs/domain';
import { refusal } from './refusal.js';

/** Deeper than any request of ours; a deeper one would only cost stack. */
const DEEPEST = 8;
/** In one object: as many as a person may say the meaning of words of a sheet. */
const MOST_PROPERTIES = 2_000;
/** Characters of one name, likewise. A longer one would stand in every problem that is found below it. */
const LONGEST_NAME = 1_000;
/** A surrogate without its other half. */
const HALF = /\p{Surrogate}/u;

/**
 * Finds in a body what no field declaration can tell apart from what is good: no object, lists in lists, objects of more
 * parts than any of ours, names that every object has by itself (validation takes those for declared, or drops them in
 * silence), and text that is no Unicode, which would be stored as something else.
 */
export const malformedBody = (body: unknown): FieldProblem | undefined => malformedPart(body, '', 0);

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
  const entries = Object.entries(value);
  if (entries.length > MOST_PROPERTIES) {
    return fieldProblem(path || 'body', refusal('http.tooManyProperties', { most: MOST_PROPERTIES }));
  }
  for (const [name, inner] of entries) {
    if (name.length > LONGEST_NAME) {
      return fieldProblem(path || 'body', refusal('http.longName', { most: LONGEST_NAME }));
    }
    const field = path === '' ? name : `${path}.${name}`;
    const malformed =
      name === 'prototype' || name in Object.prototype
        ? fieldProblem(field, refusal('http.unknownProperty', { name }))
        : malformedPart(inner, field, depth + 1);
    if (malformed) return malformed;
  }
  return undefined;
}
