/** Server settings by name, as in postgresql.conf. */
export type ServerSettings = Record<string, string>;

const DEFAULTS: ServerSettings = {
  max_connections: '100',
  shared_buffers: '64MB',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Checkpoints are routine; the log is for what goes wrong.
  log_checkpoints: 'off',
};

/**
 * Command-line arguments for the server: sensible small defaults, overridden by `settings`. Where it listens is not
 * open to change: TCP on 127.0.0.1 only, as a socket file would need a folder that every account reaches.
 */
export function settingArguments(settings: ServerSettings, port: number): string[] {
  const fixed = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const all: ServerSettings = { ...DEFAULTS, ...settings, ...fixed };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
