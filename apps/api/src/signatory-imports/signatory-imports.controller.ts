import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ReadSignatoriesService } from './read-signatories.service.js';
import { SignatoryImportDto } from './signatory-imports.dto.js';
import { SignatoryImportsService } from './signatory-imports.service.js';
import {
  ImportSignatoriesRequest,
  ReadSignatoriesRequest,
  SignatoryReadingDto,
} from './signatory-reading.dto.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/letters/:letterId/signatory-imports')
export class SignatoryImportsController {
  constructor(
    private readonly reading: ReadSignatoriesService,
    private readonly imports: SignatoryImportsService,
  ) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('List the lists that were imported into a letter, the latest first', {
    answer: ItemsOf(SignatoryImportDto),
    description: 'Also those that were taken back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<Items<SignatoryImportDto>> {
    return this.imports.list(reader, letterId);
  }

  @Post('reading')
  @InCampaign('coordinator')
  @Operation('Read a list of signatories out of the text of a letter', {
    answer: SignatoryReadingDto,
    status: 200,
    description:
      'Writes nothing. Every sign of the list belongs to a row or to a part; what is not plain is a doubt, which `decisions` settles.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  read(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: ReadSignatoriesRequest,
  ): Promise<SignatoryReadingDto> {
    return this.reading.read(reader, letterId, request);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Import a list of signatories into a letter', {
    answer: SignatoryImportDto,
    status: 201,
    description:
      'Refused while a row waits for a decision. Who stands in the letter already is left as it is there. No mail goes out.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  import(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: ImportSignatoriesRequest,
  ): Promise<SignatoryImportDto> {
    return this.imports.import(reader, letterId, request);
  }

  @Delete(':importId')
  @InCampaign('coordinator')
  @Operation('Take an imported list back', {
    description:
      'All its lines go, and the organisations that it added to the directory and that nothing else hangs on. Lists that were frozen stay.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('importId', IdPipe) importId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.imports.remove(reader, letterId, importId, version);
  }

  @Post(':importId/restore')
  @InCampaign('coordinator')
  @Operation('Bring an imported list back', {
    answer: SignatoryImportDto,
    status: 200,
    description: 'With the lines that went with it. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<SignatoryImportDto> {
    return this.imports.restore(reader, letterId, importId);
  }
}
