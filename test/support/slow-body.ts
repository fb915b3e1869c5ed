import { request } from 'node:http';
import type { Client } from './demarche.js';

/** A PATCH whose body comes in two pieces; the first is on its way when this returns. */
export async function slowBody(
  client: Client,
  path: string,
  beginning: string,
  headers: Record<string, string>,
): Promise<{ end(rest: string): Promise<{ status: number }> }> {
  const sent = request(client.base + path, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', cookie: client.cookie, ...headers },
  });
  const answered = new Promise<{ status: number }>((resolve, reject) => {
    sent.on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0 });
    });
    sent.on('error', reject);
  });
  await new Promise<void>((resolve) => sent.write(beginning, () => resolve()));
  return {
    end: (rest) => {
      sent.end(rest);
      return answered;
    },
  };
}
