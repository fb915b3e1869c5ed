import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { ContactDto, ContactsQuery } from './contact-list.dto.js';
import { ContactListService } from './contact-list.service.js';

@ApiTags('interactions')
@Controller('api/campaigns/:campaignId/contacts')
export class ContactListController {
  constructor(private readonly service: ContactListService) {}

  @Get()
  @InCampaign('member')
  @Operation('List who was in touch with which delegation, the latest first', {
    answer: PageOf(ContactDto),
    description:
      'Interactions that you see, and notices of those of which you may know no more than organisation, delegation and time.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: ContactsQuery): Promise<Page<ContactDto>> {
    return this.service.list(reader, query);
  }
}
