import { findingText, type FindingParams } from '#libs/words';
import { translateAny } from './index.js';

/** The message of what was found in a sheet or a draft, in the reader's language. */
export const translateFinding = (code: string, params: FindingParams): string =>
  findingText(translateAny, code, params);
