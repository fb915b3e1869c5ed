import { Injectable } from '@nestjs/common';
import {
  briefContacts,
  briefFacts,
  briefPositions,
  delegatesOfDelegation,
  openTasksOfDelegation,
  treatyIntentions,
  type BriefPositionRow,
  type CampaignFrame,
} from '#libs/data';
import { differ, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks, contactClocks } from '../dto/clocks.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { inUse, staleIn, toAskDto, toDraftDto } from '../positions/campaign-frame.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import type { BriefAskDto, BriefBlocDto, PositionInBriefDto } from './brief-asks.dto.js';
import type { BriefDto } from './brief.dto.js';
import { inForceOn } from '../treaty/in-force-on.js';
import { toTaskItem } from '../tasks/task-item.js';

const CONTACTS_SHOWN = 5;

/** All on one delegation in one answer; eight statements for a quiet one and a busy one, and one more where there is a treaty. */
@Injectable()
export class BriefService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  async brief(reader: Reader, code: string): Promise<BriefDto> {
    const tx = this.database.current();
    const about = { campaignId: reader.seat.campaignId, delegationCode: code };
    const facts = await tx.first(briefFacts, about);
    if (!facts) throw Problem.notFound('delegation');
    const frame = await this.current.frame(reader);
    const delegates = await tx.run(delegatesOfDelegation, about);
    const positions = await tx.run(briefPositions, about);
    const contacts = await tx.run(briefContacts, { ...about, limit: CONTACTS_SHOWN });
    const tasks = await tx.run(openTasksOfDelegation, about);
    const intentions = await tx.run(treatyIntentions, about);
    const inForce = await inForceOn(tx, about.campaignId, code);
    const { ballots, ...plain } = facts;
    const asks = toAsks(frame, positions, reader);
    return {
      scope: scopeOf(reader.seat),
      ...plain,
      blocs: blocsOf(asks),
      delegates,
      ...{ textVersion: toDraftDto(frame), intentions, ...inForce },
      asks,
      contacts: contacts.map(({ occurredAt, zone, ...row }) => ({
        ...row,
        occurredAt: contactClocks({ occurredAt, zone }, row.kind === null, reader),
      })),
      tasks: tasks.map((row) => toTaskItem(row, reader)),
      ballots: ballots.map(({ heldAt, zone, ...ballot }) => ({
        ...ballot,
        heldAt: clocks(new Date(heldAt), zone, reader),
      })),
    };
  }
}

function toAsks(frame: CampaignFrame, rows: readonly BriefPositionRow[], reader: Reader): BriefAskDto[] {
  const stale = staleIn(frame);
  const words = new Map<string, PositionInBriefDto>();
  for (const { askId, textOrdinal, occurredAt, zone, ...row } of rows) {
    const instant = new Date(occurredAt);
    const word = {
      ...row,
      stale: stale(askId, { textOrdinal, occurredAt: instant }),
      occurredAt: clocks(instant, zone, reader),
    };
    // They come with what counts most last.
    words.set(`${askId} ${word.voice}`, word);
    words.set(askId, word);
  }
  const asks = inUse(frame.asks).map((ask) => {
    const current = words.get(ask.id) ?? null;
    const other = words.get(`${ask.id} ${current?.voice === 'own' ? 'bloc' : 'own'}`) ?? null;
    const differs = current !== null && other !== null && differ(current.stance, other.stance);
    return { ...toAskDto(ask, frame), current, other, differs };
  });
  return [...asks.filter(({ redLine }) => redLine), ...asks.filter(({ redLine }) => !redLine)];
}

/** Which blocs spoke for it last, and where the state itself takes another side. */
function blocsOf(asks: readonly BriefAskDto[]): BriefBlocDto[] {
  const blocs = new Map<string | null, BriefBlocDto>();
  for (const { id, current, other, differs } of asks) {
    const statement = [current, other].find((word) => word?.voice === 'bloc')?.statement;
    if (!statement) continue;
    const { groupCode: code, group: name } = statement;
    const bloc = blocs.get(code) ?? { code, name, spokeOn: [], differsOn: [] };
    bloc.spokeOn.push(id);
    if (differs) bloc.differsOn.push(id);
    blocs.set(code, bloc);
  }
  return [...blocs.values()];
}
