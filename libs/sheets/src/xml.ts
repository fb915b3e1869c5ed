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
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = (uri: string, local: string) => {
    const short = uri === '' ? '' : (handler.namespaces.get(uri) ?? 'other');
    return short === '' ? local : `${short}:${local}`;
  };
  let depth = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('A document type is not read.');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new XmlError('Elements are nested too deeply.');
    handler.open(nameOf(uri, local), (name) => {
      for (const key in attributes) {
        const attribute = attributes[key]!;
        if (nameOf(attribute.uri, attribute.local) === name) return attribute.value;
      }
      return undefined;
    });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    handler.close?.(nameOf(uri, local));
  });
  const onText = (text: string) => handler.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(decodeText(bytes).text).close();
}
