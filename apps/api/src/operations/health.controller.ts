import { Controller, Get, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Operation } from '../http/operation.js';
import { Anyone, MonitorOnly } from '../http/policy.js';
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
  @MonitorOnly()
  @Operation('Is everything well?', {
    answer: HealthDto,
    description:
      '200 while everything is well, 503 with the same answer while it is degraded: when the database is down, the worker was silent for two minutes, or the auditor found mail missing, late or sent twice. Mail that is held waits for a decision and is only counted.',
    errors: ['not_found'],
  })
  @ApiResponse({ status: 503, type: HealthDto, description: 'Degraded; the reasons say why' })
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthDto> {
    const health = await this.service.health();
    if (health.status === 'degraded') response.status(503);
    return health;
  }
}
