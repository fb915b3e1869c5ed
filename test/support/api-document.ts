import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import type { Answer } from './demarche.js';

interface DocumentedResponse {
  content?: Record<string, { schema: object }>;
}
interface ApiDocument {
  paths: Record<string, Record<string, { responses: Record<string, DocumentedResponse> }>>;
  components: { schemas: Record<string, object> };
}

export const apiDocument = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as ApiDocument;

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'document', components: apiDocument.components });
const validators = new Map<string, ValidateFunction>();

function validator(path: string, method: string, status: number, type: string): ValidateFunction | undefined {
  const documented = apiDocument.paths[path]?.[method]?.responses[status]?.content?.[type];
  if (!documented) return undefined;
  const key = JSON.stringify(documented.schema);
  const schema = JSON.parse(key.replaceAll('"#/', '"document#/')) as object;
  const known = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, known);
  return known;
}

/**
 * How an answer differs from what the committed document says of it; undefined when it does not.
 * @param path as the document has it, with its placeholders
 */
export function undocumented(method: string, path: string, answer: Answer): string | undefined {
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const validate = validator(path, method.toLowerCase(), answer.status, type);
  if (!validate) return `the document has no ${answer.status} as ${type} for ${method} ${path}`;
  return validate(answer.body) ? undefined : ajv.errorsText(validate.errors);
}
