import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { useQuery } from '@tanstack/react-query';
import { INTERACTION_KINDS } from '#libs/domain';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useCachedDelegations, useCachedNames } from '../../kernel/queries/delegations.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { intlTag, translate, useOrder, useT } from '../../kernel/i18n/index.js';
import { ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Foldable, FilterFold, SEARCHED, useFold, type SetFilter } from '../../ui/filter-fold.js';
import { daysOf, FILTERS, SPANS, type Filter, type Filters } from './filters.js';

interface FilterBarProps {
  filters: Filters;
  change: (change: Filters) => void;
  /** On whose clock days are. */
  zone: string;
  /** By the campaign's clock, in ms since 1970. */
  now: () => number;
  /** The list is there: what may be chosen takes none of its time on a slow line. */
  ready: boolean;
}

type Options = readonly (readonly [value: string, label: string])[];

/** What of the talks is shown; all of it stands in the address. */
export function FilterBar({ filters, change, zone, now, ready }: FilterBarProps) {
  const t = useT();
  const fold = useFold(FILTERS.some((name) => name !== 'q' && filters[name]));
  const { delegations, people, organisations, delegates } = useOptions(
    filters.delegation,
    fold.wanted,
    ready,
  );
  const select = (name: Filter, label: string, any: string, options: Options) => (
    <NativeSelect
      label={label}
      value={filters[name] ?? ''}
      data={[
        { value: '', label: any },
        ...options.map(([value, text]) => ({ value, label: text, dir: 'auto' })),
      ]}
      // Delegates belong to a delegation.
      onChange={({ currentTarget: { value } }) =>
        change({ [name]: value || undefined, ...(name === 'delegation' ? { delegate: undefined } : {}) })
      }
    />
  );
  const kinds: Options = INTERACTION_KINDS.map((kind) => [kind, translate(`contact.${kind}`)]);
  const chosen = (name: Filter, options: Options): SetFilter[] => {
    const value = filters[name];
    if (!value) return [];
    const text = options.find(([of]) => of === value)?.[1] ?? value;
    return [{ name, text, clear: () => change({ [name]: undefined }) }];
  };
  const set = [
    ...chosen('delegation', delegations).map((one) => ({
      ...one,
      clear: () => change({ delegation: undefined, delegate: undefined }),
    })),
    ...chosen('delegate', delegates),
    ...chosen('by', people),
    ...chosen('organisation', organisations),
    ...chosen('kind', kinds),
    ...(shelfOf(filters.shelf) === 'removed'
      ? chosen('shelf', [['removed', t('removal.shelves.removed')]])
      : []),
    ...useSetDays({ filters, change, zone, now }),
  ];
  return (
    <FilterFold fold={fold} set={set}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        <TextInput
          className={SEARCHED}
          type="search"
          label={t('meetings.search')}
          value={filters.q ?? ''}
          onChange={(event) => change({ q: event.currentTarget.value || undefined })}
        />
        <Foldable>
          {select('delegation', t('meetings.delegation'), t('meetings.anyDelegation'), delegations)}
          {delegates.length > 0
            ? select('delegate', t('meetings.delegate'), t('meetings.anyDelegate'), delegates)
            : null}
          {select('by', t('meetings.person'), t('meetings.anybody'), people)}
          {select('organisation', t('meetings.organisation'), t('meetings.anyOrganisation'), organisations)}
          {select('kind', t('meetings.kind'), t('meetings.anyKind'), kinds)}
          <ShelfChoice
            archives={false}
            own
            shelf={shelfOf(filters.shelf)}
            onChange={(shelf) => change({ shelf: shelf === 'active' ? undefined : shelf })}
          />
        </Foldable>
      </SimpleGrid>
      <Days filters={filters} change={change} zone={zone} now={now} />
    </FilterFold>
  );
}

const dayText = (day: string): string => {
  const at = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(intlTag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
};

/** The days that are chosen, as one filter: today, yesterday, the week, or from when to when. */
function useSetDays({ filters, change, zone, now }: Omit<FilterBarProps, 'ready'>): SetFilter[] {
  const t = useT();
  const { from, to } = filters;
  if (!from && !to) return [];
  const span = SPANS.find((one) => {
    const days = daysOf(one, now(), zone);
    return days.from === from && days.to === to;
  });
  const ends = [
    from && `${t('meetings.from')}: ${dayText(from)}`,
    to && `${t('meetings.to')}: ${dayText(to)}`,
  ];
  const text = span ? t(`meetings.${span}`) : ends.filter(Boolean).join(' · ');
  return [{ name: 'days', text, clear: () => change({ from: undefined, to: undefined }) }];
}

const NOTHING: Filters = Object.fromEntries(FILTERS.map((name) => [name, undefined]));

function Days({ filters, change, zone, now }: Omit<FilterBarProps, 'ready'>) {
  const t = useT();
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`meetings.${name}`)}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <Stack gap={4}>
      <Group gap="xs" align="flex-end">
        {SPANS.map((span) => {
          const days = daysOf(span, now(), zone);
          const pressed = filters.from === days.from && filters.to === days.to;
          return (
            <Button
              key={span}
              variant={pressed ? 'filled' : 'default'}
              aria-pressed={pressed}
              onClick={() => change(pressed ? { from: undefined, to: undefined } : days)}
            >
              {t(`meetings.${span}`)}
            </Button>
          );
        })}
        <Foldable>
          {day('from')}
          {day('to')}
        </Foldable>
        {FILTERS.some((name) => filters[name]) ? (
          <Button variant="default" onClick={() => change(NOTHING)}>
            {t('list.clear')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {t('meetings.clock', { city: cityText(zone) })}
      </Text>
    </Stack>
  );
}

function useOptions(delegation: string | undefined, wanted: boolean, ready: boolean) {
  const t = useT();
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const names = useCachedNames(wanted);
  const all = useCachedDelegations(wanted);
  const members = useQuery({ ...membersQuery(campaignId), enabled: ready && wanted });
  const brief = useQuery({ ...briefQuery(campaignId, delegation ?? ''), enabled: delegation !== undefined });
  const sorted = (options: Options) => options.toSorted(([, a], [, b]) => inOrder(a, b));
  const seats = members.data?.items ?? [];
  const people: Options = seats.map(({ userId, name }) => [userId, name] as const);
  return {
    delegations: sorted(all.map(({ code, shortName }) => [code, names.get(code) ?? shortName] as const)),
    people: [['me', t('meetings.me')] as const, ...sorted(people)],
    organisations: sorted([
      ...new Map(seats.map(({ organisationId, organisation }) => [organisationId, organisation])),
    ]),
    delegates: sorted((brief.data?.delegates ?? []).map(({ id, name }) => [id, name] as const)),
  };
}
