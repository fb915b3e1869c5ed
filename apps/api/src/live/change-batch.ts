import { type ParametersOf, ROW_TABLES, type RowTable, visibleTopics } from '#libs/data';
import { isUuid } from '#libs/domain';
import { TOPICS, type Topic } from '#libs/domain';

/** One notice of the channel `demarche_change`, see migration 6. */
export interface Change {
  topic: Topic;
  /** None: of every campaign, because the demo's clock was moved. */
  campaignId: string | undefined;
  /** Rows that not everybody sees, by their ids. */
  rows?: { table: RowTable; ids: string[] };
  /** Who saw rows before that are no longer theirs to see, as audiences of decision 0007. */
  before?: string[];
}

/** @returns undefined for what is no notice of ours: anybody connected to the database can write to a channel */
export function readChange(payload: string): Change | undefined {
  const said = parsed(payload);
  const { topic, campaign, table, ids, before } = said;
  if (!isOneOf(TOPICS, topic) || !(campaign === undefined || isId(campaign))) return undefined;
  const change: Change = { topic, campaignId: campaign };
  if (table !== undefined) {
    if (!isOneOf(ROW_TABLES, table) || !Array.isArray(ids) || !ids.every(isId)) return undefined;
    return { ...change, rows: { table, ids } };
  }
  if (before === undefined) return change;
  const audiences = Array.isArray(before) && before.every((one) => typeof one === 'string');
  return audiences ? { ...change, before } : undefined;
}

/** The id of a sign-in or of an account in a notice of `demarche_access`. */
export function readAccess(payload: string): { signInId?: string; userId?: string } {
  const { signIn, user } = parsed(payload);
  return { ...(isId(signIn) ? { signInId: signIn } : {}), ...(isId(user) ? { userId: user } : {}) };
}

function parsed(payload: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(payload);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUuid(value);
const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value);

export type TopicsAsked = ParametersOf<typeof visibleTopics>;

/** What changed in one campaign since it was last told. */
export class ChangeBatch {
  private readonly facts = new Set<Topic>();
  private readonly rows = new Map<RowTable, Set<string>>();
  private readonly before = new Map<Topic, Set<string>>();

  add({ topic, rows, before }: Change): void {
    if (rows) addAll(this.rows, rows.table, rows.ids);
    else if (before) addAll(this.before, topic, before);
    else this.facts.add(topic);
  }

  /** Takes in what a batch before could not tell. */
  merge(other: ChangeBatch): void {
    for (const topic of other.facts) this.facts.add(topic);
    for (const [table, ids] of other.rows) addAll(this.rows, table, ids);
    for (const [topic, audiences] of other.before) addAll(this.before, topic, audiences);
  }

  asked(campaignId: string): TopicsAsked {
    const pairs = [...this.before].flatMap(([topic, all]) =>
      [...all].map((audience) => ({ topic, audience })),
    );
    return {
      campaignId,
      facts: [...this.facts],
      topicsBefore: pairs.map(({ topic }) => topic),
      audiencesBefore: pairs.map(({ audience }) => audience),
      ...(Object.fromEntries(ROW_TABLES.map((table) => [table, [...(this.rows.get(table) ?? [])]])) as Record<
        RowTable,
        string[]
      >),
    };
  }
}

function addAll<K>(sets: Map<K, Set<string>>, key: K, values: Iterable<string>): void {
  const held = sets.get(key) ?? new Set();
  for (const value of values) held.add(value);
  sets.set(key, held);
}
