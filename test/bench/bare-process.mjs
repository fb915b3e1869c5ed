import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { cpuMs, serveParent } from './support/child.mjs';

/**
 * The least that could serve the same data: node:http and pg, the statements of one real request of ours sent again
 * in the same order on one connection of the pool, the rows of the largest result as the answer.
 */
let pool, server;
const routes = new Map();

serveParent(
  {
    start: async ({ url, poolSize, options }) => {
      pool = new pg.Pool({ connectionString: url, max: poolSize, options, application_name: 'bare' });
      server = http.createServer((request, response) => {
        answer(request, response).catch((error) => response.writeHead(500).end(String(error.stack)));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server.address().port;
    },
    /** `fresh`: ids that every request makes anew. */
    route: async ({ path, status, statements, fresh }) => {
      const steps = statements.map((statement) => toStep(statement, fresh));
      const route = { status, steps, fresh: fresh.length, main: 0 };
      const sizes = (await run(route)).map(({ rows }) => JSON.stringify(rows ?? []).length);
      route.main = sizes.indexOf(Math.max(...sizes));
      routes.set(path, route);
    },
    cpu: cpuMs,
  },
  async () => {
    server?.close();
    await pool?.end();
  },
);

async function answer(request, response) {
  const route = routes.get(request.url);
  if (request.method === 'POST') await readJson(request);
  const results = await run(route);
  const body = JSON.stringify({ items: results[route.main].rows });
  response.writeHead(route.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

async function run({ steps, fresh }) {
  const ids = Array.from({ length: fresh }, () => randomUUID());
  const client = await pool.connect();
  try {
    const results = [];
    for (const step of steps) results.push(await client.query(step(ids)));
    return results;
  } finally {
    client.release();
  }
}

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** Worked out once, so that a request only puts its ids in. */
function toStep({ name, text, values }, fresh) {
  const fillers = values.map((value) => toFiller(value, fresh));
  const fixed = fillers.every((fill) => typeof fill !== 'function');
  if (fixed) {
    const query = values.length > 0 || name ? { name, text, values } : { text };
    return () => query;
  }
  return (ids) => ({
    name,
    text,
    values: fillers.map((fill) => (typeof fill === 'function' ? fill(ids) : fill)),
  });
}

/** The value itself, or a function of the ids where it holds one of them. */
function toFiller(value, fresh) {
  if (Array.isArray(value)) {
    const fillers = value.map((item) => toFiller(item, fresh));
    if (fillers.every((fill) => typeof fill !== 'function')) return value;
    return (ids) => fillers.map((fill) => (typeof fill === 'function' ? fill(ids) : fill));
  }
  if (typeof value !== 'string' || !fresh.some((id) => value.includes(id))) return value;
  // Odd pieces are ids.
  const pieces = value.split(new RegExp(`(${fresh.join('|')})`));
  const numbers = pieces.map((piece) => fresh.indexOf(piece));
  return (ids) => pieces.map((piece, index) => (numbers[index] < 0 ? piece : ids[numbers[index]])).join('');
}
