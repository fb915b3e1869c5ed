import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ADDRESSEE_KINDS, missionSalutation, type AddresseeKind } from '#libs/domain';
import type { LetterAddresseePart, LetterDto } from '../../kernel/api/client.js';
import { dotted, useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import directory from '../../ui/directory.module.css';
import { addresseesOf, saidSaved, saveLetter } from './letter-acts.js';
import { lettersAgain } from './letters.queries.js';

/** To whom a letter goes, each with its salutation, and who gets a copy. */
export function Addressees({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  const [open, setOpen] = useState(false);
  const { addressees } = letter;
  const delegations = useCachedNames();
  return (
    <Panel
      title={t('letters.addressees')}
      action={
        role === 'coordinator' ? (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t(addressees.length === 0 ? 'letters.addAddressee' : 'letters.change')}
          </Button>
        ) : null
      }
    >
      {addressees.length === 0 ? <Text c="dimmed">{t('letters.noAddressees')}</Text> : null}
      <ul className="bare">
        {addressees.map(({ id, kind, name, salutation, copy, delegationCode }) => (
          <li key={id} className={directory.line}>
            <span className={directory.what}>
              <bdi>{name}</bdi>
              <Text component="div" size="sm" c="dimmed">
                {dotted(
                  t(`letters.kinds.${kind}`),
                  delegationCode ? delegations.get(delegationCode) : null,
                  salutation,
                )}
              </Text>
            </span>
            {copy ? <Badge variant="default">{t('letters.copy')}</Badge> : null}
          </li>
        ))}
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('letters.addressees')}>
        <Fields letter={letter} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

type Draft = LetterAddresseePart & { key: string };

const BLANK: LetterAddresseePart = {
  kind: 'chair',
  name: '',
  salutation: '',
  copy: false,
  delegationCode: null,
};
const drafted = (one: LetterAddresseePart, key: string): Draft => ({ ...one, key });
const requestOf = (drafts: readonly Draft[]) =>
  drafts.map(({ key: _key, ...said }) => ({ ...said, name: said.name.trim() }));

function Fields({ letter, onClose }: { letter: LetterDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useForm({
    current: letter,
    fieldsOf: (one) => {
      const there = one ? addresseesOf(one) : [];
      return { drafts: (there.length > 0 ? there : [BLANK]).map((said, at) => drafted(said, String(at))) };
    },
    save: ({ drafts }, opened = letter) => saveLetter(campaignId, opened, { addressees: requestOf(drafts) }),
    onSaved: (saved, opened = letter) => {
      onClose();
      return saidSaved(campaignId, saved, { addressees: addresseesOf(opened) });
    },
    onUnchanged: onClose,
    askAgain: () => lettersAgain(campaignId),
  });
  const { drafts } = form.fields;
  const signed = letter.texts.find(({ authentic }) => authentic)?.language;
  const names = useCachedNames();
  const inOrder = useOrder();
  const delegations = useMemo(() => [...names].toSorted(([, a], [, b]) => inOrder(a, b)), [names, inOrder]);
  const put = (at: number, change: Partial<Draft>) =>
    form.set({ drafts: drafts.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('letters.leave'), onLeave: onClose }}>
      {drafts.map((draft, at) => (
        <Row
          key={draft.key}
          draft={draft}
          place={at}
          delegations={delegations}
          signed={signed}
          errorOf={form.error}
          onChange={(change) => put(at, change)}
          onTake={() => form.set({ drafts: drafts.filter((_, index) => index !== at) })}
        />
      ))}
      <Button
        variant="default"
        onClick={() => form.set({ drafts: [...drafts, drafted({ ...BLANK, kind: 'mission' }, uuid7())] })}
      >
        {t('letters.addAddressee')}
      </Button>
    </FormBody>
  );
}

interface RowProps {
  draft: Draft;
  place: number;
  /** Code and name in the reader's language, in its order. */
  delegations: readonly (readonly [code: string, name: string])[];
  /** The language of the authentic text, in which an addressee is greeted. */
  signed: string | undefined;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<Draft>) => void;
  onTake: () => void;
}

function Row({ draft, place, delegations, signed, errorOf, onChange, onTake }: RowProps) {
  const t = useT();
  const called = draft.name || delegations.find(([code]) => code === draft.delegationCode)?.[1];
  const error = (field: string) => errorOf(`addressees[${place}].${field}`);
  return (
    <div
      role="group"
      aria-label={called || t('letters.addressee', { place: place + 1 })}
      className={directory.entry}
    >
      <Choice
        label={t('letters.kind')}
        value={draft.kind}
        error={error('kind')}
        options={ADDRESSEE_KINDS.map((kind) => [kind, t(`letters.kinds.${kind}`)] as const)}
        onChange={(kind) =>
          onChange({ kind: kind as AddresseeKind, ...(kind === 'mission' ? {} : { delegationCode: null }) })
        }
      />
      {draft.kind === 'mission' ? (
        <Choice
          label={t('letters.ofDelegation')}
          value={draft.delegationCode ?? ''}
          error={error('delegationCode')}
          options={[['', t('letters.notOfList')] as const, ...delegations]}
          // Another one is called otherwise: its formal name stands there, unless somebody writes one again.
          onChange={(code) => onChange({ delegationCode: code || null, name: '' })}
        />
      ) : null}
      <TextField
        label={t('letters.addresseeName')}
        description={draft.delegationCode ? t('letters.missionName') : undefined}
        required={!draft.delegationCode}
        value={draft.name}
        error={error('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('letters.salutation')}
        description={t('letters.salutationHow')}
        value={draft.salutation}
        error={error('salutation')}
        onChange={(salutation) => onChange({ salutation })}
      />
      <FormalSalutation draft={draft} signed={signed} onChange={onChange} />
      <Checkbox
        label={t('letters.onlyCopy')}
        checked={draft.copy}
        onChange={(event) => onChange({ copy: event.currentTarget.checked })}
      />
      <Button className={directory.wide ?? ''} variant="subtle" color="red.9" onClick={onTake}>
        {t('letters.take', { name: called || t('letters.addressee', { place: place + 1 }) })}
      </Button>
    </div>
  );
}

/** Offers a mission the formal salutation of the language in which it is greeted. */
function FormalSalutation({ draft, signed, onChange }: Pick<RowProps, 'draft' | 'signed' | 'onChange'>) {
  const t = useT();
  const formal = signed ? missionSalutation(signed) : undefined;
  if (!formal || draft.kind !== 'mission' || draft.copy) return null;
  return (
    <Button variant="default" onClick={() => onChange({ salutation: formal })}>
      {t('letters.useSalutation')} <bdi lang={signed}>{formal}</bdi>
    </Button>
  );
}
