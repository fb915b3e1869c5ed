import type { Grades, GroupName } from '#libs/data';
import {
  attitudeTowards,
  BALLOT_CHOICES,
  EVIDENCE_GRADES,
  type AmendmentEffect,
  type Count,
  type Forecast,
  type NearDelegation,
} from '#libs/domain';
import type { CountQuery } from './count-query.dto.js';
import type { NearDelegationDto } from './nearest.dto.js';
import { visiblePosition, type DelegationInCount } from './delegations-in-count.js';
import type { CountPositionsDto, ForecastDto, GroupTallyDto, WhatIfDto } from './tallies.dto.js';

/** Adds what is shown of a delegation to what was counted of it. */
export function nearDelegationFrom(room: readonly DelegationInCount[], effect: AmendmentEffect) {
  const known = new Map(room.map((one) => [one.code, one]));
  return ({ code, name, vote, chance, suffices, tied }: NearDelegation): NearDelegationDto => {
    const visible = visiblePosition(known.get(code));
    const attitude = visible.stance && attitudeTowards(effect, visible.stance);
    return { code, name, ...visible, attitude, countedAs: vote, chance, suffices, tied };
  };
}

/** The regional groups, then those that were asked for, in their order. */
export function groupTallies(
  tallies: Count['groups'],
  groups: readonly GroupName[],
  asked: readonly string[],
): GroupTallyDto[] {
  const known = new Map(groups.map((group) => [group.code, group]));
  const counted = new Map(tallies.map((tally) => [tally.group, tally]));
  const regional = groups.filter(({ kind }) => kind === 'regional').map(({ code }) => code);
  return [...new Set([...regional, ...asked])].flatMap((code) => {
    const [name, tally] = [known.get(code), counted.get(code)];
    if (!name || !tally) return [];
    const { yes, no, open, abstain, absent, members } = tally;
    return [{ code, name: name.name, kind: name.kind, members, yes, no, open, abstain, absent }];
  });
}

export function toForecast({ probability, expected, yes }: Forecast): ForecastDto {
  return { probability, expected, yes };
}

/** On what the tally rests: the members whose vote the what-if does not fix. */
export function positionsOf(
  room: readonly DelegationInCount[],
  query: CountQuery,
  grades: Grades,
): CountPositionsDto {
  const named = new Set(BALLOT_CHOICES.flatMap((choice) => query[choice] ?? []));
  const open = room.filter(({ code, votes }) => votes && !named.has(code));
  const free = open.filter(({ sponsors }) => !sponsors);
  const known = free.filter(({ cell }) => cell !== null);
  const number = (holds: (one: DelegationInCount) => boolean): number => known.filter(holds).length;
  return {
    known: known.length,
    unknown: free.length - known.length,
    staleByDraft: number(({ stale }) => stale === 'draft'),
    staleByAge: number(({ stale }) => stale === 'age'),
    fromBlocs: number(({ cell }) => cell?.voice === 'bloc'),
    differing: number(({ cell }) => cell?.differs === true),
    sponsors: open.length - free.length,
    grades: byGrade(known, grades),
  };
}

function byGrade(known: readonly DelegationInCount[], grades: Grades): CountPositionsDto['grades'] {
  const rows = EVIDENCE_GRADES.map((grade) => ({ grade, fresh: 0, stale: 0 }));
  const found = new Map(rows.map((row) => [row.grade, row]));
  for (const { code, stale } of known) {
    const row = grades[code] && found.get(grades[code]);
    if (row) row[stale === null ? 'fresh' : 'stale']++;
  }
  return rows;
}

export function toWhatIf(query: CountQuery): WhatIfDto {
  return {
    yes: query.yes ?? [],
    no: query.no ?? [],
    abstain: query.abstain ?? [],
    absent: query.absent ?? [],
    turnout: query.turnout ?? null,
    stale: query.stale,
    maxAgeDays: query.maxAgeDays,
  };
}
