import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;
const COLUMN =
  /@(?:Primary|PrimaryGenerated)?Column\((?<options>[^\n]*)\) (?<property>\w+)(?<optional>\?)?:/g;

/** A trigger fills it in one table, and not in another. */
const EITHER = ['delegationCode', 'firstId', 'firstRecordedAt', 'endedBy', 'endedAt'];
/** Where a default cannot look at the row: whoever writes a task gives it, whoever seats or ends a seat is the reader. */
const FILLED_BY_TRIGGER = ['givenBy', 'admittedBy', 'admittedAt', 'voters', 'venueClock'];

describe('columns that an insert may leave out', () => {
  for (const file of readdirSync(FOLDER).filter((name) => /^[a-z]+\.ts$/.test(name) && name !== 'row.ts')) {
    it(`have a question mark where PostgreSQL fills them in: ${file}`, () => {
      for (const { groups = {} } of readFileSync(join(FOLDER, file), 'utf8').matchAll(COLUMN)) {
        if (EITHER.includes(groups['property'] ?? '') && groups['optional'] === '?') continue;
        const filled =
          /default:|generatedIdentity:/.test(groups['options'] ?? '') ||
          FILLED_BY_TRIGGER.includes(groups['property'] ?? '');
        expect([groups['property'], groups['optional'] === '?']).toEqual([groups['property'], filled]);
      }
    });
  }
});
