import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  treatyIntentionsRemove,
  treatyIntentionsRestore,
  type TreatyIntentionDto,
} from '../../kernel/api/client.js';
import { inOneLine, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useMe, useSeat } from '../../kernel/session/session.js';
import { SaidText } from '../../ui/campaign/treaty/outlook.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import { ChangeOrTakeBack } from './change-or-take-back.js';
import { ChangeIntention } from './intention-form.js';
import styles from './treaty.module.css';

/** What one capital said, each with the way to correct and to remove it. */
export function Intentions({ said, name }: { said: readonly TreatyIntentionDto[]; name: string }) {
  return said.map((one) => <Intention key={one.id} said={one} name={name} />);
}

function Intention({ said, name }: { said: TreatyIntentionDto; name: string }) {
  const { role, closed } = useSeat();
  const me = useMe();
  return (
    <div className={styles.act}>
      <Text size="sm" component="div">
        <SaidText said={said} /> <TierBadge tier={said.tier} />
        {said.source ? (
          <>
            {' · '}
            <Written inline>{said.source}</Written>
          </>
        ) : null}
        {said.note ? <Written>{said.note}</Written> : null}
      </Text>
      {role === 'coordinator' || (!closed && said.authorId === me?.id) ? (
        <Buttons said={said} name={name} />
      ) : null}
    </div>
  );
}

function Buttons({ said, name }: { said: TreatyIntentionDto; name: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const about = inOneLine(name, t(`treaty.step.${said.step}`));
  const remove = useMutation({
    mutationFn: () => treatyIntentionsRemove(said.id, versionTag(said.version), campaignId, {}),
    onSuccess: () => {
      toast(t('treaty.intention.removed'), async () => {
        await treatyIntentionsRestore(said.id, campaignId, { ifMatch: versionTag(said.version + 1) });
        await refresh(campaignId, 'treaty');
      });
      return refresh(campaignId, 'treaty');
    },
  });
  return (
    <ChangeOrTakeBack
      about={about}
      open={open}
      onOpen={setOpen}
      takeBack={remove}
      labels={{
        takeBack: t('treaty.intention.remove'),
        takeBackOf: t('treaty.intention.removeOf', { about }),
      }}
    >
      <ChangeIntention said={said} onDone={() => setOpen(false)} />
    </ChangeOrTakeBack>
  );
}
