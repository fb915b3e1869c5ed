import { SheetImport } from '../../tables/imports.js';
import { PositionEvent } from '../../tables/positions.js';
import type { RoomCapacity } from '#libs/domain';
import type { OtherDelegation } from '#libs/reference';
import { OTHERS_KNOWN, ROOM_TODAY } from '../rooms/scope.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
  boolean,
  columns,
  instant,
  int,
  json,
  jsonb,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/**
 * The oldest import that waits for work, of a person who may still do it, but for those that have been tried already. A
 * person without that seat has to wait until it is given back.
 */
export const nextImport = defineQuery({
  name: 'import.next',
  text: `
    select i.id, i.author_id as "authorId", i.state from sheet_import i
    where i.state in ('reading', 'applying', 'undoing') and not i.id = any($1::uuid[])
      and exists (select from membership m where m.campaign_id = i.campaign_id and m.user_id = i.author_id
        and m.state = 'active' and m.role in ('campaigner', 'coordinator'))
      and not exists (select from campaign c where c.id = i.campaign_id and c.closed_at is not null)
    order by i.created_at, i.id limit 1`,
  parameters: { tried: arrayOf(uuid) },
  row: columns(SheetImport, 'id', 'authorId', 'state'),
});
export type WaitingImport = RowOf<typeof nextImport>;

/** One worker at a time works at an import; a second would only do the same again. Until the transaction ends. */
export const lockImport = defineQuery({
  name: 'import.lock',
  text: `select pg_try_advisory_xact_lock(hashtext('demarche_import'), hashtext($1::uuid::text)) as mine`,
  parameters: { importId: uuid },
  row: { mine: boolean },
});

/** Takes it up, with the number of steps that it will have. */
export const beginImport = defineQuery({
  name: 'import.begin',
  text: `
    update sheet_import set done = 1, total = $2 where id = $1 and state in ('reading', 'applying')
    returning id, campaign_id as "campaignId", state, version, file_name as "fileName", content,
      report is not null as read, coalesce(report -> 'changes', '[]') as shown, options, mapping, tier`,
  parameters: { id: uuid, steps: int },
  row: {
    ...columns(SheetImport, 'id', 'campaignId', 'state', 'version', 'fileName', 'content'),
    /** The content is what an earlier check read and kept. */
    read: boolean,
    /** What its author saw that it would change. */
    shown: jsonb<readonly unknown[]>(),
    ...columns(SheetImport, 'options', 'mapping', 'tier'),
  },
});
export type BegunImport = RowOf<typeof beginImport>;

/** A confirmed draft. */
export interface ConfirmedDraft {
  id: string;
  key: string;
}

/** An ask with the numbers of its provisions in the newest confirmed draft. */
export interface AskWithNumbers {
  id: string;
  key: string;
  title: string;
  numbers: string[];
  archived: boolean;
}

/** What a sheet is held against, as its author sees it, in one row. */
export const importFrame = defineQuery({
  name: 'import.frame',
  text: `
    select clock_now() as now,
      (select m.organisation_id from membership m where m.campaign_id = $1 and m.user_id = reader_id()
        and m.state = 'active') as "organisationId",
      $1 = any(reader_core_campaigns()) as "coreGroup",
      (select coalesce(json_object_agg(r.code, r.capacity), '{}'::json) from ${ROOM_TODAY} r) as room, ${OTHERS_KNOWN} as others,
      coalesce((select json_agg(json_build_object('id', t.id, 'key', t.key)
        order by t.ordinal) from text_version t where t.campaign_id = $1 and t.state = 'confirmed'), '[]'::json) as drafts,
      coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title,
        'archived', a.archived_at is not null, 'numbers', array(
          select n.number from ask_provision x join text_article n on n.provision_id = x.provision_id
          where x.ask_id = a.id and n.text_version_id = (select t.id from text_version t
            where t.campaign_id = $1 and t.state = 'confirmed' order by t.ordinal desc limit 1)
          order by n.sort, n.number)) order by a.priority, a.key)
        from ask a where a.campaign_id = $1), '[]'::json) as asks`,
  parameters: { campaignId: uuid },
  row: {
    now: instant,
    organisationId: nullable(uuid),
    coreGroup: boolean,
    /** Capacity by code of whoever is in the room today. */
    room: json<Record<string, RoomCapacity>>(),
    /** Whom the campaign knows beside the states, in the room or not. */
    others: json<OtherDelegation[]>(),
    drafts: json<ConfirmedDraft[]>(),
    asks: json<AskWithNumbers[]>(),
  },
});
export type ImportFrame = RowOf<typeof importFrame>;

/**
 * What was said before, as the author sees it: what stands for them and for others, and what their earlier sheets wrote, so that
 * the same sheet writes nothing twice though something newer stands.
 */
export const positionsToCompare = defineQuery({
  name: 'import.positionsToCompare',
  text: `
    select e.id as "eventId", e.delegation_code as "delegationCode", e.ask_id as "askId", e.stance, e.confidence, e.said, e.voice,
      e.note, e.grade, e.source, e.tier, e.author_id as "authorId",
      e.organisation_id as "organisationId", e.occurred_at as "occurredAt", e.zone, t.key as "textVersion",
      case when c.event_id is not null then 'now' when h.event_id is not null then 'elsewhere' else 'before' end as stands
    from position_event e
      left join (select distinct event_id from position_head where campaign_id = $1) h on h.event_id = e.id
      left join current_position c on c.campaign_id = $1 and c.event_id = e.id
      left join text_version t on t.id = e.text_version_id
    where e.campaign_id = $1 and (h.event_id is not null or e.author_id = reader_id() and e.import_id is not null
      and not exists (select from retraction r where r.event_id = e.id))`,
  parameters: { campaignId: uuid },
  row: {
    eventId: uuid,
    ...columns(
      PositionEvent,
      'delegationCode',
      'askId',
      'stance',
      'confidence',
      'said',
      'voice',
      'note',
      'grade',
      'source',
      'tier',
      'authorId',
      'organisationId',
      'occurredAt',
      'zone',
    ),
    textVersion: nullable(text),
    stands: textOf<'now' | 'elsewhere' | 'before'>(),
  },
});

/** Takes back all that it wrote and that is not retracted yet, and says so; `reason` where the person gave none. */
export const undoImport = defineQuery({
  name: 'import.undo',
  text: `
    with mine as (
      update sheet_import set state = 'undone', content = null, undone_at = clock_now(), done = total, version = version + 1
      where id = $1 and state = 'undoing' returning id, campaign_id, author_id, options
    ), taken as (
      insert into retraction (event_id, campaign_id, retracted_by, reason)
      select e.id, e.campaign_id, m.author_id, coalesce(m.options ->> 'undoReason', $2)
      from mine m join position_event e on e.campaign_id = m.campaign_id and e.import_id = m.id
      where not exists (select from retraction r where r.event_id = e.id)
      order by e.id
      on conflict (event_id) do nothing
    ), traced as (
      insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
      select author_id, campaign_id, 'import_undone', 'import', id from mine
    )
    select id from mine`,
  parameters: { id: uuid, reason: text },
  row: { id: uuid },
});
