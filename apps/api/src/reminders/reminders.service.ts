import { Injectable } from '@nestjs/common';
import {
  ReminderRule,
  pendingOfRule,
  reminderRuleById,
  reminderRuleCheck,
  type ReminderRuleRow,
  reminderRulesPage,
} from '#libs/data';
import { isUuid, Problem } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { ChangeReminderRuleRequest, MakeReminderRuleRequest, ReminderRuleDto } from './reminders.dto.js';
import { stated, type Statement } from './rule-statement.js';

@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async list(reader: Reader, query: ShelfQuery): Promise<Page<ReminderRuleDto>> {
    refuseRemovedList(reader, query.shelf);
    const [subject = null, id = null] = decodeCursor(query.cursor, 2) ?? [];
    if (query.cursor !== undefined && !(typeof id === 'string' && isUuid(id)))
      throw Problem.field('cursor', refusal('http.unknownCursor'));
    const asked = {
      campaignId: reader.seat.campaignId,
      afterSubject: subject as string | null,
      afterId: id as string | null,
      limit: query.limit + 1,
      shelf: query.shelf,
    };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(reminderRulesPage, asked),
    );
    return page(rows, query.limit, toRule, (row) => [row.subject, row.id]);
  }

  async make(reader: Reader, request: MakeReminderRuleRequest): Promise<ReminderRuleDto> {
    const id = request.id ?? newId();
    const statement = stated(request.subject, request);
    await this.refuseWrong(reader, id, statement);
    const tx = this.database.current();
    const rule = {
      id,
      campaignId: reader.seat.campaignId,
      subject: statement.subject,
      ...columnsOf(statement),
    };
    const made = await tx.table(ReminderRule).insertMissing([rule], 'id');
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
    const changed = await tx
      .table(ReminderRule)
      .updateAtVersion({ campaignId: reader.seat.campaignId, id }, version, columnsOf(statement));
    const after = await this.find(reader, id);
    if (!changed) throw staleVersion(after.version);
    await audit(tx, reader, 'reminder_rule_changed', ['reminder_rule', id]);
    await this.planner.campaign(tx, reader.seat.campaignId);
    return toRule(after);
  }

  async uses(reader: Reader, ruleId: string): Promise<UsesDto> {
    await this.find(reader, ruleId);
    const { campaignId } = reader.seat;
    const found = await this.database
      .current()
      .as('worker', (worker) => worker.first(pendingOfRule, { campaignId, ruleId }));
    return usesOf({ reminder: found?.reminders ?? 0 });
  }

  /** What it has planned is withdrawn. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const before = await this.find(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    if (!(await removeAtVersion(tx, ReminderRule, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'reminder_rule_removed', ['reminder_rule', id]);
    await this.planner.campaign(tx, reader.seat.campaignId);
  }

  /** @throws Problem conflict where another rule says the same by now */
  async restore(reader: Reader, id: string): Promise<ReminderRuleDto> {
    const tx = this.database.current();
    const before = await tx.withRemoved(() => this.find(reader, id));
    await this.refuseWrong(reader, id, before);
    if (await restoreRow(tx, ReminderRule, reader, ['rule', id])) {
      await audit(tx, reader, 'reminder_rule_restored', ['reminder_rule', id]);
      await this.planner.campaign(tx, reader.seat.campaignId);
    }
    return toRule(await this.find(reader, id));
  }

  private async find(reader: Reader, id: string): Promise<ReminderRuleRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(reminderRuleById, { campaignId, id });
    if (!row) throw Problem.notFound('reminder rule');
    return row;
  }

  /** An organisation from elsewhere, and a rule that is there already: it would send everybody the same mail twice. */
  private async refuseWrong(reader: Reader, id: string, statement: Statement): Promise<void> {
    const { organisationId, subject, minutes, at, daysBefore, roles } = statement;
    const found = await this.database.current().first(reminderRuleCheck, {
      campaignId: reader.seat.campaignId,
      organisationId,
      id,
      subject,
      minutes,
      at,
      daysBefore,
      roles,
    });
    if (!found?.known) throw Problem.unknown('audience.organisationId', 'organisation');
    if (found.twin && statement.active) {
      const message = refusal('reminders.sameRule');
      throw Problem.at('conflict', 'subject', message);
    }
  }
}

const columnsOf = ({ type, minutes, at, daysBefore, roles, organisationId, urgent, active }: Statement) => ({
  type,
  minutes,
  atTime: at,
  daysBefore,
  audienceRoles: roles,
  audienceOrganisationId: organisationId,
  urgent,
  active,
});

function toRule(row: ReminderRuleRow): ReminderRuleDto {
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
    removed: row.removed,
    version: row.version,
  };
}
