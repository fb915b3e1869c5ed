import type { PublishedKind } from '#libs/domain';
import type { GoneItemDto, PublishedFieldDto, PublishedItemDto } from './publications.dto.js';

/** One published thing, with the words that it has or had. */
export interface Held {
  kind: PublishedKind;
  ref: string;
  content: string | null;
}

type Part = string | Record<string, string | boolean>;
type Content = Record<string, string | number | null | Part[]>;

const read = (content: string) => JSON.parse(content) as Content;

/** What stays the same thing from one publication to the next: of a position state and ask, whatever was said; of a letter each list. */
function nameOf({ kind, ref }: Held, content: Content): string {
  if (kind === 'position') return `${kind} ${textOf(content['ask'])} ${textOf(content['state'])}`;
  return `${kind} ${kind === 'letter' ? textOf(content['letter']) : ref}`;
}

const textOf = (value: Content[string] | undefined) => (typeof value === 'string' ? value : '');

const titleOf = (content: Content): string =>
  [content['name'], content['title']].find((one): one is string => typeof one === 'string') ?? '';

function byName(items: readonly Held[]): Map<string, Held & { content: string }> {
  const found = new Map<string, Held & { content: string }>();
  for (const item of items)
    if (item.content !== null)
      found.set(nameOf(item, read(item.content)), { ...item, content: item.content });
  return found;
}

/** What would be shown, each against what is shown now, and what would be shown no longer. */
export function compare(
  next: readonly Held[],
  now: readonly Held[],
): { items: PublishedItemDto[]; gone: GoneItemDto[] } {
  const [fresh, before] = [byName(next), byName(now)];
  const items = [...fresh].map(([name, { kind, content }]) => {
    const was = before.get(name)?.content;
    const change = was === undefined ? 'added' : was === content ? 'same' : 'changed';
    const fields = read(content);
    return { kind, title: titleOf(fields), fields: fieldsOf(fields), change } satisfies PublishedItemDto;
  });
  const gone = [...before]
    .filter(([name]) => !fresh.has(name))
    .map(([, { kind, content }]) => ({ kind, title: titleOf(read(content)) }));
  return { items, gone };
}

/** Every value, as the public file has it. */
function fieldsOf(content: Content): PublishedFieldDto[] {
  return Object.entries(content).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    if (!Array.isArray(value)) return [{ name, value: String(value) }];
    return value.flatMap((part) => (typeof part === 'string' ? [{ name, value: part }] : partOf(name, part)));
  });
}

/** The texts of one part in one value; what is so of it by the name of that. */
function partOf(name: string, part: Record<string, string | boolean>): PublishedFieldDto[] {
  const texts = Object.values(part).filter((value) => typeof value === 'string' && value !== '');
  const marks = Object.entries(part).filter(([, value]) => value === true);
  const between = name === 'texts' ? '\n' : ': ';
  return [
    { name, value: texts.join(between) },
    ...marks.map(([mark]) => ({ name: mark, value: String(texts[0]) })),
  ];
}
