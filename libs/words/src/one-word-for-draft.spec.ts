import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('a draft of the treaty is a “proyecto” in every Spanish message, as the United Nations call it', () => {
  const folder = join(import.meta.dirname, 'messages', 'es');
  const others = readdirSync(folder).filter((file) =>
    /borrador/i.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(others).toEqual([]);
});
