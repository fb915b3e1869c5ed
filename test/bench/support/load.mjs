import http from 'node:http';

const CONNECTIONS = 16;

/** Sends requests over 16 kept connections for a while. */
export class Load {
  agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  /**
   * @param port of the server
   * @param next makes the next request: `{ method, path, headers, body }`
   * @returns requests that were answered, and the seconds that took
   */
  async run(port, next, seconds) {
    const started = performance.now();
    const end = started + seconds * 1000;
    let answered = 0;
    const connection = async () => {
      while (performance.now() < end) {
        await this.send(port, next());
        answered++;
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return { answered, seconds: (performance.now() - started) / 1000 };
  }

  send(port, { method, path, headers, body, status }) {
    return new Promise((resolve, reject) => {
      const request = http.request({ port, host: '127.0.0.1', agent: this.agent, method, path, headers });
      request.once('error', reject);
      request.once('response', (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === status) resolve(chunks);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(chunks)}`));
        });
      });
      request.end(body);
    });
  }

  close() {
    this.agent.destroy();
  }
}
