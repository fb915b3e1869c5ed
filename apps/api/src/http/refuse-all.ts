import { Problem } from '#libs/domain';

/**
 * Asks each check, in the order of the form, and names all fields that are wrong at once.
 * @throws Problem of the one that refuses; of several the sentence of the first, with the fields of all. Whatever names no field
 *   ends it there
 */
export async function refuseAll(checks: readonly (() => Promise<void> | void)[]): Promise<void> {
  const refused: Problem[] = [];
  for (const check of checks)
    try {
      await check();
    } catch (error) {
      if (!(error instanceof Problem) || error.fields.length === 0) throw error;
      refused.push(error);
    }
  const [first, ...others] = refused;
  if (!first) return;
  if (others.length === 0) throw first;
  const { kind } = refused.find((one) => one.kind === 'validation') ?? first;
  const { code, params, detail, facts } = first;
  throw new Problem(
    kind,
    { code, params, detail },
    refused.flatMap(({ fields }) => fields),
    facts,
  );
}
