import type { Confidence, Stance, TextState, Tier, Voice } from '#libs/domain';
import type { OtherDelegation } from '#libs/reference';
import { exactText } from '../../sql-text.js';
import { SheetImport } from '../../tables/imports.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { venueZone } from '../sessions/venue-zone.js';
import { OTHERS_KNOWN } from '../rooms/scope.js';
import {
  arrayOf,
  boolean,
  bytea,
  columns,
  exactInstant,
  instant,
  int,
  json,
  jsonb,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

const ITEM = `i.id, i.file_name as "fileName", i.state, i.done, i.total, i.options,
    ${exactText('i.created_at')} as "createdAt", i.applied_at as "appliedAt", i.undone_at as "undoneAt",
    i.report -> 'applied' as applied, i.failure, i.version`;

const item = {
  ...columns(SheetImport, 'id', 'fileName', 'state', 'done', 'total', 'options'),
  /** To the microsecond. */
  createdAt: text,
  ...columns(SheetImport, 'appliedAt', 'undoneAt'),
  applied: nullable(jsonb<{ written: number; leftOut: number }>()),
  ...columns(SheetImport, 'failure', 'version'),
};

/** What was brought last comes first. */
export const importsPage = defineQuery({
  name: 'import.page',
  text: `select ${ITEM} from sheet_import i
  where i.campaign_id = $1 and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid))
  order by i.created_at desc, i.id desc limit $4`,
  parameters: { campaignId: uuid, beforeCreatedAt: nullable(exactInstant), beforeId: nullable(uuid), limit },
  row: item,
});
export type ImportItemRow = RowOf<typeof importsPage>;

/** What stands where a sheet says something else. */
export interface ComparedPosition {
  stance: Stance;
  confidence: Confidence;
  voice: Voice;
  author: string;
  organisation: string;
  zone: string;
  /** To the microsecond. */
  occurredAt: string;
}

export const importById = defineQuery({
  name: 'import.byId',
  text: `select ${ITEM}, i.mapping, i.tier, i.report,
    coalesce((select json_object_agg(e.id, json_build_object('stance', e.stance, 'confidence', e.confidence,
        'voice', e.voice, 'author', u.name, 'organisation', o.name, 'zone', e.zone, 'occurredAt', ${exactText('e.occurred_at')}))
      from (select distinct c.over from jsonb_to_recordset(i.report -> 'changes') as c(over uuid) where c.over is not null) c
        join position_event e on e.id = c.over
        join user_account u on u.id = e.author_id
        join known_organisation o on o.id = e.organisation_id), '{}'::json) as current,
    coalesce((select json_object_agg(d.code, d.short_name) from delegation d
      where d.code in (select c."delegationCode" from jsonb_to_recordset(i.report -> 'changes') as c("delegationCode" text))), '{}'::json) as names,
    coalesce((select json_object_agg(a.id, a.title) from ask a where a.campaign_id = $1), '{}'::json) as asks
  from sheet_import i where i.campaign_id = $1 and i.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...item,
    ...columns(SheetImport, 'mapping', 'tier', 'report'),
    /** By id, those positions that its changes go over and that the reader may see. */
    current: json<Record<string, ComparedPosition>>(),
    /** Names of delegations by code. */
    names: json<Record<string, string>>(),
    /** Titles by id. */
    asks: json<Record<string, string>>(),
  },
});
export type ImportRow = RowOf<typeof importById>;

/** Sheets of one person that were brought and neither applied nor dropped. */
export const MOST_OPEN_IMPORTS = 20;

/** No row when the id is taken, or when too many wait already. */
export const bringSheet = defineQuery({
  name: 'import.bring',
  text: `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, content, fingerprint,
    options, tier, total)
  select $1, $2, $3, $4, $5, $6, $7, $8::jsonb || jsonb_build_object('zone', ${venueZone('clock_now()', '$2', "$8::jsonb ->> 'zone'")}), $9, $10
  where (select count(*) from sheet_import
    where campaign_id = $2 and author_id = $3 and state in ('reading', 'checked', 'failed')) < ${MOST_OPEN_IMPORTS}
  on conflict (id) do nothing returning id`,
  parameters: {
    id: uuid,
    campaignId: uuid,
    authorId: uuid,
    organisationId: uuid,
    fileName: text,
    content: bytea,
    fingerprint: bytea,
    options: jsonb<object>(),
    tier: textOf<Tier>(),
    steps: int,
  },
  row: { id: uuid },
  prepared: false,
});

/** What a change of an import refers to. */
export const importChangeCheck = defineQuery({
  name: 'import.changeCheck',
  text: `select i.version, i.state, i.mapping, i.options, clock_now() as now,
    coalesce((i.report #>> '{sheet,columns}')::int, 200) as columns, i.report ->> 'form' as form,
    array(select a.id from ask a where a.campaign_id = $1)::text[] as asks, ${OTHERS_KNOWN} as others,
    (select t.state from text_version t where t.campaign_id = $1 and t.id = $3) as "textState"
  from sheet_import i where i.campaign_id = $1 and i.id = $2`,
  parameters: { campaignId: uuid, id: uuid, textVersionId: nullable(uuid) },
  row: {
    ...columns(SheetImport, 'version', 'state', 'mapping', 'options'),
    now: instant,
    /** Width of the sheet, or the most that one may have. */
    columns: int,
    /** As it was read; null if it was not. */
    form: nullable(text),
    asks: arrayOf(text),
    others: json<OtherDelegation[]>(),
    textState: nullable(textOf<TextState>()),
  },
  prepared: false,
});
export type ImportChangeFacts = RowOf<typeof importChangeCheck>;

/** What the person saw of what errors leave out is kept: more than that is not left out without asking again. */
export const askToApplyImport = defineQuery({
  name: 'import.askToApply',
  text: `update sheet_import set state = 'applying', done = 0, total = $4, failure = null, version = version + 1,
    options = options || jsonb_build_object('skipErrors', $3::boolean, 'mayLeaveOut', report #> '{leftOut,cells}')
  where id = $1 and version = $2 and state = 'checked' returning id`,
  parameters: { id: uuid, version: int, skipErrors: boolean, steps: int },
  row: { id: uuid },
  prepared: false,
});

export const askToUndoImport = defineQuery({
  name: 'import.askToUndo',
  text: `update sheet_import set state = 'undoing', done = 0, total = $3, version = version + 1,
    options = options || jsonb_strip_nulls(jsonb_build_object('undoReason', $2::text))
  where id = $1 and state = 'applied' returning id`,
  parameters: { id: uuid, reason: nullable(text), steps: int },
  row: { id: uuid },
  prepared: false,
});
