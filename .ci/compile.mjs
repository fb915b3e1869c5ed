import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before as swagger } from '@nestjs/swagger/plugin';
import ts from 'typescript';

/*
 * Compiles everything but the web app into dist. TypeScript 7 checks the types and writes the JavaScript; the api's DTOs
 * and controllers are then written once more by TypeScript 6, since the plugin that reads their types and comments for
 * docs/openapi.json needs the programming interface that 7 does not have.
 */
const { compilerOptions } = JSON.parse(readFileSync('nest-cli.json', 'utf8'));
const CONFIG = compilerOptions.tsConfigPath;
const { options: PLUGIN } = compilerOptions.plugins.find(({ name }) => name === '@nestjs/swagger');
const DESCRIBED = /\.(dto|controller)\.ts$/;
const RULES = /\/libs\/(domain|reference|sheets)\//;

/** @returns whether the types are right; what is wrong has been printed */
export function compile() {
  const compiler = ['node_modules/typescript7/bin/tsc', '-p', CONFIG, '--pretty'];
  if (spawnSync(process.execPath, compiler, { stdio: 'inherit' }).status !== 0) return false;
  describe();
  return true;
}

/** Writes the DTOs and controllers with what the plugin adds to them. */
function describe() {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(CONFIG, { incremental: false }, ts.sys);
  const program = ts.createProgram(fileNames, options);
  const before = [swagger(PLUGIN, program)];
  const files = program.getSourceFiles();
  // The document lists the words of an enum in the order in which the compiler meets them: let that be the rules' own.
  for (const file of files) if (RULES.test(file.fileName)) program.getSemanticDiagnostics(file);
  for (const file of files)
    if (DESCRIBED.test(file.fileName)) program.emit(file, undefined, undefined, false, { before });
}
