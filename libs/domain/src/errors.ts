/** What can go wrong by a rule of the field or of the API; one place maps each kind to a status (`problems.filter.ts`). */
export type ProblemKind =
  | 'validation'
  | 'not_found'
  | 'forbidden'
  | 'not_signed_in'
  | 'sign_in_revoked'
  | 'conflict'
  | 'stale_version'
  | 'version_required'
  | 'key_reused'
  | 'gone'
  | 'too_many'
  | 'unavailable';

/** What stands in the sentence of a code: names, numbers, dates. */
export type ProblemParams = Record<string, string | number>;

/** Why something is refused. */
export interface Refusal {
  /** Which sentence says what is wrong and how to put it right, in whatever language. */
  code: string;
  params: ProblemParams;
  /** The sentence in English, where the code does not give it: what a constraint says to programs. */
  detail?: string | undefined;
}

export interface FieldProblem extends Refusal {
  /** Of the field as the client sent it, e.g. `positions[1].askId`. */
  path: string;
}

export const fieldProblem = (path: string, { code, params, detail }: Refusal): FieldProblem => ({
  path,
  code,
  params,
  ...(detail === undefined ? {} : { detail }),
});

/** What a field may name that does not exist, for whoever asks. */
export type Referent =
  'ask' | 'provision' | 'draft' | 'session' | 'organisation' | 'process' | 'delegation' | 'group';

/** A field that names what is not there. */
export const unknownField = (path: string, what: Referent): FieldProblem =>
  fieldProblem(path, { code: `unknown_${what}`, params: {} });

/** What a program wants to know beside the sentence. */
interface ProblemFacts {
  /** The version that was changed meanwhile. */
  currentVersion?: number;
  retryAfterSeconds?: number;
  /** Of how many problems `fields` are the first. */
  fieldCount?: number;
}

/**
 * An expected failure, thrown by services, answered as a problem document. Never carries what the reader may not see.
 * Its message is for the log alone.
 */
export class Problem extends Error {
  readonly code: string;
  readonly params: ProblemParams;
  readonly detail: string | undefined;

  constructor(
    readonly kind: ProblemKind,
    { code, params, detail }: Refusal,
    readonly fields: FieldProblem[] = [],
    readonly facts: ProblemFacts = {},
  ) {
    super(detail ?? code);
    this.code = code;
    this.params = params;
    this.detail = detail;
  }

  /** A field that makes no sense. */
  static field(path: string, why: Refusal): Problem {
    return Problem.at('validation', path, why);
  }

  /** A refusal for the sake of one field. */
  static at(kind: ProblemKind, path: string, why: Refusal, facts: ProblemFacts = {}): Problem {
    return new Problem(kind, why, [fieldProblem(path, why)], facts);
  }

  /** A field that names what is not there. */
  static unknown(path: string, what: Referent): Problem {
    return Problem.field(path, unknownField(path, what));
  }

  /** @param what its noun, for programs; the sentence does without, so that what is hidden and what never was sound alike */
  static notFound(what: string): Problem {
    return new Problem('not_found', { code: 'not_found', params: { what } });
  }
}
