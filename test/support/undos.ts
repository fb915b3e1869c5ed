import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A request that the web app sends to undo something. */
interface UndoRequest {
  /** The file that offers the undo, below apps/web/src. */
  file: string;
  /** The function of the client that sends it. */
  call: string;
  /** As the code gives them. */
  given: string;
}

const WEB = resolve(import.meta.dirname, '../../apps/web/src');
const parsed = new Map<string, ts.SourceFile>();
const sourceOf = (path: string): ts.SourceFile => {
  const known = parsed.get(path);
  if (known) return known;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
};

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** Where a name of the file comes from, if that is a file of the web app. */
function importedFrom(source: ts.SourceFile, name: string): string | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    if (!bindings.elements.some((element) => element.name.text === name)) continue;
    const path = statement.moduleSpecifier.text;
    return path.startsWith('.') ? resolve(dirname(source.fileName), path) : undefined;
  }
  return undefined;
}

const isClient = (path: string | undefined) => /kernel\/api\/client(\.js)?$/.test(path ?? '');

/** What a name stands for in the file: its function, or what it is destructured from. */
function declared(source: ts.SourceFile, name: string): ts.Node[] {
  const found: ts.Node[] = [];
  visit(source, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === name && node.body) found.push(node.body);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) {
      if (node.initializer) found.push(node.initializer);
    }
  });
  return found;
}

/** The requests that running `work` may send, by way of helpers in this file and in others. */
function requestsOf(work: ts.Node, source: ts.SourceFile, seen = new Set<ts.Node>()): [string, string][] {
  if (seen.has(work)) return [];
  seen.add(work);
  const requests: [string, string][] = [];
  const follow = (name: string, given: string) => {
    const from = importedFrom(source, name);
    if (isClient(from)) return void requests.push([name, given]);
    for (const node of declared(source, name)) requests.push(...requestsOf(node, source, seen));
    if (!from) return;
    const path = [from.replace(/\.js$/, '.ts'), from.replace(/\.js$/, '.tsx')].find((one) => FILES.has(one));
    if (!path || !/\/(features|ui)\//.test(path)) return;
    const other = sourceOf(path);
    for (const node of declared(other, name)) requests.push(...requestsOf(node, other, seen));
  };
  if (ts.isIdentifier(work)) follow(work.text, '');
  visit(work, (node) => {
    if (!ts.isCallExpression(node)) return;
    if (ts.isIdentifier(node.expression))
      follow(node.expression.text, node.arguments.map((one) => one.getText()).join(', '));
  });
  return requests;
}

const FILES = new Set(
  readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path))
    .map((path) => join(WEB, path)),
);

/** What a thing that is removed offers with its removal: `RemovalDialog` and `RemoveButton` undo by it. */
const removals = (source: ts.SourceFile): ts.Node[] => {
  const found: ts.Node[] = [];
  visit(source, (node) => {
    const names = ts.isJsxElement(node)
      ? node.openingElement
      : ts.isJsxSelfClosingElement(node)
        ? node
        : undefined;
    if (names && /^(RemovalDialog|RemoveButton)$/.test(names.tagName.getText()))
      for (const one of names.attributes.properties)
        if (ts.isJsxAttribute(one) && one.name.getText() === 'restore' && one.initializer)
          found.push(one.initializer);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'restore') found.push(node.initializer);
  });
  return found;
};

/** What is given to `toast()` beside the message. */
const offered = (source: ts.SourceFile): ts.Node[] => {
  const found: ts.Node[] = [];
  visit(source, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'toast' && node.arguments[1])
      found.push(node.arguments[1]);
  });
  return found;
};

/** Every undo of the web app, with what it sends; without those that send nothing of their own. */
export function undos(): UndoRequest[] {
  return [...FILES].flatMap((path) => {
    const source = sourceOf(path);
    const file = relative(WEB, path);
    return [...offered(source), ...removals(source)].flatMap((work) =>
      requestsOf(work, source).map(([call, given]) => ({ file, call, given: given.replace(/\s+/g, ' ') })),
    );
  });
}
