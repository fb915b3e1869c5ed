import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import {
  holdsLink,
  holdsLinkBeyondName,
  isLocalDate,
  isReadable,
  isUuid,
  isZone,
  mixesAlphabets,
  visibleText,
  WALL_YEARS,
} from '#libs/domain';

/** Also what turns the direction of all that follows: a name must not rewrite the line that it stands in. */
export const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const NUL = String.fromCharCode(0);

/** One line without control characters; what nobody sees and surrounding space are taken off. */
export function OneLine(max: number, min = 1): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? visibleText(value).trim() : value,
    ),
    MinLength(min, { message: `$property must have at least ${min} character${min === 1 ? '' : 's'}.` }),
    MaxLength(max, { message: `$property must have at most ${max} characters.` }),
    check(
      'oneLine',
      (value) => typeof value === 'string' && !CONTROL.test(value),
      'must be one line without control characters',
    ),
  );
}

/** By what things are known in lists: one line that can be read, each word in one alphabet. */
export function Title(max: number): PropertyDecorator {
  const says = (rule: (text: string) => boolean) => (value: unknown) =>
    typeof value !== 'string' || value === '' || rule(value);
  return applyDecorators(
    OneLine(max),
    check('readable', says(isReadable), 'must have a letter or a digit'),
    check(
      'oneAlphabet',
      says((text) => !mixesAlphabets(text)),
      'must not mix letters of different alphabets that look alike within a word',
    ),
  );
}

/** What people, cities and campaigns are called: it goes into mails, so that it holds no address. */
export function Name(max: number): PropertyDecorator {
  return applyDecorators(Title(max), noLink(holdsLink));
}

/** As `Name`; an organisation may be called like a bare host, as 350.org is. */
export function OrganisationName(max: number): PropertyDecorator {
  return applyDecorators(Title(max), noLink(holdsLinkBeyondName));
}

const noLink = (holds: (name: string) => boolean): PropertyDecorator =>
  check(
    'noLink',
    (value) => typeof value !== 'string' || !holds(value),
    'must not hold the address of a page or a mailbox',
  );

/** Free text of several lines. */
export function Text(max: number): PropertyDecorator {
  return applyDecorators(
    MaxLength(max, { message: `$property must have at most ${max} characters.` }),
    check(
      'text',
      (value) => typeof value === 'string' && !value.includes(NUL),
      'must be text without NUL characters',
    ),
  );
}

/** Turns the direction of what follows, or ends that. */
const TURN = /[\u202a-\u202e\u2066-\u2069]/;

/** What many sign: as `Text`, and read by everybody as it is stored. What nobody sees is taken off, and nothing turns the direction. */
export function SignedText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split('\n').map(visibleText).join('\n') : value,
    ),
    Text(max),
    check(
      'oneDirection',
      (value) => typeof value !== 'string' || !TURN.test(value),
      'must not hold signs that turn the direction of what follows',
    ),
  );
}

export function IsZone(): PropertyDecorator {
  return applyDecorators(
    check(
      'zone',
      (value) => typeof value === 'string' && isZone(value),
      'must be an IANA time zone such as Asia/Bangkok',
    ),
    ApiProperty({ example: 'Asia/Bangkok', description: 'IANA time zone' }),
  );
}

/** `YYYY-MM-DDTHH:mm`, a wall time without a zone. Whether it exists in its zone is checked where the zone is known. */
export function IsWall(): PropertyDecorator {
  return Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, {
    message: '$property must be a wall time like 2024-08-09T18:00.',
    context: { code: 'wall' },
  });
}

export function IsTimeOfDay(): PropertyDecorator {
  return Matches(/^([01]\d|2[0-3]):[0-5]\d$/, {
    message: '$property must be a time of day like 09:00.',
    context: { code: 'timeOfDay' },
  });
}

/** An id of ours, which is kept and compared in lower case. */
export function IsId(options: { each?: boolean } = {}): PropertyDecorator {
  const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lower) : lower(value))),
    check('id', (value) => typeof value === 'string' && isUuid(value), 'must be a UUID', options),
  );
}

/** An ISO 8601 instant that says its offset from UTC. */
export function IsInstant(): PropertyDecorator {
  return check('instant', isInstant, 'must be an instant with its offset, like 2024-08-08T11:40:00-04:00');
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isInstant(value: unknown): boolean {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (date === undefined || !isLocalDate(date) || Number.isNaN(Date.parse(String(value)))) return false;
  const year = Number(date.slice(0, 4));
  return year >= WALL_YEARS.first && year <= WALL_YEARS.last;
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function IsCalendarDate(): PropertyDecorator {
  return check(
    'calendarDate',
    // PostgreSQL, like the historians, has no year 0.
    (value) => typeof value === 'string' && isLocalDate(value) && !value.startsWith('0000'),
    'must be a date that exists, like 2024-08-05',
  );
}

/** One of the words of a list. */
export function OneOf(words: readonly (string | number)[]): PropertyDecorator {
  return IsIn(words, { message: `$property must be one of: ${words.join(', ')}.` });
}

/** The code of a delegation: ISO 3166-1 alpha-3, upper case. */
export function IsDelegationCode(): PropertyDecorator {
  return Matches(/^[A-Z]{3}$/, {
    message: '$property must be a delegation code of three letters, like FJI.',
    context: { code: 'delegationCode' },
  });
}

/** A check of our own: `name` is the code of its refusal. */
export function check(
  name: string,
  validate: (value: unknown) => boolean,
  message: string,
  options: { each?: boolean; context?: { code: string } } = {},
): PropertyDecorator {
  const defaultMessage = () => `$property ${message}.`;
  return ValidateBy({ name, validator: { validate, defaultMessage } }, options);
}
