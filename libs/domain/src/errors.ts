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
  /** Which sentence says it, for whoever writes it in another language. */
  code: string;
  params: ProblemParams;
  /** What is wrong and how to put it right, one sentence in English. */
  detail: string;
}

export interface FieldProblem extends Refusal {
  /** Of the field as the client sent it, e.g. `positions[1].askId`. */
  path: string;
}

/** @param why the English sentence alone where no code stands for it yet */
export const fieldProblem = (
  path: string,
  why: string | Refusal,
  code = 'invalid',
  params: ProblemParams = {},
): FieldProblem => ({ path, ...(typeof why === 'string' ? { code, params, detail: why } : why) });

/** What a field may name that does not exist, for whoever asks. */
export type Referent =
  'ask' | 'provision' | 'draft' | 'session' | 'organisation' | 'process' | 'delegation' | 'group';

/** A field that names what is not there. */
export const unknownField = (path: string, what: Referent): FieldProblem => {
  const by = what === 'delegation' || what === 'group';
  const detail = by ? `There is no ${what} with this code.` : `There is no such ${what} in this campaign.`;
  return fieldProblem(path, detail, `unknown_${what}`);
};

/** What a program wants to know beside the sentence. */
interface ProblemFacts {
  /** Which sentence says it; that of the kind if left out. */
  code?: string;
  params?: ProblemParams;
  /** The version that was changed meanwhile. */
  currentVersion?: number;
  retryAfterSeconds?: number;
}

/** An expected failure, thrown by services, answered as a problem document. Never carries what the reader may not see. */
export class Problem extends Error {
  readonly code: string;
  readonly params: ProblemParams;

  constructor(
    readonly kind: ProblemKind,
    why: string | Refusal,
    readonly fields: FieldProblem[] = [],
    readonly facts: ProblemFacts = {},
  ) {
    const reason = typeof why === 'string' ? { code: kind, params: {}, detail: why } : why;
    super(reason.detail);
    this.code = facts.code ?? reason.code;
    this.params = facts.params ?? reason.params;
  }

  /** A field that makes no sense. */
  static field(path: string, why: string | Refusal): Problem {
    return Problem.at('validation', path, why);
  }

  /** A refusal for the sake of one field. */
  static at(kind: ProblemKind, path: string, why: string | Refusal, facts: ProblemFacts = {}): Problem {
    return new Problem(kind, why, [fieldProblem(path, why, facts.code, facts.params)], facts);
  }

  /** A field that names what is not there. */
  static unknown(path: string, what: Referent): Problem {
    const field = unknownField(path, what);
    return new Problem('validation', field.detail, [field], { code: field.code });
  }

  static notFound(what: string): Problem {
    const detail = `There is no such ${what}, or it is not yours to see.`;
    return new Problem('not_found', detail, [], { params: { what } });
  }
}
