import { MailTest, NOW, waitingMailTests, type WaitingMailTest } from '#libs/data';
import { composeMailTest } from '#libs/mail';
import { Database } from '#libs/platform';
import { toBytes } from '../delivery/message.js';
import { Lane, tidy, type HandOver } from '../delivery/smtp-connection.js';
import { WorkerSettings } from '../services.js';
import { DoesJob, Job } from './job.js';

/**
 * Hands the mails by which installation admins try out the relay to it, and notes what it answered. They stand outside of the
 * ledger, which belongs to campaigns: one that is sent twice does no harm.
 */
@DoesJob('mail_test', { every: 30_000, attempts: 1, backoff: 5_000 })
export class MailTestJob extends Job {
  constructor(
    private readonly database: Database,
    private readonly settings: WorkerSettings,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    const waiting = await this.database.asRole('worker', (tx) => tx.run(waitingMailTests, {}));
    await this.each(waiting, async (test) => {
      const { id } = test;
      const answer = await this.handOver(test);
      await this.database.asRole('worker', (tx) =>
        tx.table(MailTest).update({ id, state: 'waiting' }, { ...answer, answeredAt: NOW }),
      );
      this.log.info('mail_test.answered', { state: answer.state });
    });
  }

  private async handOver(test: WaitingMailTest): Promise<Answer> {
    const { smtpUrl, laneTimes, from, mailHost, publicUrl } = this.settings;
    const mail = { ...composeMailTest(test, publicUrl), headers: {} };
    const messageId = `<${test.id}@${mailHost}>`;
    const bytes = await toBytes({ delivery: { recipient: test }, mail, messageId, date: new Date() }, from);
    const lane = new Lane(smtpUrl, laneTimes);
    try {
      await lane.connect();
      return answerOf(await lane.send(from.address, test.email, bytes));
    } catch (error) {
      return unreachable(error as Partial<Record<'message' | 'response', string>>);
    } finally {
      lane.close();
    }
  }
}

type Answer = Pick<Required<MailTest>, 'reply'> & { state: Exclude<MailTest['state'], undefined> };

function answerOf(done: HandOver): Answer {
  switch (done.result) {
    case 'accepted':
    case 'refused':
      return { state: done.result, reply: done.reply };
    case 'not_sent':
      return { state: 'unreachable', reply: null };
    case 'unknown':
      return { state: 'unknown', reply: null };
  }
}

/** A relay that wants another password has answered; one that is not there has not. */
function unreachable({ response, message }: Partial<Record<'message' | 'response', string>>): Answer {
  return { state: response ? 'refused' : 'unreachable', reply: tidy(response ?? message ?? '') };
}
