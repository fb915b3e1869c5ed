import { search } from '#libs/domain';

interface Person {
  userId: string;
  name: string;
}

/** A name that is being typed after an @, with where it begins; undefined where none is. */
export function typedName(text: string, caret: number): { from: number; name: string } | undefined {
  const found = /(^|\s)@([^@\n]{0,40})$/.exec(text.slice(0, caret));
  if (!found) return undefined;
  const name = found[2] ?? '';
  return { from: caret - name.length - 1, name };
}

/** Who answers to what is typed, at most so many. */
export const answering = <P extends Person>(people: readonly P[], name: string, most = 6): P[] =>
  search(people, name, (one) => [one.name]).slice(0, most);

/** The text with the name in place of what was typed, and where the caret stands then. */
export function withName(
  text: string,
  caret: number,
  from: number,
  { name }: Person,
): { text: string; caret: number } {
  const head = `${text.slice(0, from)}@${name} `;
  return { text: head + text.slice(caret).trimStart(), caret: head.length };
}

/** Of people who were chosen, those whom the text still names. */
export const stillNamed = <P extends Person>(people: readonly P[], text: string): P[] =>
  people.filter(
    ({ userId, name }, at) =>
      text.includes(`@${name}`) && people.findIndex((other) => other.userId === userId) === at,
  );

/** A text in parts: names of people that stand after an @, and what stands between them. */
export function partsOf(
  text: string,
  people: readonly Person[],
): { text: string; named: boolean; at: number }[] {
  // The longest first, where one name begins like another.
  const names = people.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length);
  const parts: { text: string; named: boolean; at: number }[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < from) continue;
    const name = names.find((one) => text.startsWith(one, at));
    if (name === undefined) continue;
    if (at > from) parts.push({ text: text.slice(from, at), named: false, at: from });
    parts.push({ text: name, named: true, at });
    from = at + name.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), named: false, at: from });
  return parts;
}
