import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { demoOutcomes, type DemoState, demoState, setDemoClock } from '#libs/data';
import { durationMinutes, parseDuration, Problem } from '#libs/domain';
import { Database, Jobs } from '#libs/platform';
import { Planner } from '#libs/planning';
import { clocks } from '../dto/clocks.dto.js';
import { atField, refusal } from '../http/refusal.js';
import type { DemoStory } from '../services.js';
import { STORY } from '../tokens.js';
import type { DemoClockDto, MovedDemoClockDto, MoveDemoClockRequest } from './demo.dto.js';

const DAY = 86_400_000;
/** Of one move, and of the demo clock before the real one. */
const FARTHEST = 1100 * DAY;
/** A longer move does not go from mail to mail: years of digests would arrive in one morning. */
const LONGEST_WALK = 62 * DAY;
/** Real milliseconds within which the worker has to deal with what one step made due. */
const PATIENCE = 60_000;

/** Moves the one database clock of the demo. Production has no row that it could move. */
@Injectable()
export class DemoClockService {
  private moving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly planner: Planner,
    @Inject(STORY) private readonly story: DemoStory,
  ) {}

  async read(): Promise<DemoClockDto> {
    const state = await this.state();
    return {
      now: clocks(state.now, 'America/New_York', { zone: 'Asia/Bangkok' }),
      nextMailAt: state.next?.toISOString() ?? null,
    };
  }

  /**
   * Goes forward from one due mail or task to the next, and waits at each until it has been dealt with, so that every mail
   * leaves at its own hour and not at the end of the move. A long move jumps instead: what fell due on the way is then
   * as late as after an outage, and is sent only if it is still of use.
   */
  advance(request: MoveDemoClockRequest): Promise<MovedDemoClockDto> {
    const move = this.moving.then(() => this.advanceNow(request));
    this.moving = move.catch(() => undefined);
    return move;
  }

  private async advanceNow(request: MoveDemoClockRequest): Promise<MovedDemoClockDto> {
    const start = await this.state();
    const target = targetOf(request, start.now);
    const jumped = target.getTime() - start.now.getTime() > LONGEST_WALK;
    const before = await this.outcomes();
    await this.settle();
    if (jumped) await this.moveTo(target);
    else await this.walkTo(target);
    const after = await this.outcomes();
    const { now, nextMailAt } = await this.read();
    const { sent, skipped } = before;
    return { now, nextMailAt, jumped, sent: after.sent - sent, skipped: after.skipped - skipped };
  }

  private async walkTo(target: Date): Promise<void> {
    for (let state = await this.state(); state.now < target; state = await this.state()) {
      const stops = [state.next, state.nextTask, target].flatMap((stop) => stop?.getTime() ?? []);
      const next = new Date(Math.min(...stops));
      // Plans look a good week ahead, so no step may be longer than that.
      await this.moveTo(new Date(Math.min(next.getTime(), state.now.getTime() + 6 * DAY)));
      if (next.getTime() === target.getTime() && (await this.state()).now >= target) break;
    }
  }

  private async moveTo(to: Date): Promise<void> {
    await this.story.play(to);
    await this.setClock(to);
    await this.settle();
  }

  private async setClock(to: Date): Promise<void> {
    await this.database.asRole('worker', async (tx) => {
      await tx.execute(setDemoClock, { to });
      await this.planner.everything(tx);
    });
  }

  private async settle(): Promise<void> {
    await this.jobs.wake('sweep');
    const giveUp = Date.now() + PATIENCE;
    while ((await this.state()).busy > 0) {
      if (Date.now() > giveUp) throw new Problem('unavailable', refusal('demo.workerSlow'));
      await pause(15);
    }
    await this.planner.refresh(this.database);
  }

  private state(): Promise<DemoState> {
    return this.database.asRole('worker', async (tx) => {
      const row = await tx.first(demoState, {});
      if (!row) throw new Error('The database has no clock');
      return row;
    });
  }

  private outcomes(): Promise<{ sent: number; skipped: number }> {
    return this.database.asRole('worker', async (tx) => {
      const row = await tx.first(demoOutcomes, {});
      return row ?? { sent: 0, skipped: 0 };
    });
  }
}

function targetOf(request: MoveDemoClockRequest, now: Date): Date {
  if ((request.advance === undefined) === (request.to === undefined)) {
    throw Problem.field('advance', refusal('demo.howFar'));
  }
  const field = request.to === undefined ? 'advance' : 'to';
  const target =
    request.to === undefined ? now.getTime() + duration(request.advance ?? '') : instant(request.to);
  if (!(target > now.getTime())) throw Problem.field(field, refusal('demo.onlyForward'));
  if (target - now.getTime() > FARTHEST) throw Problem.field(field, refusal('demo.farAtOnce'));
  if (target - Date.now() > FARTHEST) throw Problem.field(field, refusal('demo.farBeyond'));
  return new Date(target);
}

const instant = (text: string) => (text === 'today' ? Date.now() : Date.parse(text));

const duration = (text: string): number =>
  atField('advance', () => durationMinutes(parseDuration(text)) * 60_000);
