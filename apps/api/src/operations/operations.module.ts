import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';
import { RequestTimer } from './request-timer.middleware.js';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [HealthService, MetricsService, RequestTimer],
})
export class OperationsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestTimer).forRoutes('{*path}');
  }
}
