import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.js';

/** XML that is not well-formed, declares a document type, or is nested without end. */
export class XmlError extends Error {}

/** Deeper than any sheet, and shallow enough that looking up a namespace stays cheap. */
const MAX_DEPTH = 200;

/** By name, as elements are named; undefined where the element has no such attribute. */
export type Attributes = (name: string) => string | undefined;

/**
 * What to do with a document. Names are those of the namespaces that the reader knows, e.g. `row` or `table:table`,
 * whatever prefixes the document uses itself.
 */
export interface XmlHandler {
  /** Short names by namespace URI; the empty one leaves names bare. Elements of others are named `other:…`. */
  readonly namespaces: ReadonlyMap<string, string>;
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a document in one pass and keeps nothing of it. Entities are the five of XML and numbered characters: a
 * document type, which could declare others, is refused.
 * @throws XmlError, and whatever the handler throws
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  // The parser's own namespaces take half as long again.
  const parser = new SaxesParser();
  const names = new Names(handler.namespaces);
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('A document type is not read.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.enter(attributes);
    handler.open(names.element(name), (wanted) => {
      if (!wanted.includes(':')) return attributes[wanted];
      for (const key in attributes) if (names.attribute(key) === wanted) return attributes[key];
      return undefined;
    });
  });
  parser.on('closetag', ({ name }) => {
    handler.close?.(names.element(name));
    names.leave();
  });
  const onText = (text: string) => handler.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(decodeText(bytes).text).close();
}

/** What the prefixes mean at an element and below it, until it ends. */
interface Scope {
  readonly depth: number;
  /** URIs by prefix, as this element declares them. */
  readonly declared: ReadonlyMap<string, string>;
  /** Names that have been asked for, of elements and of attributes. */
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

class Names {
  readonly #scopes: Scope[] = [scope(0, new Map())];
  #depth = 0;

  constructor(readonly namespaces: ReadonlyMap<string, string>) {}

  enter(attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new XmlError('Elements are nested too deeply.');
    let declared: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      declared ??= new Map<string, string>();
      if (key === 'xmlns') declared.set('', attributes[key]!);
      else if (key[5] === ':') declared.set(key.slice(6), attributes[key]!);
    }
    if (declared) this.#scopes.push(scope(this.#depth, declared));
  }

  leave(): void {
    if (this.#scopes.at(-1)!.depth === this.#depth) this.#scopes.pop();
    this.#depth -= 1;
  }

  element(name: string): string {
    const { elements } = this.#scopes.at(-1)!;
    return elements.get(name) ?? this.#named(name, name.includes(':') ? name : `:${name}`, elements);
  }

  /** Without a prefix an attribute belongs to its element alone. */
  attribute(name: string): string {
    const { attributes } = this.#scopes.at(-1)!;
    return attributes.get(name) ?? (name.includes(':') ? this.#named(name, name, attributes) : name);
  }

  #named(name: string, prefixed: string, known: Map<string, string>): string {
    const colon = prefixed.indexOf(':');
    const [prefix, local] = [prefixed.slice(0, colon), prefixed.slice(colon + 1)];
    const uri = this.#scopes.findLast(({ declared }) => declared.has(prefix))?.declared.get(prefix) ?? '';
    const short = uri === '' && prefix === '' ? '' : (this.namespaces.get(uri) ?? 'other');
    const named = short === '' ? local : `${short}:${local}`;
    if (known.size < MAX_KNOWN) known.set(name, named);
    return named;
  }
}

/** More names than a format has; a file that was made to do harm has millions. */
const MAX_KNOWN = 1_000;

function scope(depth: number, declared: ReadonlyMap<string, string>): Scope {
  return { depth, declared, elements: new Map(), attributes: new Map() };
}
