import { Button, Group, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { search } from '#libs/domain';
import type { DelegateDto } from '../../kernel/api/client.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useSeat } from '../../kernel/session/session.js';
import { useUnfinished } from '../../ui/guarded-form.js';
import { byName, inOneLine, useSorted, useT } from '../../kernel/i18n/index.js';
import type { LogForm } from './form.js';
import { personFrom, waitingPeople, type NewPerson } from './new-person.js';
import { Chip } from './picker.js';
import styles from './interactions.module.css';

interface DelegatesProps {
  code: string;
  chosen: readonly string[];
  /** Those who are added with this note. */
  added: readonly NewPerson[];
  onChange: (change: Pick<LogForm, 'delegateIds'> | Required<Pick<LogForm, 'newDelegates'>>) => void;
}

const NOBODY: readonly DelegateDto[] = [];

/** With whom of the delegation; whoever is not known yet is added in one line, also without a network. */
export function Delegates({ code, chosen, added, onChange }: DelegatesProps) {
  const t = useT();
  const heading = useId();
  const { campaignId } = useSeat();
  const brief = useCachedQuery(briefQuery(campaignId, code), `brief:${campaignId}:${code}`);
  const all = useSorted(brief.data?.delegates ?? NOBODY, byName);
  const people = all.filter(({ pseudonymous }) => !pseudonymous);
  const waiting = waitingPeople(useOutboxState().items, code);
  const known = new Set([...people, ...added].map(({ id }) => id));
  const others = waiting.filter(({ id }) => !known.has(id));
  const put = (newDelegates: NewPerson[]) => onChange({ newDelegates });
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.who')}</h2>
      <div className={styles.chips}>
        {people.map(({ id, name, roles }) => (
          <Chip
            key={id}
            label={inOneLine(name, roles[0]?.title)}
            pressed={chosen.includes(id)}
            onPress={() =>
              onChange({
                delegateIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
              })
            }
          />
        ))}
        {added.map((one) => (
          <Chip
            key={one.id}
            label={labelOf(one)}
            pressed
            onPress={() => put(added.filter(({ id }) => id !== one.id))}
          />
        ))}
        {others.map((one) => (
          <Chip key={one.id} label={labelOf(one)} pressed={false} onPress={() => put([...added, one])} />
        ))}
      </div>
      <AddPerson
        people={people.filter(({ id }) => !chosen.includes(id))}
        onAdd={(person) => put([...added, person])}
        onChoose={(id) => onChange({ delegateIds: [...chosen, id] })}
      />
    </section>
  );
}

const labelOf = ({ name, role }: NewPerson): string => inOneLine(name, role);

interface AddPersonProps {
  /** Who may be meant by what is typed. */
  people: readonly DelegateDto[];
  onAdd: (person: NewPerson) => void;
  onChoose: (id: string) => void;
}

/** As many as are named while somebody types. */
const MOST = 3;

function AddPerson({ people, onAdd, onChoose }: AddPersonProps) {
  const t = useT();
  const [line, setLine] = useState('');
  const typed = personFrom(line, '');
  const { ref, refused } = useUnfinished<HTMLInputElement>(line.trim() !== '');
  const alike = typed && typed.name.length > 1 ? search(people, typed.name, ({ name }) => [name]) : [];
  const add = () => {
    const person = personFrom(line, uuid7());
    if (!person) return;
    onAdd(person);
    setLine('');
  };
  return (
    <>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('log.addPerson')}
          ref={ref}
          value={line}
          error={refused && t('log.addPersonFirst')}
          autoComplete="off"
          onChange={(event) => setLine(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The note itself is not finished.
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" disabled={!typed} onClick={add}>
          {t('log.addPersonNow')}
        </Button>
      </Group>
      <div className={styles.chips} role="status">
        {alike.slice(0, MOST).map(({ id, name }) => (
          <Chip
            key={id}
            label={name}
            pressed={false}
            onPress={() => {
              onChoose(id);
              setLine('');
            }}
          />
        ))}
      </div>
    </>
  );
}
