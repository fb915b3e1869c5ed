import { Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { JOBS, jsonLog, type JobName } from '#libs/platform';
import { LOG } from '../services.js';
import { DoesJob, Job } from './job.js';
import { JobList } from './job-list.js';

function jobOf(name: JobName): Type<Job> {
  @DoesJob(name, { every: 1000, attempts: 1, backoff: 10 })
  class SomeJob extends Job {
    protected work(): Promise<void> {
      return Promise.resolve();
    }
  }
  return SomeJob;
}

function start(jobs: Type<Job>[]) {
  const log = { provide: LOG, useValue: jsonLog(() => undefined) };
  @Module({ imports: [DiscoveryModule], providers: [...jobs, JobList, log] })
  class SomeWorker {}
  return NestFactory.createApplicationContext(SomeWorker, { logger: false, abortOnError: false });
}

describe('the jobs of a worker', () => {
  it('are found by their names', async () => {
    const context = await start(JOBS.map(jobOf));
    expect(context.get(JobList).all()).toHaveLength(JOBS.length);
    expect(context.get(JobList).get('plan').schedule).toMatchObject({ name: 'plan', every: 1000 });
    await context.close();
  });

  it('let it not start when nobody does one of them', async () => {
    const jobs = JOBS.filter((name) => name !== 'sweep').map(jobOf);
    await expect(start(jobs)).rejects.toThrow('Nobody does: sweep');
  });

  it('let it not start when two do the same', async () => {
    await expect(start([...JOBS, 'plan' as const].map(jobOf))).rejects.toThrow('Two do the same: plan');
  });
});
