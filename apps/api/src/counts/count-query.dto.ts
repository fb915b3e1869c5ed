import { ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { OLD_AFTER_DAYS, type DecisionRule } from '#libs/domain';
import { DECISION_RULE } from '../dto/named-enums.js';
import { OptionalChoice } from '../dto/fields.js';

export const STALE_CHOICES = ['ignore', 'count'] as const;
export type StaleChoice = (typeof STALE_CHOICES)[number];

/** `FJI,TUV`, or the parameter repeated; surrounding space and case do not matter for codes of delegations. */
function Listed(description: string, example: string, tidy: (word: string) => string): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => toList(value, tidy)),
    IsOptional(),
    IsArray({ message: '$property must be codes joined by commas.' }),
    ArrayMaxSize(200, { message: '$property must name at most 200.' }),
    ApiPropertyOptional({ type: String, example, description: `${description}, joined by commas` }),
  );
}

function toList(value: unknown, tidy: (word: string) => string): unknown {
  const words = [value].flat();
  if (!words.every((word) => typeof word === 'string')) return value;
  return words
    .flatMap((word) => word.split(','))
    .map((word) => tidy(word.trim()))
    .filter((word) => word !== '');
}

/** Reads digits and nothing else: an empty parameter is no 0. */
const AsNumber = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{0,9}(\.\d{1,20})?$/.test(value) && value !== '' ? Number(value) : value,
  );

/** By another name, so that the OpenAPI document does not call the text a list. */
const EachOnce = () => ArrayUnique({ message: '$property must not name a group twice.' });

const upper = (word: string) => word.toUpperCase();
const lower = (word: string) => word.toLowerCase();

/** By which rule, and how old a position may be */
export class CountsQuery {
  @OptionalChoice(DECISION_RULE, {
    example: 'two_thirds',
    description:
      'How it is decided: by consensus, by a simple majority or two thirds of the members present and voting, or by more than half of all members. The rule of the process if left out',
  })
  rule?: DecisionRule;

  @OptionalChoice(
    { enum: STALE_CHOICES },
    {
      default: 'ignore',
      example: 'ignore',
      description:
        'What a position is worth that is older than the draft or too old: nothing certain (`ignore`), or as if it had been renewed unchanged (`count`)',
    },
  )
  stale: StaleChoice = 'ignore';

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 3650,
    default: OLD_AFTER_DAYS,
    example: OLD_AFTER_DAYS,
    description: 'After so many days a position counts as too old',
  })
  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'maxAgeDays must be a whole number.' })
  @Min(1, { message: 'maxAgeDays must be at least 1.' })
  @Max(3650, { message: 'maxAgeDays must be at most 3650.' })
  maxAgeDays: number = OLD_AFTER_DAYS;
}

/** A what-if. It stands in the address, so that it can be shared, and changes nothing */
export class CountQuery extends CountsQuery {
  @Listed(
    'Groups, of any kind, whose own tallies are wanted beside those of the regional groups',
    'eu',
    lower,
  )
  @EachOnce()
  group?: string[];

  @Listed('Delegations that are taken to vote yes on the motion', 'FJI,TUV', upper)
  yes?: string[];

  @Listed('Delegations that are taken to vote no', 'PER', upper)
  no?: string[];

  @Listed('Delegations that are taken to abstain', 'KEN', upper)
  abstain?: string[];

  @Listed('Delegations that are taken to be out of the room', 'NRU,PLW', upper)
  absent?: string[];

  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: 1,
    example: 0.9,
    description:
      'Share of all members in the room, 0 to 1. If left out, each delegation is as likely to be away as those like it usually are',
  })
  @AsNumber()
  @IsOptional()
  @IsNumber({}, { message: 'turnout must be a share from 0 to 1, e.g. 0.85.' })
  @Min(0, { message: 'turnout must be a share from 0 to 1, e.g. 0.85.' })
  @Max(1, { message: 'turnout must be a share from 0 to 1, e.g. 0.85.' })
  turnout?: number;
}
