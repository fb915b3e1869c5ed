import { ArchiveImporter } from '../imports/archive-importer.js';
import { DoesJob, Job } from './job.js';

/** Reads and takes in the archives of campaigns that wait for it. */
@DoesJob('archives', { every: 15_000, attempts: 3, backoff: 5_000 })
export class ArchivesJob extends Job {
  constructor(private readonly importer: ArchiveImporter) {
    super();
  }

  protected work(): Promise<void> {
    return this.importer.run();
  }
}
