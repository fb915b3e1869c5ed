import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { MaxLength, ValidateBy } from 'class-validator';

/** What every relay takes and no header can be broken with: one @, plain characters, a domain in ASCII. */
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/;

export function isEmail(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 254 && ADDRESS.test(value);
}

/** An e-mail address, lower-cased: there is one account per address however it is typed. */
export function IsEmailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    MaxLength(254, { message: '$property must have at most 254 characters.' }),
    ValidateBy({
      name: 'emailAddress',
      validator: {
        validate: isEmail,
        defaultMessage: () =>
          '$property must be one e-mail address such as name@example.org, without spaces, brackets or accents.',
      },
    }),
  );
}
