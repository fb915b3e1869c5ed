import { Injectable } from '@nestjs/common';
import { Campaign, CLOCK_NOW, firstSteps, type FirstSteps } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import type { FirstStepDto, FirstStepsDto } from './campaign-life.dto.js';

/** What a campaign needs before it can work, and how far that is. */
@Injectable()
export class FirstStepsService {
  constructor(private readonly database: Database) {}

  async read(reader: Reader): Promise<FirstStepsDto> {
    const { campaignId } = reader.seat;
    const counted = await this.database.current().first(firstSteps, { campaignId });
    if (!counted) throw Problem.notFound('campaign');
    return { items: stepsOf(counted), hidden: counted.hidden };
  }

  async hide(reader: Reader, hidden: boolean): Promise<FirstStepsDto> {
    const tx = this.database.current();
    const { campaignId: id } = reader.seat;
    await tx.table(Campaign).update({ id }, { stepsHiddenAt: hidden ? CLOCK_NOW : null });
    await audit(tx, reader, hidden ? 'first_steps_hidden' : 'first_steps_shown', ['campaign', id]);
    return this.read(reader);
  }
}

/** A coordinator alone is no coalition yet; of everything else one is a beginning. */
function stepsOf({ asks, sessions, people, positions, reminders }: FirstSteps): FirstStepDto[] {
  const step = (name: FirstStepDto['step'], count: number, enough = 1): FirstStepDto => {
    return { step: name, count, done: count >= enough };
  };
  return [
    step('asks', asks),
    step('session', sessions),
    step('people', people, 2),
    step('positions', positions),
    step('reminders', reminders),
  ];
}
