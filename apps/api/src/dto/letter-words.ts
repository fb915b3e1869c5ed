import {
  ADDRESSEE_KINDS,
  LETTER_STATES,
  LETTER_STEPS,
  MAILING_STATES,
  SIGNATORY_KINDS,
  SIGNATORY_SOURCES,
  SIGNATORY_STATES,
  TEXT_PARTS,
} from '#libs/domain';

/** Words of joint letters, with their names in the document. */
export const ADDRESSEE_KIND = { enum: ADDRESSEE_KINDS, enumName: 'AddresseeKind' };
export const LETTER_STATE = { enum: LETTER_STATES, enumName: 'LetterState' };
export const LETTER_STEP = { enum: LETTER_STEPS, enumName: 'LetterStep' };
export const MAILING_STATE = { enum: MAILING_STATES, enumName: 'MailingState' };
export const SIGNATORY_KIND = { enum: SIGNATORY_KINDS, enumName: 'SignatoryKind' };
export const SIGNATORY_SOURCE = { enum: SIGNATORY_SOURCES, enumName: 'SignatorySource' };
export const SIGNATORY_STATE = { enum: SIGNATORY_STATES, enumName: 'SignatoryState' };
export const TEXT_PART = { enum: TEXT_PARTS, enumName: 'LetterTextPartName' };
