import { Button, Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Dialog } from '../../ui/dialog.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { saidSaved, saveLetter } from './letter-acts.js';
import { lettersAgain } from './letters.queries.js';

/** Which asks a letter carries. */
export function CarriedAsks({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  const [open, setOpen] = useState(false);
  const { asks } = letter;
  return (
    <Panel
      title={t('letters.asks')}
      action={
        role === 'coordinator' ? (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('letters.change')}
          </Button>
        ) : null
      }
    >
      {asks.length === 0 ? <Text c="dimmed">{t('letters.noAsks')}</Text> : null}
      <ul className="bare">
        {asks.map(({ id, name }) => (
          <li key={id}>
            <CampaignLink to="asks/$askId" params={{ askId: id }}>
              {name}
            </CampaignLink>
          </li>
        ))}
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('letters.asks')}>
        <Fields letter={letter} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

const idsOf = (letter: LetterDto) => letter.asks.map(({ id }) => id);

function Fields({ letter, onClose }: { letter: LetterDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery(asksQuery(campaignId));
  const form = useForm({
    current: letter,
    fieldsOf: (one) => ({ askIds: one ? idsOf(one) : [] }),
    save: (fields, opened = letter) => saveLetter(campaignId, opened, fields),
    onSaved: (saved, opened = letter) => {
      onClose();
      return saidSaved(campaignId, saved, { askIds: idsOf(opened) });
    },
    onUnchanged: onClose,
    askAgain: () => lettersAgain(campaignId),
  });
  const { askIds } = form.fields;
  const put = (id: string, carried: boolean) =>
    form.set({ askIds: carried ? [...askIds, id] : askIds.filter((one) => one !== id) });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('letters.leave'), onLeave: onClose }}>
      <Loaded query={asks} height={200}>
        {({ items }) => (
          <>
            {items.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                checked={askIds.includes(id)}
                onChange={(event) => put(id, event.currentTarget.checked)}
              />
            ))}
          </>
        )}
      </Loaded>
    </FormBody>
  );
}
