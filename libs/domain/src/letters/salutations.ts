/** Of whom a letter goes to, as far as its salutation asks. */
export interface Saluted {
  /** Empty where the salutation of the text is used. */
  salutation: string;
  copy: boolean;
}

/**
 * How a letter greets whom it goes to, in one of its languages: in the order of the addressees, each greeting once. Their own
 * stand with the authentic text, in whose language they were written; a translation has its own, and theirs only where it has none.
 * Who gets a copy is not greeted.
 */
export function salutationsOf(
  { salutation, authentic }: { salutation: string; authentic: boolean },
  addressees: readonly Saluted[],
): string[] {
  const common = salutation.trim();
  const greeted = addressees.filter(({ copy }) => !copy);
  if (greeted.length === 0 || (!authentic && common !== '')) return common === '' ? [] : [common];
  const own = greeted.map((one) => one.salutation.trim() || common);
  return [...new Set(own)].filter((line) => line !== '');
}
