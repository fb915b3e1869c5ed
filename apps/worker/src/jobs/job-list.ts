import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOBS, type JobName } from '#libs/platform';
import { Job } from './job.js';

/** The job of each name. A name without a job, or with two, stops the start. */
@Injectable()
export class JobList implements OnModuleInit {
  private readonly jobs = new Map<JobName, Job>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Job) this.add(instance);
    }
    const missing = JOBS.filter((name) => !this.jobs.has(name));
    if (missing.length > 0) throw new Error(`Nobody does: ${missing.join(', ')}`);
  }

  get(name: JobName): Job {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`Nobody does: ${name}`);
    return job;
  }

  all(): Job[] {
    return [...this.jobs.values()];
  }

  private add(job: Job): void {
    const { name } = job.schedule;
    if (this.jobs.has(name)) throw new Error(`Two do the same: ${name}`);
    this.jobs.set(name, job);
  }
}
