import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { AcceptedDto, AcceptRequest } from './accepting.dto.js';
import { AcceptingService } from './accepting.service.js';

export const WHY_OPEN = 'the token in the mail is the proof, and the invited person may have no account yet';

@ApiTags('sign-in')
@Controller('api/invitations')
export class AcceptingController {
  constructor(private readonly service: AcceptingService) {}

  @Post('accept')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @Operation('Accept an invitation', {
    answer: AcceptedDto,
    description:
      'Opens the account if the address has none, for which name, zone and password are needed. Works once: a repeat with a link that still holds says so and changes nothing. A link that is forged, withdrawn or too old is answered alike.',
    errors: ['validation', 'conflict', 'gone', 'too_many'],
  })
  accept(@Body() { token, name, zone, password }: AcceptRequest): Promise<AcceptedDto> {
    return this.service.accept(token, { name, zone, password });
  }
}
