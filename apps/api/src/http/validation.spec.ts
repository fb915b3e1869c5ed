import { expect, it } from '@jest/globals';
import { ArrayMaxSize, IsArray, Max, Min } from 'class-validator';
import { PickType } from '@nestjs/swagger';
import { Problem } from '#libs/domain';
import { OneLine } from './field-checks.js';
import { validationPipe } from './validation.js';

class Whole {
  @Min(1, { message: 'every must be at least 1.' })
  @Max(52, { message: 'every must be at most 52.' })
  every: number;

  @OneLine(5)
  title: string;

  @IsArray()
  @ArrayMaxSize(2)
  @Max(7, { each: true, message: 'days must each be at most 7.' })
  days: number[];
}
class Part extends PickType(Whole, ['every', 'title', 'days']) {}

async function refusedParams(value: object, metatype: typeof Whole | typeof Part) {
  const refused: unknown = await validationPipe()
    .transform(value, { type: 'body', metatype })
    .catch((error: unknown) => error);
  if (!(refused instanceof Problem)) throw new Error('It was taken');
  return Object.fromEntries(refused.fields.map(({ path, code, params }) => [path, { code, ...params }]));
}

it.each([
  ['as it was written', Whole],
  ['taken from another shape', Part],
])('a refusal names the limit that was passed, in a shape %s', async (_, shape) => {
  expect(await refusedParams({ every: 0, title: '', days: [1, 2, 3] }, shape)).toEqual({
    every: { code: 'min', least: 1 },
    title: { code: 'minLength', least: 1 },
    days: { code: 'arrayMaxSize', most: 2 },
  });
  expect(await refusedParams({ every: 53, title: 'Geneva', days: [8] }, shape)).toEqual({
    every: { code: 'max', most: 52 },
    title: { code: 'maxLength', most: 5 },
    days: { code: 'max', most: 7 },
  });
});
