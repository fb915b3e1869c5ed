import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  campaignLifeAskDeletion,
  campaignLifeClose,
  campaignLifeReopen,
  campaignLifeStopDeletion,
  campaignLifeUses,
  type CampaignDto,
} from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { usesQuery } from '../../ui/campaign/removal/uses-query.js';
import { Uses } from '../../ui/campaign/removal/uses.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';

/** Closing the campaign, opening it again, having it deleted, and stopping that. */
export function End({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const { closed, deletion } = campaign;
  if (!closed) {
    return (
      <Panel title={t('campaign.closeTitle')}>
        <Text>{t('campaign.closeHow')}</Text>
        <Act act="close" campaign={campaign} asks />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('campaign.closedTitle')}>
        <Text>{t('campaign.closedBy', { name: closed.by, when: clocksText(closed.at) })}</Text>
        <Text>{t('campaign.closedHow')}</Text>
        {deletion ? null : <Act act="reopen" campaign={campaign} />}
      </Panel>
      <Panel title={t(deletion ? 'campaign.deletionTitle' : 'campaign.deleteTitle')}>
        {deletion ? (
          <>
            <Text>{t('campaign.deletionBy', { name: deletion.by })}</Text>
            <TwoClocks at={deletion.due} strong />
            <Act act="stop" campaign={campaign} />
          </>
        ) : (
          <>
            <Text>{t('campaign.deleteHow')}</Text>
            <Act act="delete" campaign={campaign} asks danger />
          </>
        )}
      </Panel>
    </>
  );
}

type ActName = 'close' | 'reopen' | 'delete' | 'stop';

interface Meant {
  id: string;
  /** As it was typed, or as it stands where nothing is asked. */
  name: string;
  /** The version that is meant, where it undoes an act of one's own. */
  own?: { ifMatch?: string };
}

const ACTS: Record<ActName, (meant: Meant) => Promise<CampaignDto>> = {
  close: ({ id, own }) => campaignLifeClose(id, own),
  reopen: ({ id, own }) => campaignLifeReopen(id, own),
  delete: ({ id, name, own }) => campaignLifeAskDeletion(id, { name }, own),
  stop: ({ id, own }) => campaignLifeStopDeletion(id, own),
};

/** What takes an act back. */
const BACK: Record<ActName, ActName> = { close: 'reopen', reopen: 'close', delete: 'stop', stop: 'delete' };

/** One's seat says whether the campaign is closed, and everything there is asked anew. */
async function carryOut(act: ActName, meant: Meant): Promise<CampaignDto> {
  const after = await ACTS[act](meant);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: ['campaign', meant.id] }),
  ]);
  return after;
}

interface ActProps {
  act: ActName;
  campaign: CampaignDto;
  /** Whether it is asked once more, with what follows from it. */
  asks?: boolean;
  danger?: boolean;
}

/** It is too grave for a second tap: its name has to be typed first. */
const isNamed = (act: ActName) => act === 'delete';
/** What the api is told: what was typed, or how it is called where nothing was asked. */
const saidOf = (act: ActName, typed: string, name: string) => (isNamed(act) ? typed : name);

function Act({ act, campaign: { id, name }, asks = false, danger = false }: ActProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const run = useMutation({
    mutationFn: () => carryOut(act, { id, name: saidOf(act, typed, name) }),
    onSuccess: ({ version }) => {
      setOpen(false);
      toast(t(`campaign.done.${act}`), () =>
        carryOut(BACK[act], { id, name, own: { ifMatch: versionTag(version) } }),
      );
    },
  });
  const color = danger ? { color: 'red.9' } : {};
  const sure = (
    <>
      <Text>{t(act === 'delete' ? 'campaign.sure.delete' : 'campaign.sure.close')}</Text>
      {isNamed(act) ? (
        <TextInput
          label={t('campaign.typeName', { name })}
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      {run.isError ? <ProblemNotice error={run.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={() => setOpen(false)}>
          {t('list.cancel')}
        </Button>
        <Button
          {...color}
          loading={run.isPending}
          disabled={saidOf(act, typed, name).trim() !== name.trim()}
          onClick={() => run.mutate()}
        >
          {t(`campaign.act.${act}`)}
        </Button>
      </Group>
    </>
  );
  return (
    <>
      <Button
        className="at-start"
        variant={act === 'close' ? 'default' : 'filled'}
        {...color}
        loading={run.isPending && !asks}
        onClick={() => {
          setTyped('');
          if (asks) setOpen(true);
          else run.mutate();
        }}
      >
        {t(`campaign.act.${act}`)}
      </Button>
      {run.isError && !asks ? <ProblemNotice error={run.error} /> : null}
      <Dialog open={open} onClose={() => setOpen(false)} title={t(`campaign.act.${act}`)}>
        {act === 'delete' ? <Erased>{sure}</Erased> : sure}
      </Dialog>
    </>
  );
}

/** In numbers, since it is erased for good; what comes below is there once they are. */
function Erased({ children }: { children: ReactNode }) {
  const t = useT();
  const { campaignId } = useSeat();
  const uses = useQuery(
    usesQuery(campaignId, 'campaign', (options) => campaignLifeUses(campaignId, options)),
  );
  return (
    <Loaded query={uses} height={120}>
      {({ items }) => (
        <>
          <Uses items={items} how={t('campaign.erasedHow')} />
          {children}
        </>
      )}
    </Loaded>
  );
}
