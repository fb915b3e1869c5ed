#!/usr/bin/env node
/**
 * An oracle for time zones that shares nothing with our own data: the system's `zdump`, reading the system's tzdata.
 *
 *   node test/oracle/zdump.mjs > test/oracle/zdump-2026f.txt     print every zone's transitions, 2026 to 2036
 *   node test/oracle/zdump.mjs --compare [MODULE]                hold the compiled library against them
 *
 * MODULE defaults to dist/libs/domain/src/index.js. `--zoneinfo DIR` reads another compiled tree (an absolute path),
 * default /usr/share/zoneinfo. Exit code 1 if anything differs, 2 if the oracle itself cannot be trusted.
 *
 * Text form: `@ zone zone …` names zones that behave alike; then `start OFFSET ISDST ABBR` (state at the beginning of
 * 2026 in UTC), then one `EPOCH OFFSET ISDST ABBR` per transition: seconds, offset in seconds east of UTC from then on.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const FIRST_YEAR = 2026;
const END_YEAR = 2037;
const START = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
const END = Date.UTC(END_YEAR, 0, 1) / 1000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Copies of the whole tree, the machine's own zone, and a default for POSIX rules: not zones of their own. */
const NOT_ZONES = new Set(['posix', 'right', 'localtime', 'posixrules']);

function isZoneFile(path) {
  const magic = Buffer.alloc(4);
  const handle = openSync(path, 'r');
  readSync(handle, magic, 0, 4, 0);
  closeSync(handle);
  return magic.toString('latin1') === 'TZif';
}

/** Names of all zones in a compiled tree, sorted. Links to directories are followed. */
function zoneNames(root, below = '') {
  return readdirSync(join(root, below))
    .filter((name) => below !== '' || !NOT_ZONES.has(name))
    .flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      if (statSync(join(root, path)).isDirectory()) return zoneNames(root, path);
      return isZoneFile(join(root, path)) ? [path] : [];
    })
    .sort();
}

function dataVersion(root) {
  const source = join(root, 'tzdata.zi');
  if (existsSync(source)) return /^# version (\S+)/.exec(readFileSync(source, 'utf8'))?.[1] ?? 'unknown';
  const plain = join(root, '+VERSION');
  return existsSync(plain) ? readFileSync(plain, 'utf8').trim() : 'unknown';
}

function zdump(root, flag, names) {
  return execFileSync('zdump', [flag, '-c', `${FIRST_YEAR},${END_YEAR}`, ...names], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, TZDIR: root, LC_ALL: 'C' },
  });
}

/** `-05`, `+0630`, `+003408` → seconds. */
function parseOffset(text) {
  const match = /^([+-])(\d\d)(\d\d)?(\d\d)?$/.exec(text);
  if (!match) throw new Error(`zdump -i: unreadable offset "${text}"`);
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' && size > 0 ? -size : size;
}

/** `zdump -i` gives the state at the start, also for zones that never change: Map zone → { offset, dst, abbr }. */
function startStates(root, names) {
  const states = new Map();
  for (const block of zdump(root, '-i', names).split(/^TZ=/m).slice(1)) {
    const [head, ...lines] = block.split('\n');
    const line = lines.find((candidate) => candidate.startsWith('-\t-\t'));
    if (!line) continue;
    const [, , offset, abbr = '', dst = '0'] = line.split('\t');
    states.set(head.replaceAll('"', ''), {
      offset: parseOffset(offset),
      dst: Number(dst),
      // An abbreviation equal to the offset is left out, a peculiar one is quoted.
      abbr: abbr.replaceAll('"', '') || offset,
    });
  }
  return states;
}

const LINE =
  /^(\S+)\s+\w{3} (\w{3})\s+(\d+) (\d\d):(\d\d):(\d\d) (\d+) UTC? = .{24} (\S+) isdst=(\d) gmtoff=(-?\d+)$/;

/** `zdump -v` prints each transition as two lines: the second before, and the instant itself. */
function transitions(root, names) {
  const found = new Map();
  let before;
  for (const line of zdump(root, '-v', names).split('\n')) {
    const match = LINE.exec(line);
    if (!match) continue;
    const [, zone, month, day, hour, minute, second, year, abbr, dst, offset] = match;
    const at =
      Date.UTC(
        Number(year),
        MONTHS.indexOf(month),
        Number(day),
        Number(hour),
        Number(minute),
        Number(second),
      ) / 1000;
    const state = { zone, at, offset: Number(offset), dst: Number(dst), abbr };
    if (before?.zone === zone && before.at === at - 1) {
      if (at >= START && at < END) found.set(zone, [...(found.get(zone) ?? []), { before, after: state }]);
      before = undefined;
    } else before = state;
  }
  return found;
}

/** The two ways of asking must tell one story, or the oracle is no oracle. */
function checkOwnStory(zone, start, list) {
  let state = start;
  for (const { before, after } of list) {
    if (before.offset !== state.offset || before.abbr !== state.abbr || before.dst !== state.dst) {
      throw new Error(`zdump contradicts itself about ${zone} before ${after.at}`);
    }
    state = after;
  }
}

/** Everything the system knows: { version, zones: Map name → { start, list: [{ at, offset, dst, abbr }] } }. */
function readSystem(root) {
  const names = zoneNames(root);
  const starts = startStates(root, names);
  const changes = transitions(root, names);
  const zones = new Map();
  for (const name of names) {
    const start = starts.get(name);
    if (!start) throw new Error(`zdump says nothing about ${name}`);
    const list = changes.get(name) ?? [];
    checkOwnStory(name, start, list);
    zones.set(name, { start, list: list.map(({ after }) => after) });
  }
  if (zones.size === 0) throw new Error(`there are no zones under ${root}`);
  return { version: dataVersion(root), zones };
}

