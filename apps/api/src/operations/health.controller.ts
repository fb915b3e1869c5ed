import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { Anyone } from '../http/policy.js';
import { HealthDto, LiveDto } from './health.dto.js';
import { HealthService } from './health.service.js';

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(private readonly service: HealthService) {}

  @Get('live')
  @Anyone('a supervisor asks whether the process runs; the answer never varies')
  @Operation('Does the process run?', { answer: LiveDto })
  live(): LiveDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Anyone('a load balancer asks whether to send requests here; nothing but yes or no is said')
  @Operation('Can requests be served?', {
    answer: LiveDto,
    description: 'Yes when the database answers and is migrated.',
    errors: ['unavailable'],
  })
  async ready(): Promise<LiveDto> {
    await this.service.ready();
    return { status: 'ok' };
  }

  @Get()
  @Anyone('a monitor reads ages and counts; no name, address or title is in them')
  @Operation('Is everything well?', {
    answer: HealthDto,
    description:
      'Always 200 while the process runs: read `status`. Degraded when the database is down, the worker was silent for two minutes, or the auditor found mail missing, late or sent twice. Mail that is held waits for a coordinator and is only counted.',
  })
  health(): Promise<HealthDto> {
    return this.service.health();
  }
}
