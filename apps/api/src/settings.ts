import type { Environment } from '#libs/platform';

/** The part of the environment that request handling needs, injectable by class. */
export class ApiSettings {
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly secureCookies: boolean;
  readonly trustedProxies: number;
  readonly monitorToken: string | undefined;

  constructor(environment: Environment) {
    this.publicUrl = environment.publicUrl;
    this.demo = environment.demo;
    this.secureCookies = environment.publicUrl.startsWith('https:');
    this.trustedProxies = environment.trustedProxies;
    this.monitorToken = environment.monitorToken;
  }
}
