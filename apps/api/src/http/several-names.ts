import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { MaxLength, MinLength } from 'class-validator';
import {
  holdsLink,
  holdsLinkBeyondName,
  isReadable,
  isWebsite,
  languageTag,
  mixesAlphabets,
  visibleText,
} from '#libs/domain';
import { isPlace } from '#libs/reference';
import { check, CONTROL } from './field-checks.js';

const EACH = { each: true };

const said = (rule: (text: string) => boolean) => (value: unknown) =>
  typeof value !== 'string' || rule(value);
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? visibleText(value).trim() : value);

/** A list of names of one organisation, each as `OrganisationName()` takes it. */
export const OrganisationNames = (max: number): PropertyDecorator => Names(max, holdsLinkBeyondName);

/** A list of names of one thing, each as `Name()` takes it. */
export function Names(max: number, holds: (name: string) => boolean = holdsLink): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value)),
    MinLength(1, { ...EACH, message: 'Each of $property must have at least 1 character.' }),
    MaxLength(max, { ...EACH, message: `Each of $property must have at most ${max} characters.` }),
    check(
      'oneLine',
      (value) => typeof value === 'string' && !CONTROL.test(value),
      'must be single lines without control characters',
      EACH,
    ),
    check('readable', said(isReadable), 'must each have a letter or a digit', EACH),
    check(
      'oneAlphabet',
      said((text) => !mixesAlphabets(text)),
      'must not mix letters of different alphabets that look alike within a word',
      EACH,
    ),
    check(
      'noLink',
      said((text) => !holds(text)),
      'must not hold the address of a page or a mailbox',
      EACH,
    ),
  );
}

const listedTag = (value: unknown): unknown =>
  typeof value === 'string' ? (languageTag(value) ?? value) : value;

/** The ISO 639 code of a language that people speak; of two codes by one name, that of the lists is taken. */
export const IsLanguage = (options: { each?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map(listedTag) : listedTag(value),
    ),
    check(
      'isIn',
      (value) => typeof value === 'string' && languageTag(value) !== undefined,
      'must be an ISO 639 code such as en',
      options,
    ),
  );

/** The code of a country or a region that an organisation works in. */
export const IsPlace = (options: { each?: boolean } = {}): PropertyDecorator =>
  check(
    'isIn',
    (value) => typeof value === 'string' && isPlace(value),
    'must be a country in ISO 3166 such as TH, or a region in UN M49 such as 035',
    options,
  );

/** The address of a site that may be shown as a link. */
export const Website = (): PropertyDecorator =>
  check(
    'website',
    (value) => typeof value === 'string' && isWebsite(value),
    'must be the address of a page, beginning with https:// or http://',
    { context: { code: 'organisations.website' } },
  );