function print({ version, zones }) {
  const groups = new Map();
  let count = 0;
  for (const [name, { start, list }] of zones) {
    count += list.length;
    const lines = [
      `start ${start.offset} ${start.dst} ${start.abbr}`,
      ...list.map((t) => `${t.at} ${t.offset} ${t.dst} ${t.abbr}`),
    ];
    const body = lines.join('\n');
    groups.set(body, [...(groups.get(body) ?? []), name]);
  }
  console.log(`# tzdata ${version}`);
  console.log(
    `# ${zones.size} zones, ${groups.size} groups, ${count} transitions, ${FIRST_YEAR}-${END_YEAR - 1}`,
  );
  for (const [body, names] of groups) console.log(`@ ${names.join(' ')}\n${body}`);
}

const at = (seconds) => new Date(seconds * 1000);
const wallAt = (seconds, offset) =>
  at(seconds + offset)
    .toISOString()
    .slice(0, 16);

function compareState(library, zone, seconds, state, report) {
  const ours = library.zoneStateAt(zone, at(seconds));
  const theirs = `${state.offset} ${state.abbr}`;
  const mine = `${ours.offsetMs / 1000} ${ours.abbreviation}`;
  if (mine !== theirs) report(`${zone} at ${at(seconds).toISOString()}: ours ${mine}, system ${theirs}`);
  const wall = library.toWall(at(seconds), zone);
  if (wall !== wallAt(seconds, state.offset))
    report(`${zone} at ${at(seconds).toISOString()}: we show ${wall}`);
}

/** The written rule, worked out from the system's data alone: gap → its end, overlap → the earlier instant. */
function compareRule(library, zone, before, after, report) {
  const size = after.offset - before.offset;
  if (size === 0) return 0;
  const edge = after.at + Math.min(before.offset, after.offset);
  const middle = Math.floor((edge + Math.abs(size) / 2) / 60) * 60;
  const wall = at(middle).toISOString().slice(0, 16);
  const expected = size > 0 ? after.at : middle - before.offset;
  const kind = size > 0 ? 'gap' : 'overlap';
  const found = library.toInstant(wall, zone);
  if (found.kind !== kind || found.instant.getTime() !== expected * 1000) {
    report(
      `${zone} ${wall}: ours ${found.kind} ${found.instant.toISOString()}, rule ${kind} ${at(expected).toISOString()}`,
    );
  }
  return 1;
}

function compareZone(library, zone, { start, list }, report) {
  const tally = { transitions: 0, lookups: 1, walls: 0 };
  compareState(library, zone, START, start, report);
  let before = start;
  for (const after of list) {
    compareState(library, zone, after.at - 1, before, report);
    compareState(library, zone, after.at, after, report);
    tally.walls += compareRule(library, zone, before, after, report);
    tally.transitions += 1;
    tally.lookups += 2;
    before = after;
  }
  compareState(library, zone, END - 1, before, report);
  tally.lookups += 1;
  // And the other way round: a change of the clocks that only we know of.
  const known = new Set(list.map((t) => t.at));
  for (const ours of library.transitionsBetween(zone, at(START), at(END))) {
    if (!known.has(ours.at.getTime() / 1000))
      report(`${zone}: only ours changes at ${ours.at.toISOString()}`);
  }
  return tally;
}

async function compare(system, module) {
  const library = await import(module);
  const total = { zones: 0, transitions: 0, lookups: 0, walls: 0 };
  const differences = [];
  const report = (text) => differences.push(text);
  const skipped = { unsupported: [], onlyOurs: [] };
  for (const [zone, data] of system.zones) {
    if (!library.isZone(zone)) {
      // A name without a slash is refused on purpose; one with a slash is news we do not have.
      if (zone.includes('/') || zone === 'UTC') report(`${zone}: the library does not know this zone`);
      else skipped.unsupported.push(zone);
      continue;
    }
    const tally = compareZone(library, zone, data, report);
    total.zones += 1;
    for (const key of Object.keys(tally)) total[key] += tally[key];
  }
  for (const zone of library.canonicalZones()) {
    if (!system.zones.has(zone)) report(`${zone}: offered by the library, unknown to the system`);
  }
  const offered = new Set(library.canonicalZones());
  skipped.onlyOurs = library.allZones().filter((zone) => !system.zones.has(zone) && !offered.has(zone));
  console.log(`tzdata: system ${system.version}, library ${library.zoneDataVersion}`);
  console.log(`refused by the library on purpose (no slash), not compared: ${list(skipped.unsupported)}`);
  console.log(`aliases not installed on the system, not compared: ${list(skipped.onlyOurs)}`);
  console.log(
    `compared: ${total.zones} zones, ${total.transitions} transitions, ${total.lookups} lookups, ${total.walls} gaps and overlaps`,
  );
  console.log(`differences: ${differences.length}`);
  for (const line of differences.slice(0, 50)) console.log(`  ${line}`);
  if (differences.length > 50) console.log(`  … and ${differences.length - 50} more`);
  return differences.length === 0 && total.zones > 0 ? 0 : 1;
}

function list(names) {
  return names.length ? `${names.length} (${names.join(' ')})` : 'none';
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      compare: { type: 'boolean', default: false },
      zoneinfo: { type: 'string', default: '/usr/share/zoneinfo' },
    },
    allowPositionals: true,
  });
  const system = readSystem(values.zoneinfo);
  if (!values.compare) {
    print(system);
    return 0;
  }
  const base = positionals[0]
    ? new URL(positionals[0], `file://${process.cwd()}/`)
    : new URL('../../dist/libs/domain/src/index.js', import.meta.url);
  return compare(system, base.href);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
