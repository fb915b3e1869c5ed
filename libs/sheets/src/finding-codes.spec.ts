import { expect, it } from '@jest/globals';
import { englishFinding } from '#libs/words';
import { IMPORT_FAILURES, SHEET_FINDINGS } from './finding-codes.js';

it.each([...SHEET_FINDINGS, ...IMPORT_FAILURES])('%s has a message', (code) => {
  // A key that nobody wrote gives itself.
  expect(englishFinding(code, { count: 2 })).not.toContain(`findings.${code}`);
});
