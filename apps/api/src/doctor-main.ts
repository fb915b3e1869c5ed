import { readEnvironment, runProgram, SetupError, type Environment } from '#libs/platform';
import { acceptLogFinding, diskFinding, zoneFinding } from './doctor/disk.js';
import { fault, lineOf, ok, type Finding } from './doctor/finding.js';
import { addressFinding, databaseFindings, queueFinding, relayFinding } from './doctor/services.js';

/** `npm run doctor`: what is wrong with an installation, a line each; changes nothing. Ends with 1 where there is a fault. */
runProgram(async () => {
  const findings = await lookAtAll();
  for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1;
});

async function lookAtAll(): Promise<Finding[]> {
  const ofMachine = [await zoneFinding(), await diskFinding(process.cwd())];
  let environment: Environment;
  try {
    environment = readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const problems = error.message.split('\n- ').slice(1);
    return [...problems.map((problem) => fault('settings', problem)), ...ofMachine];
  }
  const found = await Promise.all([
    databaseFindings(environment),
    queueFinding(environment),
    relayFinding(environment),
    acceptLogFinding(environment.acceptLog),
    addressFinding(environment),
  ]);
  return [ok('settings', 'all are usable, and the key is strong'), ...found.flat(), ...ofMachine];
}
