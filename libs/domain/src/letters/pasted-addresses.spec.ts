import { describe, expect, it } from '@jest/globals';
import { pastedAddresses } from './pasted-addresses.js';

const read = (text: string) => {
  const found = pastedAddresses(text);
  return Array.isArray(found) ? found.map(({ name, email, line }) => [line, name, email]) : found;
};

describe('pasted addresses', () => {
  it('are read however a name and an address stand beside one another', () => {
    const text = [
      'Access Now <Sign@AccessNow.org>',
      '',
      'info@derechosdigitales.org; Derechos Digitales',
      '"Manushya Foundation", office@manushya.org',
      '350.org – letters@350.org',
      'alone@example.org\r',
    ].join('\n');
    expect(read(text)).toEqual([
      [1, 'Access Now', 'sign@accessnow.org'],
      [3, 'Derechos Digitales', 'info@derechosdigitales.org'],
      [4, 'Manushya Foundation', 'office@manushya.org'],
      [5, '350.org', 'letters@350.org'],
      [6, 'alone@example.org', 'alone@example.org'],
    ]);
  });

  it.each([
    'no address here',
    'a@b',
    'x@example.org y@example.org',
    '<script>@example.org',
    'a b@exa mple.org',
  ])('name the line that is none: %s', (wrong) => {
    expect(read(`first@example.org\n\n${wrong}\nlast@example.org`)).toMatchObject({
      code: 'signing.address',
      line: 3,
    });
  });

  it('name the line of a mailbox that stands there already', () => {
    expect(read('a@example.org\nA+x@example.org')).toEqual({
      code: 'signing.addressTwice',
      line: 2,
      text: 'A+x@example.org',
    });
  });

  it('comes to an end of a line of millions of characters', () => {
    expect(read('a'.repeat(4_000_000))).toMatchObject({
      code: 'signing.address',
      line: 1,
      text: 'a'.repeat(80),
    });
  });

  it('say nothing where nothing is', () => expect(read(' \n\n')).toEqual([]));
});
