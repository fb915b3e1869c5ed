import { Injectable } from '@nestjs/common';
import { differ, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { scopeOf } from '../dto/scope.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import type { BriefAskDto, BriefBlocDto, BriefWordDto } from './brief-asks.dto.js';
import { CONTACTS, FACTS, PEOPLE, TASKS, WORDS } from './brief-sql.js';
import type { BriefBallotDto, BriefContactDto, BriefDto, BriefTaskDto } from './brief.dto.js';
import { staleIn, toAskDto, toDraftDto, type CampaignFrame } from '../positions/campaign-frame.js';

type Plain = Pick<
  BriefDto,
  | 'code'
  | 'alpha2'
  | 'shortName'
  | 'formalName'
  | 'kind'
  | 'votes'
  | 'lead'
  | 'groups'
  | 'posts'
  | 'treatyActions'
>;

interface FactsRow extends Plain {
  [column: string]: unknown;
  ballots: (Omit<BriefBallotDto, 'heldAt'> & { heldAt: string; zone: string })[];
}

interface PeopleRow extends Pick<BriefDto, 'delegates' | 'amendments'> {
  [column: string]: unknown;
}

interface WordRow extends Omit<BriefWordDto, 'occurredAt' | 'stale'> {
  [column: string]: unknown;
  askId: string;
  textOrdinal: number | null;
  occurredAt: string;
  zone: string;
}

interface ContactRow extends Omit<BriefContactDto, 'occurredAt'> {
  [column: string]: unknown;
  occurredAt: string;
  zone: string;
}

interface TaskRow extends Omit<BriefTaskDto, 'due'> {
  [column: string]: unknown;
  dueAt: string;
  zone: string;
}

const CONTACTS_SHOWN = 5;
const TASKS_SHOWN = 50;

/** All on one delegation in one answer; six statements for a quiet one and a busy one. */
@Injectable()
export class BriefService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  async brief(reader: Reader, code: string): Promise<BriefDto> {
    const tx = this.database.current();
    const about = [reader.seat.campaignId, code];
    const [facts] = await tx.prepared<FactsRow>('brief_facts', FACTS, about);
    if (!facts) throw Problem.notFound('delegation');
    const frame = await this.current.frame(reader);
    const [people] = await tx.prepared<PeopleRow>('brief_people', PEOPLE, about);
    const words = await tx.prepared<WordRow>('brief_words', WORDS, about);
    const contacts = await tx.prepared<ContactRow>('brief_contacts', CONTACTS, [...about, CONTACTS_SHOWN]);
    const tasks = await tx.prepared<TaskRow>('brief_tasks', TASKS, [...about, TASKS_SHOWN]);
    const { ballots, ...plain } = facts;
    const asks = toAsks(frame, words, reader);
    return {
      scope: scopeOf(reader.seat),
      ...(plain as Plain),
      blocs: blocsOf(asks),
      delegates: people?.delegates ?? [],
      textVersion: toDraftDto(frame),
      asks,
      contacts: contacts.map(({ occurredAt, zone, ...row }) => ({
        ...(row as Omit<BriefContactDto, 'occurredAt'>),
        occurredAt: clocks(new Date(occurredAt), zone, reader),
      })),
      tasks: tasks.map(({ dueAt, zone, ...row }) => ({
        ...(row as Omit<BriefTaskDto, 'due'>),
        due: clocks(new Date(dueAt), zone, reader),
      })),
      amendments: people?.amendments ?? [],
      ballots: ballots.map(({ heldAt, zone, ...ballot }) => ({
        ...ballot,
        heldAt: clocks(new Date(heldAt), zone, reader),
      })),
    };
  }
}

function toAsks(frame: CampaignFrame, rows: readonly WordRow[], reader: Reader): BriefAskDto[] {
  const stale = staleIn(frame);
  const words = new Map<string, BriefWordDto>();
  for (const { askId, textOrdinal, occurredAt, zone, ...row } of rows) {
    const instant = new Date(occurredAt);
    const word = {
      ...(row as Omit<BriefWordDto, 'occurredAt' | 'stale'>),
      stale: stale(askId, { textOrdinal, occurredAt: instant }),
      occurredAt: clocks(instant, zone, reader),
    };
    // They come with what counts most last.
    words.set(`${askId} ${word.voice}`, word);
    words.set(askId, word);
  }
  const asks = frame.asks.map((ask) => {
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
