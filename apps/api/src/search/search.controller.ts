import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { SearchHitDto, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('search')
@Controller('api/campaigns/:campaignId/search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Get()
  @InCampaign('member')
  @Operation('Find whatever has the words that were typed, the best match first', {
    answer: ItemsOf(SearchHitDto),
    description:
      'Delegations, people, organisations, asks, articles of the draft in use, tasks, deadlines, sessions, meetings, statements, logged contacts, amendments, votes, drafts, provisions, posts and coalitions, as far as you see them.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  search(@TheReader() reader: Reader, @Query() query: SearchQuery): Promise<Items<SearchHitDto>> {
    return this.service.search(reader, query);
  }
}
