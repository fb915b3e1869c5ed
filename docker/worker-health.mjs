// A worker has no port to ask. It writes a heartbeat every quarter of a minute; with several workers the row is theirs
// together, so this tells whether mail leaves, not which of them is at work.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3000 });
try {
  await client.connect();
  await client.query('set role demarche_worker');
  const { rows } = await client.query(
    `select 1 from heartbeat where name = 'worker' and at > now() - interval '2 minutes'`,
  );
  process.exitCode = rows.length === 1 ? 0 : 1;
} catch {
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}
