import { Baseline1000000000001 } from './1000000000001-baseline.js';

/** In order of application. Listed by name, so that the same list serves the build, the tests and production. */
export const migrations = [Baseline1000000000001];
