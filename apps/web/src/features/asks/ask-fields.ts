import type { AskKind } from '#libs/domain';
import type { AskDto, ChangeAskRequest, CreateAskRequest } from '../../kernel/api/client.js';
import { keyFor } from '../../ui/form/key-for.js';

/** What the form of an ask holds. */
export interface AskFields {
  key: string;
  title: string;
  summary: string;
  fallback: string;
  kind: AskKind;
  priority: number;
  redLine: boolean;
  provisionIds: string[];
}

const NEW_ASK: AskFields = {
  key: '',
  title: '',
  summary: '',
  fallback: '',
  kind: 'text',
  priority: 2,
  redLine: false,
  provisionIds: [],
};

export function fieldsOf(ask: AskDto | undefined): AskFields {
  if (!ask) return NEW_ASK;
  const { key, title, summary, kind, priority, redLine } = ask;
  const provisionIds = ask.provisions.map(({ id }) => id);
  return { key, title, summary, fallback: ask.fallback ?? '', kind, priority, redLine, provisionIds };
}

export function toCreate(fields: AskFields, id: string): CreateAskRequest {
  const { key, title, summary, fallback, ...rest } = fields;
  return {
    ...rest,
    id,
    key: keyFor({ key, title }),
    title: title.trim(),
    summary: summary.trim(),
    ...(fallback.trim() ? { fallback: fallback.trim() } : {}),
  };
}

/** Only what differs from the ask as it was read. */
export function toChange(fields: AskFields, before: AskFields): ChangeAskRequest {
  const change: ChangeAskRequest = {};
  if (fields.title.trim() !== before.title) change.title = fields.title.trim();
  if (fields.summary.trim() !== before.summary) change.summary = fields.summary.trim();
  if (fields.fallback.trim() !== before.fallback) change.fallback = fields.fallback.trim() || null;
  if (fields.kind !== before.kind) change.kind = fields.kind;
  if (fields.priority !== before.priority) change.priority = fields.priority;
  if (fields.redLine !== before.redLine) change.redLine = fields.redLine;
  const ids = (one: AskFields) => one.provisionIds.toSorted().join();
  if (ids(fields) !== ids(before)) change.provisionIds = fields.provisionIds;
  return change;
}
