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
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import directory from '../../ui/directory.module.css';

type Opened = DelegateNoteDto | 'new' | undefined;

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
          <Button variant="default" size="xs" onClick={() => setOpen('new')}>
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
                <Button variant="default" size="xs" onClick={() => setOpen(one)}>
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
        title={open === 'new' ? t('delegates.addNote') : t('delegates.changeNote')}
      >
        <NoteForm
          key={typeof open === 'object' ? open.id : 'new'}
          delegateId={delegate.id}
          note={typeof open === 'object' ? open : undefined}
          onClose={close}
        />
      </Dialog>
    </Panel>
  );
}

interface FormProps {
  delegateId: string;
  note: DelegateNoteDto | undefined;
  onClose: () => void;
}

function NoteForm({ delegateId, note, onClose }: FormProps) {
  const t = useT();
  const { campaignId, defaultTier } = useSeat();
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'interactions');
  /** As it was before, or gone where it is new; at the version that came of it. */
  const takeBack = async (saved: DelegateNoteDto | DelegateDetailDto) => {
    const now = 'notes' in saved ? saved.notes.find((one) => one.id === (note?.id ?? id)) : saved;
    const ifMatch = versionTag(now?.version ?? 0);
    if (!note) return delegatePartsRemoveNote(delegateId, id, campaignId, { ifMatch });
    return delegatePartsChangeNote(delegateId, note.id, ifMatch, campaignId, {
      note: note.note,
      ...(now?.tier === note.tier ? {} : { tier: note.tier }),
    });
  };
  const form = useForm<DelegateNoteDto | DelegateDetailDto, { note: string; tier: Tier }>({
    current: note,
    fieldsOf: () => ({ note: note?.note ?? '', tier: note?.tier ?? defaultTier }),
    save: ({ note: text, tier }) =>
      note
        ? delegatePartsChangeNote(delegateId, note.id, versionTag(note.version), campaignId, {
            note: text,
            ...(tier === note.tier ? {} : { tier }),
          })
        : delegatePartsAddNote(delegateId, campaignId, { id, note: text, tier }),
    onSaved: (saved) => {
      onClose();
      toast(t('delegates.saved'), async () => {
        await takeBack(saved);
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} sendable={form.fields.note.trim() !== ''}>
      <Textarea
        label={t('delegates.note')}
        autosize
        minRows={3}
        value={form.fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
      {note ? <RemoveNote delegateId={delegateId} note={note} onClose={onClose} /> : null}
    </FormBody>
  );
}

/** For good, but for the ten seconds in which it can be written again as it was. */
function RemoveNote({ delegateId, note, onClose }: FormProps & { note: DelegateNoteDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const remove = async () => {
    try {
      await delegatePartsRemoveNote(delegateId, note.id, campaignId);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return;
    }
    onClose();
    toast(t('delegates.removedForGood'), async () => {
      await delegatePartsAddNote(delegateId, campaignId, { note: note.note, tier: note.tier });
      await refresh(campaignId, 'interactions');
    });
    await refresh(campaignId, 'interactions');
  };
  return (
    <Button variant="subtle" color="red.9" onClick={() => void remove()}>
      {t('removal.remove')}
    </Button>
  );
}
