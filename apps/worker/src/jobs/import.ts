import { Importer } from '../imports/importer.js';
import { DoesJob, Job } from './job.js';

/** Reads, applies and undoes the sheets that wait for it. */
@DoesJob('import', { every: 15_000, attempts: 3, backoff: 1000 })
export class ImportJob extends Job {
  constructor(private readonly importer: Importer) {
    super();
  }

  protected work(): Promise<void> {
    return this.importer.run();
  }
}
