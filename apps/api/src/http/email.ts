import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { MaxLength, ValidateBy } from 'class-validator';
import { isEmailAddress } from '#libs/domain';

/** An e-mail address, lower-cased: there is one account per address however it is typed. */
export function IsEmailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    MaxLength(254, { message: '$property must have at most 254 characters.' }),
    ValidateBy({
      name: 'emailAddress',
      validator: {
        validate: isEmailAddress,
        defaultMessage: () =>
          '$property must be one e-mail address such as name@example.org, without spaces, brackets or accents.',
      },
    }),
  );
}
