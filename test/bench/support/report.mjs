/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} unit of `ours` and `bare`
 * @property {import('./statistics.mjs').Summary} ours
 * @property {import('./statistics.mjs').Summary} bare
 * @property {object} ratio of ours to bare
 * @property {object} [cpu] ratio of CPU time, ours to bare
 * @property {string} [aim]
 * @property {boolean} [met]
 */

const HEAD = ['what', 'ours', 'bare', 'ratio', 'CPU ratio', 'aim', 'met'];

/** One line per row: medians, with the smallest and largest in brackets. */
export function table(rows) {
  const cells = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

function toCells({ what, unit, ours, bare, ratio, cpu, aim, met }) {
  return [
    what,
    spread(ours, unit),
    bare ? spread(bare, unit) : '',
    ratio ? spread(ratio, '') : '',
    cpu ? spread(cpu, '') : '',
    aim ?? '',
    met === undefined ? '' : met ? 'yes' : 'NO',
  ];
}

function spread(value, unit) {
  if (typeof value === 'string') return value;
  const { median, min, max } = value;
  const range = min === max ? '' : ` (${figure(min)}–${figure(max)})`;
  return `${figure(median)}${unit ? ` ${unit}` : ''}${range}`;
}

function figure(value) {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
