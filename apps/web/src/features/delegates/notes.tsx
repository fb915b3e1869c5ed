import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Tier } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  delegatePartsAddNote,
  delegatePartsChangeNote,
  delegatePartsRemoveNote,
  type DelegateDetailDto,
  type DelegateNoteDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { RemoveForGood } from '../../ui/campaign/removal/remove-for-good.js';
import { Dialog } from '../../ui/dialog.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { partOf } from '../../ui/part-of.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import directory from '../../ui/directory.module.css';

/** Of a note, by its id: what stands there may be written anew under the form. */
type Opened = string | undefined;
const NEW = 'new';

/** What somebody wants to remember about the person; each note is for its own readers. */
export function Notes({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { role, me } = useSeat();
  const [open, setOpen] = useState<Opened>();
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('delegates.notes')}
      action={
        role === 'member' ? null : (
          <Button variant="default" size="xs" onClick={() => setOpen(NEW)}>
            {t('delegates.addNote')}
          </Button>
        )
      }
    >
      {delegate.notes.length === 0 ? <Text c="dimmed">{t('delegates.noNotes')}</Text> : null}
      <ul className="bare">
        {delegate.notes.map((one) => (
          <li key={one.id} className={directory.line}>
            <div className={directory.what}>
              <Written>{one.note}</Written>
              <Text component="div" size="sm" c="dimmed">
                <bdi>{one.author}</bdi>
              </Text>
            </div>
            <Group gap="xs">
              <TierBadge tier={one.tier} />
              {role === 'coordinator' || (role === 'campaigner' && one.authorId === me.id) ? (
                <Button variant="default" size="xs" onClick={() => setOpen(one.id)}>
                  {t('delegates.change')}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== undefined}
        onClose={close}
        title={open === NEW ? t('delegates.addNote') : t('delegates.changeNote')}
      >
        {open === undefined ? null : (
          <NoteForm key={open} delegate={delegate} opened={open} onClose={close} />
        )}
      </Dialog>
    </Panel>
  );
}

interface FormProps {
  delegate: DelegateDetailDto;
  opened: string;
  onClose: () => void;
}

function NoteForm({ delegate, opened: which, onClose }: FormProps) {
  const t = useT();
  const { campaignId, defaultTier, me } = useSeat();
  const [newId] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'interactions');
  const current = delegate.notes.find((one) => one.id === which);
  /** As it was before, or gone where it is new; at the version that came of it. */
  const takeBack = async (now: DelegateNoteDto, before: DelegateNoteDto | undefined) => {
    const ifMatch = versionTag(now.version);
    if (!before) return delegatePartsRemoveNote(delegate.id, now.id, ifMatch, campaignId);
    return delegatePartsChangeNote(delegate.id, now.id, ifMatch, campaignId, {
      note: before.note,
      ...(now.tier === before.tier ? {} : { tier: before.tier }),
    });
  };
  const form = useForm<DelegateNoteDto, { note: string; tier: Tier }>({
    current,
    fieldsOf: (one) => ({ note: one?.note ?? '', tier: one?.tier ?? defaultTier }),
    save: async ({ note, tier }, before) => {
      const { notes } = before
        ? await delegatePartsChangeNote(delegate.id, before.id, versionTag(before.version), campaignId, {
            note,
            ...(tier === before.tier ? {} : { tier }),
          })
        : await delegatePartsAddNote(delegate.id, campaignId, { id: newId, note, tier });
      return partOf(notes, before?.id ?? newId);
    },
    onSaved: (saved, before) => {
      onClose();
      toast(t('delegates.saved'), async () => {
        await takeBack(saved, before);
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { theirs } = form;
  return (
    <FormBody form={form} send={t('list.save')} sendable={form.fields.note.trim() !== ''}>
      <Textarea
        label={t('delegates.note')}
        autosize
        minRows={3}
        value={form.fields.note}
        error={form.error('note')}
        description={theirs.note === undefined ? undefined : <Meanwhile theirs={theirs.note} />}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
      {current ? (
        <RemoveForGood
          part={current}
          again={again}
          remove={(version) =>
            delegatePartsRemoveNote(delegate.id, current.id, versionTag(version), campaignId)
          }
          enterAgain={
            current.authorId === me.id
              ? () =>
                  delegatePartsAddNote(delegate.id, campaignId, {
                    ...{ id: newId, note: current.note, tier: current.tier },
                  })
              : undefined
          }
          onClose={onClose}
        />
      ) : null}
    </FormBody>
  );
}
