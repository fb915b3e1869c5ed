import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { LetterDto, SignatoryDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useWide } from '../../ui/use-wide.js';
import { WideTable } from '../../ui/wide-table.js';
import directory from '../../ui/directory.module.css';
import { ApproveSeveral } from './approve-several.js';
import { SignatoryActs } from './signatory-acts.js';
import { Marks, Since, Who } from './signatory-marks.js';
import { mayApprove } from './words.js';

interface LinesProps {
  letter: LetterDto;
  items: readonly SignatoryDto[];
}

/** Those who sign: a table at a desk, cards on a phone; a coordinator ticks and approves several at once. */
export function Lines({ letter, items }: LinesProps) {
  const { role } = useSeat();
  const wide = useWide();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const coordinates = role === 'coordinator';
  const open = items.filter(mayApprove);
  const Shown = wide ? Table : Cards;
  return (
    <>
      {coordinates ? (
        <ApproveSeveral
          letter={letter}
          open={open}
          chosen={open.filter(({ id }) => ticked.has(id))}
          onChoose={(lines) => setTicked(new Set(lines.map(({ id }) => id)))}
        />
      ) : null}
      <Shown
        letter={letter}
        items={items}
        tick={
          coordinates && open.length > 1
            ? (line) => <Tick line={line} ticked={ticked} onTick={setTicked} />
            : null
        }
        acts={
          coordinates ? (line) => <SignatoryActs letterId={letter.id} line={line} others={items} /> : null
        }
      />
    </>
  );
}

interface TickProps {
  line: SignatoryDto;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** What cannot be approved has none. */
function Tick({ line, ticked, onTick }: TickProps) {
  const t = useT();
  const { id } = line;
  if (!mayApprove(line)) return null;
  return (
    <Checkbox
      aria-label={t('letters.tick', { name: line.shownName })}
      checked={ticked.has(id)}
      onChange={({ currentTarget: { checked } }) => {
        const others = [...ticked].filter((one) => one !== id);
        onTick(new Set(checked ? [...others, id] : others));
      }}
    />
  );
}

interface ShownProps extends LinesProps {
  tick: ((line: SignatoryDto) => ReactNode) | null;
  acts: ((line: SignatoryDto) => ReactNode) | null;
}

function Cards({ letter, items, tick, acts }: ShownProps) {
  return (
    <ul className="bare">
      {items.map((line) => (
        <li key={line.id} className={directory.line}>
          {tick?.(line)}
          <Stack gap={2} className={directory.what ?? ''}>
            <Who line={line} />
            <Text component="div" size="sm">
              {line.place ? (
                <>
                  <bdi>{line.place}</bdi>
                  {' · '}
                </>
              ) : null}
              <Since line={line} />
            </Text>
            <Marks line={line} wording={letter.wording} />
          </Stack>
          {acts?.(line)}
        </li>
      ))}
    </ul>
  );
}

function Table({ letter, items, tick, acts }: ShownProps) {
  const t = useT();
  const headings = [
    ...(tick ? [t('letters.choice')] : []),
    ...[t('letters.shownName'), t('letters.place'), t('letters.state'), t('letters.since')],
    ...(acts ? [t('letters.acts')] : []),
  ];
  return (
    <WideTable headings={headings} className={directory.table}>
      {items.map((line) => (
        <tr key={line.id}>
          {tick ? <td>{tick(line)}</td> : null}
          <th scope="row">
            <Who line={line} />
          </th>
          <td>
            <bdi>{line.place}</bdi>
          </td>
          <td>
            <Marks line={line} wording={letter.wording} />
          </td>
          <td>
            <Since line={line} />
          </td>
          {acts ? <td>{acts(line)}</td> : null}
        </tr>
      ))}
    </WideTable>
  );
}
