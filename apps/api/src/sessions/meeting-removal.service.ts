import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, countSessionChange, Meeting, removedMeetings } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refuseOther } from '../http/version.js';
import { MeetingsService, placeMeeting } from './meetings.service.js';
import { toMeeting } from './session-row.js';
import type { ChangedMeetingDto, RemovedMeetingDto } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

type Ids = readonly [sessionId: string, meetingId: string];

/** Removes formal meetings and puts them back; each counts as a change of the session. */
@Injectable()
export class MeetingRemovalService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly meetings: MeetingsService,
  ) {}

  async removed(reader: Reader, sessionId: string): Promise<{ items: RemovedMeetingDto[] }> {
    const { zone } = await this.sessions.find(reader, sessionId);
    const { campaignId } = reader.seat;
    const rows = await this.database
      .current()
      .withRemoved((all) => all.run(removedMeetings, { campaignId, sessionId }));
    const items = rows.flatMap(({ removed, ...row }) =>
      removed ? [{ ...toMeeting(row, zone, reader), removed }] : [],
    );
    return { items };
  }

  async remove(reader: Reader, [sessionId, id]: Ids, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.sessions.take(reader, sessionId, version);
    await this.meetings.find(reader, sessionId, id);
    await tx.withRemoved((all) =>
      all
        .table(Meeting)
        .update({ id, sessionId, campaignId }, { removedAt: CLOCK_NOW, removedBy: reader.userId }),
    );
    await tx.execute(countSessionChange, { campaignId, ids: [sessionId] });
    await audit(tx, reader, 'meeting_removed', ['meeting', id]);
  }

  /** @throws Problem where its hours lie outside of the session by now */
  async restore(reader: Reader, [sessionId, id]: Ids): Promise<ChangedMeetingDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const session = await this.sessions.take(reader, sessionId, undefined);
    const where = { id, sessionId, campaignId };
    const row = await tx.withRemoved((all) =>
      all.table(Meeting).findOne(where, ['startsLocal', 'endsLocal', 'removedAt'], { lock: 'update' }),
    );
    if (!row) throw Problem.notFound('meeting');
    if (row.removedAt === null)
      return {
        ...toMeeting(await this.meetings.find(reader, sessionId, id), session.zone, reader),
        version: session.version,
      };
    refuseOther(reader, session.version);
    const times = placeMeeting(session, row.startsLocal, row.endsLocal);
    await tx.withRemoved((all) =>
      all.table(Meeting).update(where, { ...times, removedAt: null, removedBy: null }),
    );
    await audit(tx, reader, 'meeting_restored', ['meeting', id]);
    return this.meetings.changed(reader, session, id);
  }
}
