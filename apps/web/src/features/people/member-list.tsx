import { Badge, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLES } from '#libs/domain';
import type { MemberDto, OrganisationDto } from '../../kernel/api/client.js';
import { organisationsQuery, pausedText } from '../../kernel/queries/members.js';
import type { useEarlyPages } from '../../kernel/query/early-pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { FilterFold, Foldable, SEARCHED, useFold, type SetFilter } from '../../ui/filter-fold.js';
import { useFirstRows } from '../../ui/first-rows.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { ShowAll } from '../../ui/show-all.js';
import { STATES, type PeopleFilter } from './people-filter.js';
import { SeatDialog } from './seat-dialog.js';
import styles from './people.module.css';

interface MemberListProps {
  people: ReturnType<typeof useEarlyPages<MemberDto>>;
}

/** Filters and people; for coordinators each with the way to change the seat. */
export function MemberList({ people: { items, count = items?.length ?? 0, query } }: MemberListProps) {
  const t = useT();
  const { role } = useSeat();
  const coordinates = role === 'coordinator';
  return (
    <>
      <Filters ready={items !== undefined} coordinates={coordinates} />
      <Loaded query={query} height={320}>
        {() => (
          <>
            <Found people={items ?? []} count={count} coordinates={coordinates} />
            {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
            <ShowAll query={query} label={t('directory.showAll', { number: count })} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface FoundProps {
  people: readonly MemberDto[];
  /** How many they are in all. */
  count: number;
  coordinates: boolean;
}

function Found({ people, count, coordinates }: FoundProps) {
  const t = useT();
  const [open, setOpen] = useState<MemberDto>();
  const drawn = useFirstRows(people);
  // Who does not answer to the filters any more, as after a change of the seat, stays in the open dialog.
  const changing = open && (people.find(({ id }) => id === open.id) ?? open);
  return (
    <>
      <Text size="sm" role="status">
        {people.length > 0 ? t('people.shown', { count }) : t('list.nothing')}
      </Text>
      {people.length > 0 ? (
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
  onOpen: ((person: MemberDto) => void) | undefined;
}

function Row({ person, onOpen }: RowProps) {
  const t = useT();
  const { me } = useSeat();
  const { name, email, organisation, role, state, coreGroup, namesake, waiting, mailPausedUntil } = person;
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{name}</span> {person.userId === me.id ? t('people.you') : null}{' '}
        {namesake ? (
          <Badge variant="outline" color="orange.9" tt="none">
            {t('people.namesake')}
          </Badge>
        ) : null}
        {mailPausedUntil ? (
          <Badge variant="outline" color="orange.9" tt="none">
            {pausedText(person)}
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
            onClick={() => onOpen(person)}
          >
            {t('people.change')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

interface FiltersProps {
  /** The list is there: what may be chosen takes none of its time on a slow line. */
  ready: boolean;
  coordinates: boolean;
}

const NONE: readonly OrganisationDto[] = [];

function Filters({ ready, coordinates }: FiltersProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [filter, onFilter] = useAddress<keyof PeopleFilter>();
  const fold = useFold(Boolean(filter.organisation));
  const { data } = useQuery({ ...organisationsQuery(campaignId), enabled: ready && fold.wanted });
  const organisations = useSorted(data?.items ?? NONE, byName);
  const one = (name: keyof PeopleFilter, text: string | undefined): SetFilter[] =>
    filter[name] ? [{ name, text: text ?? filter[name], clear: () => onFilter({ [name]: '' }) }] : [];
  const role = ROLES.find((of) => of === filter.role);
  const state = STATES.find((of) => of === filter.state);
  const set = [
    ...one('role', role && translate(`people.roles.${role}`)),
    ...one('organisation', organisations.find(({ id }) => id === filter.organisation)?.name),
    ...(coordinates ? one('state', state && translate(`people.state.${state}`)) : []),
  ];
  return (
    <FilterFold fold={fold} set={set}>
      <Group gap="sm" align="flex-end">
        <TextInput
          className={SEARCHED}
          type="search"
          label={t('people.find')}
          maxLength={100}
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
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
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
