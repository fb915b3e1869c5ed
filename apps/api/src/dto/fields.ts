import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { OneOf } from '../http/field-checks.js';

/** A list of words, with its name in the document where it has one. */
interface Words {
  enum: readonly (string | number)[];
  enumName?: string;
}

interface About {
  example: string | number;
  description?: string;
  default?: string | number;
  nullable?: boolean;
}

/** One word of a list that a request must say, for the document and its check: `@Choice(STANCE, { example: 'silent' })`. */
export const Choice = (words: Words, about: About): PropertyDecorator =>
  applyDecorators(document(words, about, true), OneOf(words.enum));

/** The same where it may be left out; null counts as left out. */
export const OptionalChoice = (words: Words, about: About): PropertyDecorator =>
  applyDecorators(document(words, about, false), IsOptional(), OneOf(words.enum));

const document = (words: Words, about: About, required: boolean) =>
  ApiProperty({ ...words, enum: [...words.enum], ...about, required });

/** A list of objects, each checked by its own class. */
export function ListOf(
  part: () => Class,
  { least, most }: { least?: number; most: number },
): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: '$property must be a list.' }),
    ...(least === undefined
      ? []
      : [ArrayMinSize(least, { message: `$property must have at least ${least} of them.` })]),
    ArrayMaxSize(most, { message: `$property must have at most ${most} entries.` }),
    ValidateNested({ each: true, message: 'Each entry of $property must be an object.' }),
    Type(part),
    ApiProperty({ maxItems: most, ...(least === undefined ? {} : { minItems: least }) }),
  );
}

/** An object that is checked by its own class. */
export const Nested = (part: () => Class): PropertyDecorator =>
  applyDecorators(
    IsObject({ message: '$property must be an object.' }),
    ValidateNested({ message: '$property must be an object.' }),
    Type(part),
  );
