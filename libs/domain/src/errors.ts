/** What can go wrong by a rule of the field or of the API; one place maps each code to a status (http/problems). */
export type ProblemCode =
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

export interface FieldProblem {
  /** Path of the field as the client sent it, e.g. `positions[1].askId`. */
  field: string;
  /** What is wrong and how to put it right, one sentence. */
  message: string;
}

/** An expected failure, thrown by services, answered as a problem document. Never carries what the reader may not see. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly fields: FieldProblem[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }

  static field(field: string, message: string): Problem {
    return new Problem('validation', message, [{ field, message }]);
  }

  static notFound(what: string): Problem {
    return new Problem('not_found', `There is no such ${what}, or it is not yours to see.`);
  }
}
