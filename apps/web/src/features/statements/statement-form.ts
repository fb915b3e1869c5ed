import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import type { OtherDelegation } from '#libs/reference/states';
import type {
  CorrectStatementRequest,
  GroupDto,
  RecordStatementRequest,
  StatementDetailDto,
} from '../../kernel/api/client.js';
import { instantOf, type PlacedWall } from '../../ui/zone-clock.js';

export interface AskLine {
  /** Empty until one is chosen. */
  askId: string;
  stance: Stance;
  confidence: Confidence;
}

/** What the form holds. Empty texts were not filled in. */
export interface StatementForm extends PlacedWall {
  groupCode: string;
  speakerCode: string;
  /** Empty: the title that is made from the bloc's name. */
  title: string;
  /** Members of the group that did not join. */
  excepted: string[];
  aligned: string[];
  asks: AskLine[];
  said: Said;
  grade: EvidenceGrade;
  source: string;
  note: string;
  tier: Tier;
}

export const NEW_LINE: AskLine = { askId: '', stance: 'support', confidence: 3 };

/** Most statements of blocs are read out in the room and heard by everybody. */
export const emptyForm = (wall: string, zone: string, tier: Tier): StatementForm => ({
  groupCode: '',
  speakerCode: '',
  title: '',
  excepted: [],
  aligned: [],
  asks: [NEW_LINE],
  said: 'publicly',
  grade: 'webcast',
  source: '',
  note: '',
  tier,
  wall,
  zone,
  readOff: true,
});

/** Whether there is something in it that one would not like to type again. */
export const isBegun = (form: StatementForm): boolean =>
  [form.groupCode, form.speakerCode, form.title, form.source, form.note].some((text) => text.trim() !== '') ||
  form.aligned.length > 0 ||
  form.asks.some(({ askId }) => askId !== '');

/** The one that speaks for a bloc by its office; undefined where the chair goes round. */
const SPOKESMAN: Record<string, string> = { eu: 'EUE' };

/** Another bloc: its own speaker where it has one, and nobody excepted; who aligned stays unless it is a member. */
export function withGroup(form: StatementForm, group: GroupDto | undefined): StatementForm {
  const members = new Set(group?.members.map(({ code }) => code));
  const speaker = members.size === 0 || members.has(form.speakerCode) ? form.speakerCode : '';
  return {
    ...form,
    groupCode: group?.code ?? '',
    speakerCode: SPOKESMAN[group?.code ?? ''] ?? speaker,
    excepted: [],
    aligned: form.aligned.filter((code) => !members.has(code)),
  };
}

/** The request, as soon as there is enough to ask for a preview; until then undefined. */
export function toRequest(form: StatementForm, title: string): RecordStatementRequest | undefined {
  const asks = form.asks.filter(({ askId }) => askId !== '');
  const instant = instantOf(form.wall, form.zone);
  if (!form.speakerCode || asks.length === 0 || Number.isNaN(instant)) return undefined;
  if (!form.groupCode && form.aligned.length === 0) return undefined;
  const { speakerCode, groupCode, excepted, aligned, said, grade, tier, zone } = form;
  return {
    title: form.title.trim() || title,
    speakerCode,
    ...(groupCode ? { groupCode } : {}),
    ...(aligned.length > 0 ? { aligned } : {}),
    ...(groupCode && excepted.length > 0 ? { excepted } : {}),
    asks,
    occurredAt: new Date(instant).toISOString(),
    zone,
    said,
    grade,
    tier,
    ...written(form),
  };
}

function written(form: StatementForm): Pick<RecordStatementRequest, 'source' | 'note'> {
  const source = form.source.trim();
  const note = form.note.trim();
  return { ...(source ? { source } : {}), ...(note ? { note } : {}) };
}

export interface ParsedNames {
  codes: string[];
  /** What is no delegation's name or code, as it was typed. */
  unknown: string[];
}

/**
 * Reads a typed or pasted list by the finder, and whoever only this campaign knows by all of its names; what is a state and no
 * delegation here is unknown, too.
 */
export function parseNames(
  text: string,
  delegations: readonly OtherDelegation[],
  {
    DelegationNames,
    readStateList,
    stateByCode,
  }: Pick<typeof import('#libs/reference/states'), 'DelegationNames' | 'readStateList' | 'stateByCode'>,
): ParsedNames {
  const others = delegations.filter(({ code }) => !stateByCode(code));
  const { states, unknown } = readStateList(text, new DelegationNames(others));
  const here = new Set(delegations.map(({ code }) => code));
  return {
    codes: states.map(({ code }) => code).filter((code) => here.has(code)),
    unknown: [...states.filter(({ code }) => !here.has(code)).map(({ shortName }) => shortName), ...unknown],
  };
}

/** What a statement says now, as the form shows it. */
export function formOf(statement: StatementDetailDto): StatementForm {
  const { title, speakerCode, aligned, excepted, said, grade, source, note, tier } = statement;
  const { wall, zone } = statement.occurredAt.venue;
  return {
    ...{ title, speakerCode, aligned, excepted, said, grade, source, note, tier, zone },
    groupCode: statement.groupCode ?? '',
    asks: statement.asks.map(({ askId, stance, confidence }) => ({ askId, stance, confidence })),
    wall: wall.slice(0, 16),
  };
}

/**
 * The request that turns what was opened into what the form says: nothing of what stays.
 * @param before whose time to the second is kept where its minute and place are
 */
export function correctionOf(before: StatementDetailDto, form: StatementForm): CorrectStatementRequest {
  const old = formOf(before);
  const now = {
    ...form,
    title: form.title.trim() || old.title,
    source: form.source.trim(),
    note: form.note.trim(),
    asks: form.asks.filter(({ askId }) => askId !== ''),
  };
  const names = ['title', 'speakerCode', 'aligned', 'excepted', 'asks', 'zone', 'said', 'grade'] as const;
  const differing = [...names, 'source' as const, 'note' as const, 'tier' as const].filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(old[name]),
  );
  const moved = now.wall !== old.wall || now.zone !== old.zone;
  return {
    ...Object.fromEntries(differing.map((name) => [name, now[name]])),
    ...(now.groupCode === old.groupCode ? {} : { groupCode: now.groupCode || null }),
    ...(moved ? { occurredAt: new Date(instantOf(now.wall, now.zone)).toISOString() } : {}),
  };
}
