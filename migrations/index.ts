import { Foundations1000000000001 } from './1000000000001-foundations.js';
import { Tables1000000000002 } from './1000000000002-tables.js';
import { AccessRules1000000000003 } from './1000000000003-access-rules.js';
import { PositionTables1000000000004 } from './1000000000004-position-tables.js';
import { PositionRules1000000000005 } from './1000000000005-position-rules.js';
import { LiveAndDevices1000000000006 } from './1000000000006-live-and-devices.js';

/** In order of application. Listed by name, so that the same list serves the build, the tests and production. */
export const migrations = [
  Foundations1000000000001,
  Tables1000000000002,
  AccessRules1000000000003,
  PositionTables1000000000004,
  PositionRules1000000000005,
  LiveAndDevices1000000000006,
];
