import type { Values } from './translator.js';

/** What is put into the message of a finding; of several texts a person chooses one. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The message of a finding: what is wrong with a sheet or a draft and how to put it right.
 * @param translate looks up a key and puts in values
 */
export function findingText(
  translate: (key: string, values?: Values) => string,
  code: string,
  params: FindingParams,
): string {
  const or = translate('findings.or');
  const values = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? value.join(or) : value,
  ]);
  return translate(`findings.${code}`, Object.fromEntries(values));
}
