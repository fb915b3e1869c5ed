import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expect, it } from '@jest/globals';
import { jsonLog } from '#libs/platform';
import { LOG } from '../services.js';
import { DoesJob, Job } from './job.js';

const done: string[] = [];

@DoesJob('seats', { every: 1000, attempts: 1, backoff: 10 })
class SomeJob extends Job {
  protected work(): Promise<void> {
    return this.each(['first', 'broken', 'last'], (one) => {
      if (one === 'broken') return Promise.reject(new Error('one is broken'));
      done.push(one);
      return Promise.resolve();
    });
  }
}

it('one thing that a job cannot do holds up no other, and the job says that it failed', async () => {
  const lines: string[] = [];
  const log = { provide: LOG, useValue: jsonLog((line) => lines.push(line)) };
  @Module({ providers: [SomeJob, log] })
  class SomeWorker {}
  const context = await NestFactory.createApplicationContext(SomeWorker, { logger: false });
  await expect(context.get(SomeJob).run()).rejects.toThrow('one is broken');
  expect(done).toEqual(['first', 'last']);
  expect(lines.filter((line) => line.includes('job.one_failed'))).toHaveLength(1);
  await context.close();
});
