import { direction, type DecisionRule } from '#libs/domain';
import { groupName } from '#libs/reference';
import { line, oneLine, own, typed, type Line } from '../line.js';
import type { Speech } from '../mail-writer.js';
import type { Block } from '../page.js';
import type {
  DelegationName,
  DigestAskShifts,
  DigestMove,
  DigestShift,
  DigestStatement,
  DigestTally,
} from './content.js';
import { hurts } from './harm.js';
import type { Measure, Writing } from './items.js';
import { rewordedLine } from './reworded.js';

/** Where delegations stand: under each ask its count at both ends of the window, then what moved. What is cut is said. */
export function shiftBlocks(asks: readonly DigestAskShifts[], writing: Writing, measure: Measure): Block[] {
  if (asks.length === 0) return [];
  const { speech } = writing;
  const left = asks.length - measure.items;
  return [
    { type: 'heading', line: [own(speech.say('digest.shifts'))] },
    ...asks.slice(0, measure.items).flatMap((ask) => askBlocks(ask, writing, measure)),
    ...(left > 0
      ? [{ type: 'paragraph', line: [own(speech.say('shift.more_asks', { count: left }))] } as const]
      : []),
  ];
}

function askBlocks(ask: DigestAskShifts, writing: Writing, measure: Measure): Block[] {
  const { speech, length } = writing;
  const red = ask.redLine ? ` · ${speech.say('digest.red_line')}` : '';
  const reworded = rewordedLine(ask, writing);
  const visible = ask.shifts.slice(0, measure.items);
  const more = ask.shifts.slice(measure.items).flatMap(({ moves }) => moves);
  return [
    { type: 'subheading', line: line`${oneLine(ask.ask, length)}${own(red)}` },
    { type: 'paragraph', line: [own(countLines(ask, speech).join(' '))] },
    ...(reworded.length > 0 ? [{ type: 'paragraph', line: reworded } as const] : []),
    ...(visible.length > 0
      ? [
          {
            type: 'list',
            items: visible.map((shift) => shiftItem(shift, writing, measure)),
            more: more.reduce((sum, { delegations }) => sum + delegations.length, 0),
          } as const,
        ]
      : []),
  ];
}

/** How the ask stands, in the sentences that every screen says; then what it was before; see `DigestTally`. */
export function countLines({ rule, before, after, summary }: DigestAskShifts, speech: Speech): string[] {
  const same = before.yes === after.yes && before.no === after.no && before.open === after.open;
  const was = same
    ? speech.say('tally.as_before')
    : speech.say('tally.was', { yes: before.yes, no: before.no, open: before.open });
  if (rule === null) {
    const { yes, no, open } = after;
    return [speech.say('tally.now', { yes, no, open }), was];
  }
  return [speech.count(summary), was, ...missing(rule, before, after, speech)];
}

/** What is missing is said where enough is known: of an empty room one voice would be "all that is missing". */
export function missing(
  rule: DecisionRule,
  before: DigestTally,
  after: DigestTally,
  speech: Speech,
): string[] {
  const known = [before, after].every(
    ({ yes, no, short, littleKnown }) => yes + no > 0 && short !== null && !littleKnown,
  );
  const numbers = { before: before.short ?? 0, after: after.short ?? 0 };
  if (!known || rule === 'consensus' || numbers.before === numbers.after) return [];
  return [speech.say('tally.missing', numbers)];
}

function shiftItem(shift: DigestShift, writing: Writing, measure: Measure): Line[] {
  const { speech } = writing;
  const evidence = [own(evidenceOf(shift, speech))];
  const { statement, moves } = shift;
  if (!statement) {
    return moves.flatMap((move) => [
      namesLine(move.delegations, writing, mostOf(move, measure)),
      [own(movement(move, speech))],
      ...(isCorrection(shift, move) ? [] : [evidence]),
    ]);
  }
  const left = moves.slice(measure.items).reduce((sum, { delegations }) => sum + delegations.length, 0);
  return [
    ...statementLines(statement, writing, measure),
    ...moves.slice(0, measure.items).map((move) => whoMoved(move, writing, measure)),
    ...(left > 0 ? [[own(speech.say('frame.more', { count: left }))]] : []),
    evidence,
  ];
}

/** What must not be overlooked is named twice as far. */
const mostOf = (move: DigestMove, { names }: Measure) => (hurts(move) ? names * 2 : names);

