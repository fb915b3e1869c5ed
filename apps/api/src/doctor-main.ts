import { readEnvironment, runProgram, SetupError, type Environment } from '#libs/platform';
import { openingFindings } from './doctor/database.js';
import { everyFinding, machineFindings } from './doctor/every-finding.js';
import { fault, lineOf, type Finding } from './doctor/finding.js';

/** `npm run doctor`: what is wrong with an installation, a line each; changes nothing. Ends with 1 where there is a fault. */
runProgram(async () => {
  const findings = await lookAtAll();
  for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1;
});

async function lookAtAll(): Promise<Finding[]> {
  let environment: Environment;
  try {
    environment = readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const problems = error.message.split('\n- ').slice(1);
    return [
      ...problems.map((problem) => fault('settings', 'settingsUnusable', {}, problem)),
      ...(await machineFindings()),
    ];
  }
  return everyFinding(environment, openingFindings(environment));
}
