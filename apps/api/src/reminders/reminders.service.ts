import { Injectable } from '@nestjs/common';
import { isUuid, Problem } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { ChangeReminderRuleRequest, MakeReminderRuleRequest, ReminderRuleDto } from './reminders.dto.js';
import { stated, type Statement } from './rule-statement.js';

interface RuleRow extends Statement {
  [column: string]: unknown;
  id: string;
  organisation: string | null;
  version: number;
}

@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async list(reader: Reader, query: PageQuery): Promise<Page<ReminderRuleDto>> {
    const [subject = null, id = null] = decodeCursor(query.cursor, 2) ?? [];
    if (query.cursor !== undefined && !(typeof id === 'string' && isUuid(id)))
      throw Problem.field('cursor', 'This cursor is not one of ours; start again without it.');
    const rows = await this.database
      .current()
      .query<RuleRow>(
        `${SELECT} and ($2::text is null or (r.subject, r.id) > ($2, $3::uuid)) order by r.subject, r.id limit $4`,
        [reader.seat.campaignId, subject, id, query.limit + 1],
      );
    return page(rows, query.limit, toRule, (row) => [row.subject, row.id]);
  }

  async make(reader: Reader, request: MakeReminderRuleRequest): Promise<ReminderRuleDto> {
    const id = request.id ?? newId();
    const statement = stated(request.subject, request);
    await this.refuseWrong(reader, id, statement);
    const tx = this.database.current();
    const made = await tx.query(
      `insert into reminder_rule (id, campaign_id, subject, type, minutes, at_time, days_before, audience_roles,
         audience_organisation_id, urgent, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing returning id`,
      [id, reader.seat.campaignId, statement.subject, ...columnsOf(statement)],
    );
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'reminder_rule_made', ['reminder_rule', id]);
    await this.planner.campaign(tx, reader.seat.campaignId);
    return toRule(await this.find(reader, id));
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeReminderRuleRequest,
    version: number,
  ): Promise<ReminderRuleDto> {
    const before = await this.find(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const statement = stated(before.subject, request, before);
    await this.refuseWrong(reader, id, statement);
    const tx = this.database.current();
    const changed = await tx.query(
      `update reminder_rule set type = $4, minutes = $5, at_time = $6, days_before = $7, audience_roles = $8,
         audience_organisation_id = $9, urgent = $10, active = $11, version = version + 1
       where campaign_id = $1 and id = $2 and version = $3 returning id`,
      [reader.seat.campaignId, id, version, ...columnsOf(statement)],
    );
    const after = await this.find(reader, id);
    if (changed.length === 0) throw staleVersion(after.version);
    await audit(tx, reader, 'reminder_rule_changed', ['reminder_rule', id]);
    await this.planner.campaign(tx, reader.seat.campaignId);
    return toRule(after);
  }

  private async find(reader: Reader, id: string): Promise<RuleRow> {
    const [row] = await this.database
      .current()
      .query<RuleRow>(`${SELECT} and r.id = $2`, [reader.seat.campaignId, id]);
    if (!row) throw Problem.notFound('reminder rule');
    return row;
  }

  /** An organisation from elsewhere, and a rule that is there already: it would send everybody the same mail twice. */
  private async refuseWrong(reader: Reader, id: string, statement: Statement): Promise<void> {
    const [found] = await this.database
      .current()
      .query<{ known: boolean; twin: boolean }>(REFUSALS, [
        reader.seat.campaignId,
        statement.organisationId,
        id,
        statement.subject,
        statement.minutes,
        statement.at,
        statement.daysBefore,
        statement.roles,
      ]);
    if (!found?.known) throw Problem.unknown('audience.organisationId', 'organisation');
    if (found.twin && statement.active) {
      const message = 'There is an active rule that says the same already; change that one instead.';
      throw Problem.at('conflict', 'subject', message);
    }
  }
}

const SELECT = `select r.id, r.subject, r.type, r.minutes, r.at_time as at, r.days_before as "daysBefore",
    r.audience_roles as roles, r.audience_organisation_id as "organisationId", o.name as organisation, r.urgent, r.active,
    r.version
  from reminder_rule r left join organisation o on o.campaign_id = r.campaign_id and o.id = r.audience_organisation_id
  where r.campaign_id = $1`;

const REFUSALS = `select
    $2::uuid is null or exists (select from organisation where campaign_id = $1 and id = $2) as known,
    exists (select from reminder_rule where campaign_id = $1 and id <> $3 and active and subject = $4
      and minutes is not distinct from $5 and at_time is not distinct from $6 and days_before is not distinct from $7
      and audience_roles @> $8::text[] and audience_roles <@ $8::text[] and audience_organisation_id is not distinct from $2) as twin`;

const columnsOf = (statement: Statement) => [
  statement.type,
  statement.minutes,
  statement.at,
  statement.daysBefore,
  statement.roles,
  statement.organisationId,
  statement.urgent,
  statement.active,
];

function toRule(row: RuleRow): ReminderRuleDto {
  const { id, subject, type, minutes, at, daysBefore, roles, organisationId, organisation, urgent, active } =
    row;
  return {
    id,
    subject,
    type,
    minutes,
    at,
    daysBefore,
    audience: { roles, organisationId },
    organisation,
    urgent,
    active,
    version: row.version,
  };
}
