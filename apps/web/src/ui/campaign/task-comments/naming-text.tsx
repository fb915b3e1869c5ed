import { Text, Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { MentionableDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { answering, typedName, withName } from './mentions.js';
import styles from './task-comments.module.css';

interface NamingTextProps {
  label: string;
  description: string;
  value: string;
  error: string | undefined;
  /** Who can be named; undefined until that is known. */
  people: readonly MentionableDto[] | undefined;
  /** The person begins to type. */
  onBegin: () => void;
  onChange: (text: string) => void;
  onName: (person: MentionableDto) => void;
}

/** A text in which an @ offers names, by touch, or by the arrows, Enter and Escape. */
export function NamingText({ value, people, onBegin, onChange, onName, ...field }: NamingTextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(false);
  const typed = left ? undefined : typedName(value, caret);
  const found = typed && people ? answering(people, typed.name) : [];
  // A sentence that goes on after an @ is no name any more.
  const offers =
    typed !== undefined && people !== undefined && (found.length > 0 || !typed.name.includes(' '));
  const chosen = Math.min(at, found.length - 1);
  const name = (person: MentionableDto) => {
    if (!typed) return;
    const next = withName(value, caret, typed.from, person);
    onChange(next.text);
    onName(person);
    setAt(0);
    setCaret(next.caret);
    setLeft(true);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const press = (event: KeyboardEvent) => {
    const person = found[chosen];
    if (!offers || !person) return;
    if (event.key === 'ArrowDown') setAt((chosen + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((chosen + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') name(person);
    else if (event.key === 'Escape') setLeft(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <Textarea
        {...field}
        ref={area}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        value={value}
        aria-autocomplete="list"
        aria-controls={offers ? id : undefined}
        aria-activedescendant={offers && found.length > 0 ? `${id}-${chosen}` : undefined}
        onFocus={onBegin}
        onKeyDown={press}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onChange={(event) => {
          setLeft(false);
          setCaret(event.currentTarget.selectionStart);
          onChange(event.currentTarget.value);
        }}
      />
      {offers ? <Offers id={id} people={found} chosen={chosen} onName={name} /> : null}
    </div>
  );
}

interface OffersProps {
  id: string;
  people: readonly MentionableDto[];
  chosen: number;
  onName: (person: MentionableDto) => void;
}

/** Who answers to what is typed, or that nobody does. */
function Offers({ id, people, chosen, onName }: OffersProps) {
  const t = useT();
  if (people.length === 0) {
    return (
      <Text id={id} role="status" size="sm" c="dimmed">
        {t('comments.nobody')}
      </Text>
    );
  }
  return (
    <div role="listbox" id={id} aria-label={t('comments.people')} className={styles.people}>
      {people.map((person, index) => (
        <div
          key={person.userId}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.person}
          // Before the field loses its focus, and the caret with it.
          onPointerDown={(event) => {
            event.preventDefault();
            onName(person);
          }}
        >
          <bdi>{person.name}</bdi>{' '}
          <Text component="span" size="sm" c="dimmed">
            <bdi>{person.organisation}</bdi>
          </Text>
        </div>
      ))}
    </div>
  );
}
