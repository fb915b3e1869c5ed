import { Module } from '@nestjs/common';
import { StandingService } from './standing.service.js';

/** Where everybody stands, as the reader sees it; read by whatever counts, compares or lists. */
@Module({ providers: [StandingService], exports: [StandingService] })
export class StandingModule {}
