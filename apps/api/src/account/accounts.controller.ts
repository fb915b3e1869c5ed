import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { SearchedQuery } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me, OwnTransactions } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { AccountDto, ChangeAccountRequest, MakeAdminRequest } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('operations')
@Controller('api/installation')
export class AccountsController {
  constructor(private readonly service: AccountsService) {}

  @Get('accounts')
  @InstallationAdmin()
  @OwnTransactions()
  @Operation('List who has an account here', {
    answer: PageOf(AccountDto),
    description: 'By address. Nothing of what anybody does in a campaign is read.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  list(@Query() query: SearchedQuery): Promise<Page<AccountDto>> {
    return this.service.list(query);
  }

  @Patch('accounts/:accountId')
  @InstallationAdmin()
  @OwnTransactions()
  @Operation('Close an account, or open it again', {
    description:
      'A closed one lets nobody in, and its devices wipe what they keep. Where it was the only coordinator of a campaign (`coordinatesAlone`), an administrator invites another one afterwards. The same again changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
  })
  change(
    @Me() me: Principal,
    @Param('accountId', IdPipe) accountId: string,
    @Body() request: ChangeAccountRequest,
  ): Promise<void> {
    return this.service.change(me, accountId, request);
  }

  @Post('admins')
  @InstallationAdmin()
  @OwnTransactions()
  @Operation('Make somebody an administrator', {
    description:
      'Who has no account gets a mail with which to open one. All administrators hear of it. The same again changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  makeAdmin(@Me() me: Principal, @Body() request: MakeAdminRequest): Promise<void> {
    return this.service.makeAdmin(me, request);
  }

  @Delete('admins/:accountId')
  @InstallationAdmin()
  @OwnTransactions()
  @Operation('End the rights of an administrator', {
    description: 'The account stays. The last administrator stays as well.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'conflict'],
  })
  endAdmin(@Me() me: Principal, @Param('accountId', IdPipe) accountId: string): Promise<void> {
    return this.service.endAdmin(me, accountId);
  }
}
