import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Milliseconds for which a connection without a request stays open. Longer than a proxy keeps its own (60 or 75 s are usual):
 * who closes first, and at the very moment in which a request comes, loses it.
 */
const KEEP_ALIVE = 90_000;

/** How long connections to the api stay open. */
@Injectable()
export class Connections implements OnModuleInit, BeforeApplicationShutdown {
  /** Those on which nothing was asked yet; browsers open some in advance. */
  private readonly silent = new Set<Socket>();

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const { server, silent } = this;
    server.keepAliveTimeout = KEEP_ALIVE;
    server.on('connection', (socket: Socket) => {
      silent.add(socket);
      socket.once('close', () => silent.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket));
  }

  /**
   * What is idle a server closes itself when it stops. It would wait for those that never asked, a minute and a half, and keep
   * those that have their answer still to get.
   */
  beforeApplicationShutdown(): void {
    this.server.keepAliveTimeout = 1;
    for (const socket of this.silent) socket.destroy();
  }

  private get server(): Server {
    return this.host.httpAdapter.getHttpServer() as Server;
  }
}
