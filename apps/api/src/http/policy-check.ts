import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { POLICY, type Policy } from './policy.js';

export interface DeclaredRoute {
  method: string;
  path: string;
  policy: Policy | undefined;
}

/** Stops start-up when a route says not who may call it. */
@Injectable()
export class PolicyCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.routes().filter((route) => !route.policy);
    if (open.length === 0) return;
    const list = open.map((route) => `${route.method} ${route.path}`).join(', ');
    throw new Error(`These routes declare no policy: ${list}`);
  }

  /** Every route of the application with its policy. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const base = String(this.reflector.get<string>('path', metatype) ?? '');
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method = handler && this.reflector.get<RequestMethod | undefined>('method', handler);
        if (!handler || method === undefined) return [];
        const own = String(this.reflector.get<string>('path', handler) ?? '');
        const path = `/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        return [
          {
            method: RequestMethod[method] ?? '',
            path,
            policy: this.reflector.get<Policy | undefined>(POLICY, handler),
          },
        ];
      });
    });
  }
}
