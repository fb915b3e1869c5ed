import { Badge, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ROLES } from '#libs/domain';
import type { MemberDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { FilterFold, Foldable, SEARCHED, type SetFilter } from '../../ui/filter-fold.js';
import { useFirstRows } from '../../ui/first-rows.js';
import { filterPeople, type PeopleFilter } from './people-filter.js';
import { SeatDialog } from './seat-dialog.js';
import styles from './people.module.css';

const STATES = ['active', 'invited', 'removed', 'all'] as const;

/** Filters and people; for coordinators each with the way to change the seat. */
export function MemberList({ people }: { people: MemberDto[] }) {
  const t = useT();
  const { role } = useSeat();
  const [filter, setFilter] = useAddress<keyof PeopleFilter>();
  const [open, setOpen] = useState<string>();
  const sorted = useSorted(people, byName);
  const shown = filterPeople(sorted, filter);
  const drawn = useFirstRows(shown);
  const changing = people.find(({ id }) => id === open);
  const coordinates = role === 'coordinator';
  return (
    <>
      <Filters people={people} filter={filter} onFilter={setFilter} coordinates={coordinates} />
      <Text size="sm" role="status">
        {shown.length > 0 ? t('people.shown', { count: shown.length }) : t('list.nothing')}
      </Text>
      {shown.length > 0 ? (
        <table className={`plain ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.organisation')}</th>
              <th scope="col">{t('people.role')}</th>
              {coordinates ? <th scope="col">{t('people.clearance')}</th> : null}
              {coordinates ? <th scope="col">{t('people.seat')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {drawn.map((person) => (
              <Row key={person.id} person={person} onOpen={coordinates ? setOpen : undefined} />
            ))}
          </tbody>
        </table>
      ) : null}
      {coordinates ? <SeatDialog person={changing} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

interface RowProps {
  person: MemberDto;
  onOpen: ((id: string) => void) | undefined;
}

function Row({ person, onOpen }: RowProps) {
  const t = useT();
  const { me } = useSeat();
  const { id, name, email, organisation, role, state, coreGroup, namesake, waiting } = person;
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{name}</span> {person.userId === me.id ? t('people.you') : null}{' '}
        {namesake ? (
          <Badge variant="outline" color="orange.9" tt="none">
            {t('people.namesake')}
          </Badge>
        ) : null}
        {waiting.length > 0 ? (
          <Badge variant="outline" color="orange.9" tt="none">
            {t('people.waits')}
          </Badge>
        ) : null}
        {email ? (
          <Text size="sm" c="dimmed" fw={400} className={styles.mail}>
            {email}
          </Text>
        ) : null}
      </th>
      <td dir="auto">{organisation}</td>
      <td>
        {translate(`people.roles.${role}`)}{' '}
        {state === 'active' ? null : (
          <Badge variant="outline" color="gray" tt="none">
            {translate(`people.state.${state}`)}
          </Badge>
        )}
      </td>
      {onOpen ? <td>{coreGroup ? t('people.core') : t('people.notCore')}</td> : null}
      {onOpen ? (
        <td>
          <Button
            size="compact-md"
            mih={32}
            variant="default"
            aria-label={t('people.changeOf', { name })}
            onClick={() => onOpen(id)}
          >
            {t('people.change')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

const secondOf = ([, name]: readonly [string, string]): string => name;

interface FiltersProps {
  people: MemberDto[];
  filter: PeopleFilter;
  onFilter: (change: Partial<Record<keyof PeopleFilter, string>>) => void;
  coordinates: boolean;
}

function Filters({ people, filter, onFilter, coordinates }: FiltersProps) {
  const t = useT();
  const known = useMemo(
    () => [...new Map(people.map((one) => [one.organisationId, one.organisation]))],
    [people],
  );
  const organisations = useSorted(known, secondOf);
  const one = (name: keyof PeopleFilter, text: string | undefined): SetFilter[] =>
    filter[name] ? [{ name, text: text ?? filter[name], clear: () => onFilter({ [name]: '' }) }] : [];
  const role = ROLES.find((of) => of === filter.role);
  const state = STATES.find((of) => of === filter.state);
  const set = [
    ...one('role', role && translate(`people.roles.${role}`)),
    ...one('organisation', organisations.find(([id]) => id === filter.organisation)?.[1]),
    ...(coordinates ? one('state', state && translate(`people.state.${state}`)) : []),
  ];
  return (
    <FilterFold set={set}>
      <Group gap="sm" align="flex-end">
        <TextInput
          className={SEARCHED}
          type="search"
          label={t('people.find')}
          // The browser keeps what is typed; the address follows a moment later.
          defaultValue={filter.q}
          onChange={(event) => onFilter({ q: event.currentTarget.value })}
        />
        <Foldable>
          <NativeSelect
            label={t('people.role')}
            value={filter.role ?? ''}
            data={[
              { value: '', label: t('list.all') },
              ...ROLES.map((value) => ({ value, label: translate(`people.roles.${value}`) })),
            ]}
            onChange={(event) => onFilter({ role: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('people.organisation')}
            className={styles.organisation}
            value={filter.organisation ?? ''}
            data={[
              { value: '', label: t('list.all') },
              ...organisations.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => onFilter({ organisation: event.currentTarget.value })}
          />
          {coordinates ? (
            <NativeSelect
              label={t('people.stateHead')}
              value={filter.state ?? 'active'}
              data={STATES.map((value) => ({ value, label: translate(`people.state.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                onFilter({ state: value === 'active' ? '' : value })
              }
            />
          ) : null}
        </Foldable>
      </Group>
    </FilterFold>
  );
}
