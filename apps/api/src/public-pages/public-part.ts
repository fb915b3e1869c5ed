import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { LANGUAGES } from '#libs/words';

const page = { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>' } };

/** Says in the document what a public page is. */
export const PublicPart = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary,
      description:
        'A snapshot that two coordinators published. With `.json` or `.csv` behind the address as a file, with `?embed` to be framed by others. Kept by caches for a minute.',
    }),
    ApiProduces('text/html'),
    ApiQuery({
      name: 'lang',
      required: false,
      description: 'Else as the browser asks',
      schema: { type: 'string', enum: [...LANGUAGES] },
      example: 'fr',
    }),
    ApiQuery({
      name: 'embed',
      required: false,
      description: 'The content alone, which others may frame',
      schema: { type: 'string' },
      example: '',
      allowEmptyValue: true,
    }),
    ApiQuery({
      name: 'page',
      required: false,
      description: 'Of a list that is longer than one page',
      schema: { type: 'integer', minimum: 1, maximum: 999 },
      example: 1,
    }),
    ApiResponse({ status: 200, description: 'The page', content: page }),
    ApiResponse({ status: 404, description: 'A plain page: nothing is published here', content: page }),
  );
