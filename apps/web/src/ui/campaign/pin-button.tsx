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
  /** The brief at hand; without it one is asked for when it is pinned. */
  brief?: BriefDto;
  /** As a sign alone, for lists. */
  small?: boolean;
}

/** Keeps the brief of a delegation on this device, so that it opens without a network, or lets go of it. */
export function PinButton({ code, name, brief, small = false }: PinProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const pinned = usePins(campaignId).includes(code);
  const change = async () => {
    if (pinned) {
      await setPin(campaignId, code, false);
      return toast(t('pin.unpinned', { name }), () => pin(campaignId, code, brief));
    }
    toast(t((await pin(campaignId, code, brief)) ? 'pin.pinned' : 'pin.failed', { name }));
  };
  const label = t(pinned ? 'pin.unpin' : 'pin.pin');
  if (small) {
    return (
      <ActionIcon
        variant={pinned ? 'filled' : 'subtle'}
        size="lg"
        aria-pressed={pinned}
        aria-label={t('pin.pinName', { name })}
        title={label}
        onClick={() => void change()}
      >
        <Icon name="pin" size={18} />
      </ActionIcon>
    );
  }
  return (
    <Button
      variant={pinned ? 'light' : 'default'}
      aria-pressed={pinned}
      leftSection={<Icon name="pin" size={18} />}
      onClick={() => void change()}
    >
      {label}
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
