import { NestFactory } from '@nestjs/core';
import { writeFile } from 'node:fs/promises';
import type { Environment } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { apiDocument } from './openapi-document.js';
import type { ApiServices } from './services.js';

/** Prints the OpenAPI document, or writes it to the file named; needs no database. */
const environment = { publicUrl: 'http://127.0.0.1:3000', secret: 'none', demo: true } as Environment;
// In preview mode Nest reads the modules but makes nothing, so nothing here is ever used.
const services = { environment } as ApiServices;
const app = await NestFactory.create(ApiModule.with(services), { preview: true, logger: false });
const text = `${JSON.stringify(sorted(apiDocument(app)), null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file) await writeFile(file, text);
else process.stdout.write(text);

/** Keys in order, so that a difference shows only what changed. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
