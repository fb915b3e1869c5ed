import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** For TypeORM's command line only (`npm run migrate:generate`, `npm run migrate:check`). */
export default new DataSource(dataSourceOptions(process.env['DATABASE_URL'] ?? ''));