function whoMoved(move: DigestMove, writing: Writing, measure: Measure): Line {
  const names = namesLine(move.delegations, writing, mostOf(move, measure));
  return writing.speech.line('shift.who', { what: own(movement(move, writing.speech)), names });
}

function statementLines(statement: DigestStatement, writing: Writing, measure: Measure): Line[] {
  const { speech } = writing;
  const { aligned, excepted, joined: states } = statement;
  const what = own(speech.say(states === 0 ? 'shift.gone' : `stance.${statement.stance}`));
  const listed = (key: 'shift.aligned' | 'shift.excepted', delegations: readonly DelegationName[]) =>
    delegations.length === 0
      ? []
      : [speech.line(key, { names: namesLine(delegations, writing, measure.names) })];
  return [
    speech.line('shift.says', { who: speakerOf(statement, writing), what }),
    ...(states > 1 ? [[own(speech.say('shift.joined', { count: states }))]] : []),
    ...listed('shift.aligned', aligned),
    ...listed('shift.excepted', excepted),
  ];
}

function speakerOf({ speaker, group }: DigestStatement, writing: Writing): Line {
  const { speech, length } = writing;
  const name = nameOf(speaker, writing);
  if (!group) return [name];
  const bloc = typed(oneLine(groupName(group.code, speech.language, group.name), length));
  return speech.line('shift.bloc', { bloc, speaker: name });
}

const nameOf = ({ delegation, code }: DelegationName, { speech, length }: Writing) =>
  typed(oneLine(speech.country(delegation, code), length));

export function namesLine(delegations: readonly DelegationName[], writing: Writing, most: number): Line {
  const { speech } = writing;
  const comma = own(`${speech.say('frame.comma')} `);
  const visible = delegations.slice(0, most).map((one) => nameOf(one, writing));
  const left = delegations.length - visible.length;
  const more = left > 0 ? [comma, own(speech.say('frame.more', { count: left }))] : [];
  return [...visible.flatMap((name, place) => (place === 0 ? [name] : [comma, name])), ...more];
}

function evidenceOf({ said, grade, statements }: DigestShift, speech: Speech): string {
  if (said === null || grade === null) return speech.say('shift.retracted');
  const several = statements > 1 ? ` · ${speech.say('shift.statements', { count: statements })}` : '';
  return `${speech.say(`said.${said}`)} · ${speech.say(`grade.${grade}`)}${several}`;
}

/** Nothing was said or taken back: what was known was wrong. */
const isCorrection = ({ said }: DigestShift, { corrected }: DigestMove) =>
  said === null && Boolean(corrected);

/** What was recorded wrongly is no move: it is said beside where they stand, and where they stood all along is the start. */
function movement(move: DigestMove, speech: Speech): string {
  return `${movedTo(move, speech)}${move.stale ? speech.say(`shift.stale_${move.stale}`) : ''}`;
}

function movedTo(move: DigestMove, speech: Speech): string {
  const { from, to, stated, corrected } = move;
  if (!corrected) return changeOf(move, speech);
  const wrong = { wrong: speech.say(`stance.${corrected}`) };
  if (from !== null && from === to && stated === null)
    return speech.say('shift.corrected', { ...wrong, to: speech.say(`stance.${to}`) });
  return `${changeOf(move, speech)}${speech.say('shift.corrected_before', wrong)}`;
}

function changeOf(move: DigestMove, speech: Speech): string {
  const { from, to, cause } = move;
  const was = from && speech.say(`stance.${from}`);
  if (to === null)
    return was ? speech.say('shift.taken_back_from', { from: was }) : speech.say('shift.taken_back');
  const is = speech.say(`stance.${to}`);
  if (cause === 'restored') return `${speech.say('shift.restored', { to: is })}${stated(move, speech)}`;
  if (cause === 'withdrawn')
    return `${speech.say('shift.withdrawn', { from: was ?? '', to: is })}${stated(move, speech)}`;
  return `${moved(move, was, is, speech)}${stated(move, speech)}`;
}

function moved({ from, to }: DigestMove, was: string | null, is: string, speech: Speech): string {
  if (from === null || to === null || was === null) return speech.say('shift.first', { to: is });
  if (from === to) return speech.say('shift.unchanged', { to: is });
  return speech.say(`shift.${direction(from, to)}`, { from: was, to: is });
}

/** A statement of an earlier time may be recorded late: it is news, but not where the delegation stands now. */
function stated({ stated: word, to }: DigestMove, speech: Speech): string {
  if (word === null || word === to) return '';
  return speech.say('shift.addedStatement', { stated: speech.say(`stance.${word}`) });
}
