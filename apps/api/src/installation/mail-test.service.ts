import { Injectable } from '@nestjs/common';
import { MailTest } from '#libs/data';
import { Database, Jobs, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import type { MailTestDto, MailTestsDto } from './installation.dto.js';

/** Tries out the relay with a mail to the admin who asks. The worker hands it over, as every other mail, and notes the answer. */
@Injectable()
export class MailTestService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** The last one of the admin who asks, if there was any. */
  async last(me: Principal): Promise<MailTestsDto> {
    const columns = ['id', 'email', 'state', 'reply', 'askedAt', 'answeredAt'] as const;
    const row = await this.database.current().table(MailTest).findOne({ userId: me.userId }, columns);
    if (!row) return { last: null };
    const { id, email, state, reply, askedAt, answeredAt } = row;
    const at = (instant: Date) => clocks(instant, me.zone, me);
    const answered = answeredAt ? at(answeredAt) : null;
    return { last: { id, to: email, state, reply, asked: at(askedAt), answered } };
  }

  async send(me: Principal): Promise<MailTestDto> {
    const tx = this.database.current();
    const { userId } = me;
    await tx.table(MailTest).delete({ userId });
    await tx.table(MailTest).insert({ id: newId(), userId, email: me.email });
    await audit(tx, { userId }, 'mail_tried', ['user_account', userId]);
    tx.afterCommit(() => this.jobs.wake('mail_test'));
    const { last } = await this.last(me);
    if (!last) throw new Error('A mail to try out vanished');
    return last;
  }
}
