import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { nestLog } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { configureApp } from './configure-app.js';
import type { ApiServices } from './services.js';

/** The api, ready to listen. */
export async function createApi(services: ApiServices): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(services), {
    bodyParser: false,
    logger: nestLog(services.log),
    abortOnError: false,
  });
  configureApp(app, services.environment, services.webRoot);
  await app.init();
  return app;
}
