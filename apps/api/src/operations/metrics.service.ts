import { Injectable } from '@nestjs/common';
import { type OperationCounts, operationCounts } from '#libs/data';
import { Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '#libs/platform';

/** Counting the ledger reads all of it, so scrapers share one count for this long. */
const FRESH_FOR = 15_000;

/** For the monitor alone: what is counted here moves with hidden writes. Labels are route patterns, statuses, kinds and states: never an id, never anything a person typed. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'demarche_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly deliveries = this.gauge('demarche_deliveries', 'Mails in the ledger by kind and state', [
    'kind',
    'state',
  ]);
  private readonly lag = this.gauge(
    'demarche_queue_lag_seconds',
    'How long the oldest due mail has been waiting',
  );
  private readonly heartbeats = this.gauge(
    'demarche_heartbeat_age_seconds',
    'Time since a background job last did its work',
    ['duty'],
  );
  private readonly up = this.gauge('demarche_database_up', 'Whether PostgreSQL answered the last count');
  private countedAt = 0;
  private counting: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  readonly contentType = this.registry.contentType;

  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  async text(): Promise<string> {
    if (Date.now() - this.countedAt > FRESH_FOR) {
      this.counting ??= this.count().finally(() => (this.counting = undefined));
      await this.counting;
    }
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private async count(): Promise<void> {
    try {
      const counted = await this.database.asRole('worker', (tx) => tx.first(operationCounts, {}));
      this.up.set(1);
      this.countedAt = Date.now();
      if (counted) this.show(counted);
    } catch {
      this.up.set(0);
    }
  }

  private show({ deliveries, lag, heartbeats }: OperationCounts): void {
    this.deliveries.reset();
    for (const { kind, state, count } of deliveries) this.deliveries.set({ kind, state }, count);
    this.lag.set(lag);
    for (const { name, age } of heartbeats) this.heartbeats.set({ duty: name }, age);
  }
}
