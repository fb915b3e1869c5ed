import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lettersRestore, type LetterItemDto } from '../../kernel/api/client.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import directory from '../../ui/directory.module.css';
import { lettersAgain, lettersQuery } from './letters.queries.js';
import { NewLetter } from './new.js';
import { numbersText } from './words.js';

/** The joint letters of the coalition: where each stands, and until when one can sign. */
export function Letters() {
  const t = useT();
  const { role } = useSeat();
  const [{ shelf }, change] = useAddress<'shelf'>();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  const add = () => setAdding(true);
  return (
    <Page
      title={t('letters.title')}
      lead={t('letters.lead')}
      actions={coordinates ? <Button onClick={add}>{t('letters.add')}</Button> : null}
    >
      {coordinates ? (
        <Group>
          <ShelfChoice
            archives={false}
            shelf={shelfOf(shelf)}
            onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
          />
          <CampaignLink to="mailings">{t('mailings.title')}</CampaignLink>
        </Group>
      ) : null}
      {coordinates && shelf === 'removed' ? <Removed /> : <Present onAdd={add} />}
      <NewLetter open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Present({ onAdd }: { onAdd: () => void }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const letters = useQuery(lettersQuery(campaignId));
  const add = role === 'coordinator' ? <Button onClick={onAdd}>{t('letters.add')}</Button> : null;
  return (
    <Loaded query={letters} height={300}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('letters.none')} action={add}>
            {t('letters.noneHow')}
          </Empty>
        ) : (
          <ul className="bare">
            {items.map((letter) => (
              <Line key={letter.id} letter={letter} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Line({ letter }: { letter: LetterItemDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { now } = useCampaignNow(campaignId, 60_000);
  const { id, title, state, closes, numbers } = letter;
  const open = state === 'draft' || state === 'open';
  return (
    <li className={directory.line}>
      <Stack gap={2} className={directory.what ?? ''}>
        <CampaignLink to="letters/$letterId" params={{ letterId: id }}>
          {title}
        </CampaignLink>
        <Text size="sm">{dotted(numbersText(numbers))}</Text>
        {closes && open ? (
          <Text component="div" size="sm" c="dimmed">
            <div>{t(closes.over ? 'letters.closedSince' : 'letters.closes')}</div>
            <TwoClocks at={closes.clocks} now={now} />
          </Text>
        ) : null}
      </Stack>
      <Group gap="xs">
        {numbers.waiting ? (
          <Badge color="yellow.9" variant="filled">
            {t('letters.waiting', { count: numbers.waiting })}
          </Badge>
        ) : null}
        <Badge variant="default">{t(`letters.states.${state}`)}</Badge>
      </Group>
    </li>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(lettersQuery(campaignId, 'removed'));
  return (
    <Loaded query={removed} height={300}>
      {({ items }) => (
        <RemovedList
          items={items}
          restore={(id) => lettersRestore(id, campaignId)}
          again={() => lettersAgain(campaignId)}
        />
      )}
    </Loaded>
  );
}
