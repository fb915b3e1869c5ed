import { readFileSync } from 'node:fs';
import semver from 'semver';

/*
 * Refuses a package that would not be installed in silence on the oldest Node with which one may begin: its users see
 * a warning first, and nothing says that it will run. Optional ones are left out where they do not fit.
 */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const oldest = semver.minVersion(read('package.json').devEngines.runtime.version);
const refused = Object.entries(read('package-lock.json').packages).filter(
  ([path, { engines, optional }]) =>
    path !== '' && !optional && engines?.node && !semver.satisfies(oldest, engines.node),
);
for (const [path, { version, engines }] of refused)
  console.error(`${path} ${version} wants Node ${engines.node}; ${oldest} has to do. Take an older version.`);
process.exitCode = refused.length > 0 ? 1 : 0;
