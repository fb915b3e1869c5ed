import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import { nestLog } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { configureApp } from './configure-app.js';
import type { ApiServices } from './services.js';

/**
 * Milliseconds for which a connection without a request stays open. Longer than a proxy keeps its own (60 or 75 s are usual):
 * who closes first, and at the very moment in which a request comes, loses it.
 */
const KEEP_ALIVE = 90_000;

/** The api, ready to listen. */
export async function createApi(services: ApiServices): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(services), {
    bodyParser: false,
    logger: nestLog(services.log),
    abortOnError: false,
  });
  configureApp(app, services.environment, services.webRoot);
  const server = app.getHttpServer() as Server;
  server.keepAliveTimeout = KEEP_ALIVE;
  await app.init();
  return app;
}
