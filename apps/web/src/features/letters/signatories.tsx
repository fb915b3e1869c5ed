import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SIGNATORY_KINDS, SIGNATORY_STATES, type SignatoryKind, type SignatoryState } from '#libs/domain';
import { signatoriesRestore, type LetterDto } from '../../kernel/api/client.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { usePages } from '../../kernel/query/pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { ShowAll } from '../../ui/show-all.js';
import { useDebounced } from '../../ui/use-debounced.js';
import directory from '../../ui/directory.module.css';
import { lettersAgain, signatoryPages, type SignatoryFilters } from './letters.queries.js';
import { SignatoryForm } from './signatory-form.js';
import { Lines } from './signatory-lines.js';
import { numbersText } from './words.js';

type FilterName = 'q' | 'state' | 'kind' | 'shelf';

/** Who signs, in the order of the list: a table at a desk, cards on a phone. */
export function Signatories({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  const { numbers, asked, unanswered } = letter;
  return (
    <Panel
      title={t('letters.signatories')}
      action={
        coordinates ? (
          <Group gap="xs">
            <CampaignLink to="letters/$letterId/import" params={{ letterId: letter.id }}>
              {t('letters.importSignatories')}
            </CampaignLink>
            <Button onClick={() => setAdding(true)}>{t('letters.addSignatory')}</Button>
          </Group>
        ) : null
      }
    >
      <Text role="status">
        {dotted(
          numbersText(numbers),
          numbers.waiting ? t('letters.waiting', { count: numbers.waiting }) : null,
          asked ? t('letters.unanswered', { count: unanswered ?? 0, asked }) : null,
        )}
      </Text>
      {coordinates ? <Filters /> : null}
      <Found letter={letter} />
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('letters.addSignatory')}>
        <SignatoryForm letterId={letter.id} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function Filters() {
  const t = useT();
  const [filters, change] = useAddress<FilterName>();
  const select = (name: 'state' | 'kind', label: string, options: readonly (readonly [string, string])[]) => (
    <NativeSelect
      label={label}
      data={[['', t('list.all')] as const, ...options].map(([value, text]) => ({
        value,
        label: text,
        dir: 'auto',
      }))}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={directory.filters}>
      <TextInput
        type="search"
        label={t('letters.search')}
        value={filters.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {select(
        'state',
        t('letters.state'),
        SIGNATORY_STATES.map((state) => [state, t(`letters.lineStates.${state}`)] as const),
      )}
      {select(
        'kind',
        t('letters.signsAs'),
        SIGNATORY_KINDS.map((kind) => [kind, t(`letters.signs.${kind}`)] as const),
      )}
      <ShelfChoice
        archives={false}
        shelf={shelfOf(filters.shelf)}
        onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
      />
    </div>
  );
}

function useFilters(): SignatoryFilters {
  const [{ q = '', state, kind, shelf }] = useAddress<FilterName>();
  const typed = useDebounced(q.trim());
  const known = SIGNATORY_STATES.find((one): one is SignatoryState => one === state);
  const as = SIGNATORY_KINDS.find((one): one is SignatoryKind => one === kind);
  return {
    ...(typed ? { q: typed } : {}),
    ...(known ? { state: known } : {}),
    ...(as ? { kind: as } : {}),
    ...(shelfOf(shelf) === 'removed' ? { shelf: 'removed' as const } : {}),
  };
}

function Found({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const filters = useFilters();
  const { items = [], query } = usePages(signatoryPages(campaignId, letter.id, filters));
  const narrowed = Object.keys(filters).length > 0;
  return (
    <Loaded query={query} height={200}>
      {() =>
        filters.shelf === 'removed' && role === 'coordinator' ? (
          <RemovedList
            items={items.map(({ id, shownName, removed }) => ({ id, title: shownName, removed }))}
            restore={(id) => signatoriesRestore(letter.id, id, campaignId)}
            again={() => lettersAgain(campaignId)}
          />
        ) : items.length === 0 ? (
          <Text c="dimmed">{t(narrowed ? 'list.nothing' : 'letters.nobodyHow')}</Text>
        ) : (
          <>
            <Lines letter={letter} items={items} />
            <ShowAll query={query} label={t('letters.more')} />
          </>
        )
      }
    </Loaded>
  );
}
