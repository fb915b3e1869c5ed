import { describe, expect, it } from '@jest/globals';
import { tidy } from './smtp-connection.js';

describe('a relay’s words in the ledger', () => {
  it('are one line without addresses and without what cannot be kept', () => {
    expect(tidy('550 5.1.1 <ploy@example.org>\0\r\n\u001b[31m gone\u0085')).toBe('550 5.1.1 <…> [31m gone ');
    expect(tidy('x'.repeat(300))).toHaveLength(200);
  });
});
