import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Tier } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  accreditationNotesAdd,
  accreditationNotesChange,
  accreditationNotesRemove,
  type AccreditationDto,
  type AccreditationNoteDto,
} from '../../kernel/api/client.js';
import { apart, useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useCachedNames, useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemoveForGood } from '../../ui/campaign/removal/remove-for-good.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { partOf } from '../../ui/part-of.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import styles from './taking-part.module.css';

const NEW = 'new';

/** What was heard about an accreditation, and who is said to object; each note is for its own readers. */
export function AccreditationNotes({ accreditation }: { accreditation: AccreditationDto }) {
  const t = useT();
  const { role, me } = useSeat();
  const nameOf = useNamesOfCodes();
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const { notes, organisation } = accreditation;
  const named = <span className="only-read">{`: ${apart(organisation)}`}</span>;
  return (
    <div className={notes.length > 0 ? styles.notes : undefined}>
      <ul className="bare">
        {notes.map((one) => (
          <li key={one.id}>
            {one.objectedBy ? (
              <Text fw={600}>{t('takingPart.objects', { delegation: nameOf(one.objectedBy) })}</Text>
            ) : null}
            <Written>{one.note}</Written>
            <Group gap="xs">
              <Text span size="sm" c="dimmed">
                <bdi>{one.author}</bdi>
              </Text>
              <TierBadge tier={one.tier} />
              {role === 'coordinator' || (role === 'campaigner' && one.authorId === me.id) ? (
                <Button size="compact-sm" variant="subtle" onClick={() => setOpen(one.id)}>
                  {t('takingPart.changeNote')}
                  {named}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      {role === 'member' ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(NEW)}>
          {t('takingPart.addNote')}
          {named}
        </Button>
      )}
      <Dialog open={open !== undefined} onClose={close} title={t('takingPart.heard')}>
        {open === undefined ? null : (
          <NoteForm key={open} accreditation={accreditation} opened={open} onClose={close} />
        )}
      </Dialog>
    </div>
  );
}

interface FormProps {
  accreditation: AccreditationDto;
  opened: string;
  onClose: () => void;
}

type Fields = { note: string; objectedBy: string; tier: Tier };

function NoteForm({ accreditation, opened: which, onClose }: FormProps) {
  const t = useT();
  const { campaignId, defaultTier, me } = useSeat();
  const [newId] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'sessions');
  const { id, sessionId } = accreditation;
  const current = accreditation.notes.find((one) => one.id === which);
  const enter = (one: Fields) =>
    accreditationNotesAdd(sessionId, id, campaignId, {
      ...{ id: newId, note: one.note, objectedBy: one.objectedBy || null, tier: one.tier },
    });
  const change = (at: AccreditationNoteDto, to: Fields) =>
    accreditationNotesChange(sessionId, id, at.id, versionTag(at.version), campaignId, {
      ...{ note: to.note, objectedBy: to.objectedBy || null },
      ...(to.tier === at.tier ? {} : { tier: to.tier }),
    });
  const remove = (noteId: string, version: number) =>
    accreditationNotesRemove(sessionId, id, noteId, versionTag(version), campaignId);
  const form = useForm<AccreditationNoteDto, Fields>({
    current,
    fieldsOf: (one) => ({
      note: one?.note ?? '',
      objectedBy: one?.objectedBy ?? '',
      tier: one?.tier ?? defaultTier,
    }),
    save: async (fields, before) => {
      const { notes } = before ? await change(before, fields) : await enter(fields);
      return partOf(notes, before?.id ?? newId);
    },
    onSaved: (saved, before) => {
      onClose();
      toast(t('takingPart.saved', { name: accreditation.organisation }), async () => {
        if (before) await change(saved, { ...before, objectedBy: before.objectedBy ?? '' });
        else await remove(saved.id, saved.version);
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <Textarea
        label={t('takingPart.note')}
        autosize
        minRows={3}
        value={form.fields.note}
        error={form.error('note')}
        description={form.theirs.note === undefined ? undefined : <Meanwhile theirs={form.theirs.note} />}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
      <Objector {...form.text('objectedBy')} />
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
          remove={(version) => remove(current.id, version)}
          enterAgain={
            current.authorId === me.id
              ? () => enter({ ...current, objectedBy: current.objectedBy ?? '' })
              : undefined
          }
          onClose={onClose}
        />
      ) : null}
    </FormBody>
  );
}

function Objector(field: Pick<Parameters<typeof Choice>[0], 'value' | 'onChange' | 'error' | 'theirs'>) {
  const t = useT();
  const inOrder = useOrder();
  const names = useCachedNames();
  return (
    <Choice
      label={t('takingPart.objector')}
      options={[['', t('takingPart.nobodyNamed')], ...[...names].toSorted(([, a], [, b]) => inOrder(a, b))]}
      {...field}
    />
  );
}
