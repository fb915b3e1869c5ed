import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const MOST = 2_000;
const LONGEST_NAME = 1_000;
const LONGEST_VALUE = 100;
const NUL = String.fromCharCode(0);

/** Texts by name, e.g. what each unknown word means. */
export function IsTextMap(description: string, example: Record<string, string>): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' }, example, description }),
    ValidateBy({
      name: 'textMap',
      validator: {
        validate: isTextMap,
        defaultMessage: () => `$property must be an object of texts by name, of ${MOST} entries at most.`,
      },
    }),
  );
}

function isTextMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const good = ([name, text]: [string, unknown]) =>
    name.length <= LONGEST_NAME &&
    !name.includes(NUL) &&
    typeof text === 'string' &&
    text.length <= LONGEST_VALUE &&
    !text.includes(NUL);
  return entries.length <= MOST && entries.every(good);
}
