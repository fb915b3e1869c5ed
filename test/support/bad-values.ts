import { newId } from '#libs/platform';
import type { Subjects } from './subjects.js';

/** The part of an OpenAPI schema that tells what a value may be. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  maximum?: number;
  nullable?: boolean;
}

export type Path = (string | number)[];

/** One thing wrong with a body that is fine otherwise. */
export interface Fault {
  path: Path;
  value: unknown;
  why: string;
  /** Other parts of the same object that the fault needs, e.g. the zone in which an hour is skipped. */
  beside?: Record<string, unknown>;
}

export const MEGABYTE = 'x'.repeat(1_000_000);
const LINE_SEPARATOR = String.fromCharCode(0x2028);
const ONE_LINE = /^(name|title|city|source|shortName|organisation|email|key|slug|locale)$/;
const FREE_TEXT = /^(note|summary|fallback)$/;
/** Where half of one is a number as good as any. */
const DECIMALS = /^(share|needed)$/;
const WALLS = /^(dueLocal|wall|opensWall|closesWall|startsWall|endsWall)$/;
const DATES = /^(validFrom|validTo|opensOn|closesOn)$/;

const wrongTypes: Record<string, unknown[]> = {
  string: [5, true, { a: 1 }, ['a']],
  number: ['a', 1.5, 1e300, {}, [1], true, -1e9],
  integer: ['a', 1.5, 1e300, {}, [1], true, -1e9],
  boolean: ['yes', 1, {}, []],
  array: ['a', 5, { a: 1 }, [5], [null], [[]]],
  object: ['a', 5, [], [{}]],
};

/** Everything that can be wrong with a body of this schema, one thing at a time. */
export function faultsOf(
  schema: Schema,
  schemas: Record<string, Schema>,
  subjects: Subjects,
  path: Path = [],
): Fault[] {
  const { properties = {}, required = [] } = resolved(schema, schemas);
  return [
    { path: [...path, 'unexpected'], value: 1, why: 'unknown field' },
    ...required.flatMap((name) => [
      { path: [...path, name], value: undefined, why: 'missing' },
      ...(properties[name]?.nullable ? [] : [{ path: [...path, name], value: null, why: 'null' }]),
    ]),
    ...Object.entries(properties).flatMap(([name, part]) =>
      propertyFaults(name, part, schemas, subjects, path),
    ),
  ];
}

export function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const inner = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return inner ? (schemas[inner.split('/').at(-1) ?? ''] ?? {}) : schema;
}

function propertyFaults(
  name: string,
  part: Schema,
  schemas: Record<string, Schema>,
  subjects: Subjects,
  above: Path,
): Fault[] {
  const path = [...above, name];
  const schema = resolved(part, schemas);
  const type = schema.properties ? 'object' : (schema.type ?? 'string');
  const wrong = (wrongTypes[type] ?? [])
    .filter((value) => value !== 1.5 || !DECIMALS.test(name))
    // In a list of numbers one is right.
    .filter((value) => !isListOfFive(value) || !['number', 'integer'].includes(schema.items?.type ?? ''));
  const faults = wrong.map((value) => ({ path, value, why: `not a ${type}` }));
  if (schema.properties) return [...faults, ...faultsOf(schema, schemas, subjects, path)];
  if (type === 'array') return [...faults, ...listFaults(name, schema.items ?? {}, schemas, subjects, path)];
  if (type !== 'string') return faults;
  const values = schema.enum ? ['nonsense', ''] : textFaults(name);
  return [
    ...faults,
    ...values.map((value) => ({ path, value, why: brief(value) })),
    ...skippedHour(name, path),
    ...(name === 'id'
      ? []
      : foreignIds(name, subjects).map((value) => ({ path, value, why: 'not of this campaign' }))),
  ];
}

const isListOfFive = (value: unknown) => Array.isArray(value) && value[0] === 5;

function listFaults(
  name: string,
  items: Schema,
  schemas: Record<string, Schema>,
  subjects: Subjects,
  path: Path,
): Fault[] {
  const many = { path, value: Array.from({ length: 500 }, () => newId()), why: 'too many' };
  if (resolved(items, schemas).properties) return [many, ...faultsOf(items, schemas, subjects, [...path, 0])];
  const foreign = foreignIds(name.replace(/s$/, ''), subjects);
  return [many, ...foreign.map((id) => ({ path, value: [id], why: 'not of this campaign' }))];
}

function textFaults(name: string): string[] {
  if (/Id$|^id$/.test(name)) return ['nonsense', `${newId()}x`, '', 'a\u0000b', MEGABYTE];
  if (name === 'zone') return ['Mars/Olympus', '', 'EST', 'Europe/Vienna\u0000', MEGABYTE];
  if (WALLS.test(name))
    return ['0000-01-01T00:00', '9999-12-31T23:59', '2024-02-30T10:00', '2024-01-01T24:00', 'soon'];
  if (DATES.test(name)) return ['0000-01-01', '2024-02-30', '10000-01-01', 'tomorrow'];
  if (name === 'occurredAt') {
    return [
      '0000-01-01T00:00:00Z',
      '9999-12-31T00:00:00Z',
      '2024-02-30T10:00:00Z',
      '2024-08-08T10:00',
      'yesterday',
    ];
  }
  if (ONE_LINE.test(name))
    return ['a\u0000b', 'a\r\nBcc: b@example.org', `a${LINE_SEPARATOR}b`, 'a\ud800b', MEGABYTE];
  if (FREE_TEXT.test(name)) return ['a\u0000b', 'a\ud800b', MEGABYTE];
  if (/^(password|current|token)$/.test(name)) return [MEGABYTE];
  return ['\u0000', MEGABYTE];
}

/** 02:30 did not exist in New York on that day. */
function skippedHour(name: string, path: Path): Fault[] {
  if (!WALLS.test(name)) return [];
  const beside = /^(starts|ends)Wall$/.test(name) ? {} : { zone: 'America/New_York' };
  return [{ path, value: '2030-03-10T02:30', why: 'an hour that does not exist', beside }];
}

/** What the other campaign has under this name, and what nobody has. */
function foreignIds(name: string, other: Subjects): string[] {
  const known: Record<string, string> = {
    assigneeId: other.someone.id,
    organisationId: other.organisationId,
    sessionId: other.sessionId,
    processId: other.processId,
    postId: other.postId,
    askId: other.askId,
    provisionId: other.provisionId,
    delegateId: other.someone.id,
    amendmentId: other.someone.id,
    textVersionId: other.someone.id,
  };
  return known[name] ? [known[name], newId()] : [];
}

const brief = (value: string) => (value.length > 50 ? `${value.length} characters` : JSON.stringify(value));

/** The body with one part replaced, as a copy; lists and objects on the way are made. */
export function spoilt(
  body: Record<string, unknown>,
  { path, value, beside = {} }: Fault,
): Record<string, unknown> {
  const copy = structuredClone(body);
  let at: Record<string | number, unknown> = copy;
  for (const [n, step] of path.slice(0, -1).entries()) {
    at[step] ??= typeof path[n + 1] === 'number' ? [] : {};
    at = at[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  Object.assign(at, beside);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

/** As problem documents write it: `positions[0].askId`. */
export const fieldName = (path: Path): string =>
  path.map((step, n) => (typeof step === 'number' ? `[${step}]` : n === 0 ? step : `.${step}`)).join('');
