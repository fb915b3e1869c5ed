import { Controller, Get, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Operation } from '../http/operation.js';
import { MonitorOnly } from '../http/policy.js';
import { MetricsService } from './metrics.service.js';

@ApiTags('operations')
@Controller()
export class MetricsController {
  constructor(private readonly service: MetricsService) {}

  @Get('metrics')
  @MonitorOnly()
  @ApiProduces('text/plain')
  @Operation('Metrics in the Prometheus text format', {
    answer: String,
    description:
      'Counts and durations. They move with what is hidden from most, so they are for no person of a campaign.',
    errors: ['not_found'],
  })
  async metrics(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.setHeader('Content-Type', this.service.contentType);
    return this.service.text();
  }
}
