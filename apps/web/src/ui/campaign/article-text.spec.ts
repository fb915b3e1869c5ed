import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOfDesk } from '../../kernel/i18n/index.js';
import { articleText } from './article-text.js';

const SOURCES = join(process.cwd(), 'apps/web/src');

describe('How an article is named', () => {
  beforeAll(messagesOfDesk);

  it('says that it is one, but where its number says itself what it is', () => {
    expect(['4', '6(2)', '24, 28–30', 'IV'].map(articleText)).toEqual(
      ['4', '6(2)', '24, 28–30', 'IV'].map((number) =>
        expect.stringMatching(`^Art\\. .*${number.replace(/[()]/g, '\\$&')}`),
      ),
    );
    expect(['Annex II', 'Preamble'].map(articleText)).toEqual(['Annex II', 'Preamble']);
  });

  it('is asked everywhere: nothing joins the bare number of an ask to its title, or has a label of its own', () => {
    const bare =
      /apart\((?:ask\.)?number\)\} ·|dotted\(ask\.number,|\(\$\{number\}\)`|ask\.number \?\? ask\.title|'(?:asks|delegation)\.article'/;
    const found = globSync('{features,ui,app}/**/*.{ts,tsx}', { cwd: SOURCES })
      .filter((file) => !/\.spec\.tsx?$|article-text\.ts$/.test(file))
      .filter((file) => bare.test(readFileSync(join(SOURCES, file), 'utf8')));
    expect(found).toEqual([]);
  });
});
