import type { AmendmentEffect, AmendmentState, EvidenceGrade, SponsorRole, Tier } from '#libs/domain';
import type {
  AmendmentDto,
  ChangeAmendmentRequest,
  CreateAmendmentRequest,
  SponsorRequest,
} from '../../kernel/api/client.js';

export interface SponsorFields {
  delegationCode: string;
  role: SponsorRole;
  /** Days; empty where they are not known, or its name is still on it. */
  since: string;
  until: string;
}

/** An amendment as its form holds it; empty texts were not filled in. */
export interface AmendmentFields {
  title: string;
  symbol: string;
  askId: string;
  effect: AmendmentEffect;
  provisionId: string;
  textVersionId: string;
  body: string;
  oral: boolean;
  state: AmendmentState;
  proposedOn: string;
  grade: EvidenceGrade;
  source: string;
  tier: Tier;
  sponsors: SponsorFields[];
}

export const emptyFields = (askId: string, tier: Tier): AmendmentFields => ({
  ...{ title: '', symbol: '', askId, effect: 'serves', provisionId: '', textVersionId: '', body: '' },
  ...{
    oral: false,
    state: 'proposed',
    proposedOn: '',
    grade: 'official_record',
    source: '',
    tier,
    sponsors: [],
  },
});

export function fieldsOf(amendment: AmendmentDto): AmendmentFields {
  const { title, effect, body, oral, state, grade, source, tier, sponsors } = amendment;
  return {
    ...{ title, effect, body, oral, state, grade, source, tier },
    symbol: amendment.symbol ?? '',
    askId: amendment.ask.id,
    provisionId: amendment.provision?.id ?? '',
    textVersionId: amendment.textVersion?.id ?? '',
    proposedOn: amendment.proposedOn ?? '',
    sponsors: sponsors.map(({ delegationCode, role, since, until }) => ({
      ...{ delegationCode, role },
      ...{ since: since ?? '', until: until ?? '' },
    })),
  };
}

export const sponsorsOf = ({ sponsors }: Pick<AmendmentFields, 'sponsors'>): SponsorRequest[] =>
  sponsors
    .filter(({ delegationCode }) => delegationCode !== '')
    .map(({ delegationCode, role, since, until }) => ({
      delegationCode,
      role,
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    }));

export function toCreate(fields: AmendmentFields): Omit<CreateAmendmentRequest, 'id'> {
  const { askId, effect, grade, tier, oral, symbol, provisionId, textVersionId, proposedOn } = fields;
  return {
    ...{ askId, effect, grade, tier, oral },
    title: fields.title.trim(),
    body: fields.body,
    source: fields.source.trim(),
    ...(symbol.trim() ? { symbol: symbol.trim() } : {}),
    ...(provisionId ? { provisionId } : {}),
    ...(textVersionId ? { textVersionId } : {}),
    ...(proposedOn ? { proposedOn } : {}),
    sponsors: sponsorsOf(fields),
  };
}

const all = (fields: AmendmentFields): ChangeAmendmentRequest => ({
  title: fields.title.trim(),
  symbol: fields.symbol.trim() || null,
  provisionId: fields.provisionId || null,
  textVersionId: fields.textVersionId || null,
  body: fields.body,
  oral: fields.oral,
  state: fields.state,
  proposedOn: fields.proposedOn || null,
  grade: fields.grade,
  source: fields.source.trim(),
});

/** What differs alone: a draft that is no longer confirmed is not named again by whoever changes something else. */
export function toChange(fields: AmendmentFields, before: AmendmentFields): ChangeAmendmentRequest {
  const [sent, stood] = [all(fields), all(before)];
  const names = Object.keys(sent) as (keyof ChangeAmendmentRequest)[];
  return Object.fromEntries(
    names.filter((name) => sent[name] !== stood[name]).map((name) => [name, sent[name]]),
  );
}

/** Moves one of a list by so many places, within its bounds. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const place = Math.max(0, Math.min(list.length - 1, to));
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, place), list[from]!, ...others.slice(place)];
}
