import { ActionIcon, Button } from '@mantine/core';
import { briefRead, type BriefDto } from '../../kernel/api/client.js';
import { setPin, usePins } from '../../kernel/queries/pins.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { offline } from '../../kernel/offline/index.js';
import { Icon } from '../icon.js';
import { toast } from '../toast.js';

interface PinProps {
  code: string;
  name: string;
}

/** What pins a delegation, or lets go of it, and says so. @param brief the one at hand; without it one is asked for */
function useChange({ code, name }: PinProps, pinned: boolean, brief?: BriefDto): () => Promise<void> {
  const t = useT();
  const { campaignId } = useSeat();
  return async () => {
    if (pinned) {
      await setPin(campaignId, code, false);
      toast(t('pin.unpinned', { name }), () => pin(campaignId, code, brief));
      return;
    }
    toast(t((await pin(campaignId, code, brief)) ? 'pin.pinned' : 'pin.failed', { name }));
  };
}

/** As a sign alone, for lists, which know once for all of their rows what is pinned. */
export function PinSign({ pinned, ...of }: PinProps & { pinned: boolean }) {
  const t = useT();
  const change = useChange(of, pinned);
  return (
    <ActionIcon
      variant={pinned ? 'filled' : 'subtle'}
      size="lg"
      aria-pressed={pinned}
      aria-label={t('pin.pinName', { name: of.name })}
      title={t(pinned ? 'pin.unpin' : 'pin.pin')}
      onClick={() => void change()}
    >
      <Icon name="pin" size={18} />
    </ActionIcon>
  );
}

/** Keeps the brief of a delegation on this device, so that it opens without a network, or lets go of it. */
export function PinButton({ brief, ...of }: PinProps & { brief: BriefDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const pinned = usePins(campaignId).includes(of.code);
  const change = useChange(of, pinned, brief);
  return (
    <Button
      variant={pinned ? 'light' : 'default'}
      aria-pressed={pinned}
      leftSection={<Icon name="pin" size={18} />}
      onClick={() => void change()}
    >
      {t(pinned ? 'pin.unpin' : 'pin.pin')}
    </Button>
  );
}

async function pin(campaignId: string, code: string, brief: BriefDto | undefined): Promise<boolean> {
  if (!(await setPin(campaignId, code, true))) return false;
  const cached = await offline().cached.keep(
    `brief:${campaignId}:${code}`,
    brief ?? (await briefRead(code, campaignId)),
  );
  return cached;
}
