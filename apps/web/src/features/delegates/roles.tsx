import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { delegatesChange, type DelegateDetailDto, type PostDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { sessionsQuery } from '../../kernel/queries/sessions.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import directory from '../../ui/directory.module.css';
import { roleText } from './words.js';

type Role = DelegateDetailDto['roles'][number];

/** A role as the form has it: what is empty is not known. */
interface RoleDraft {
  id?: string;
  title: string;
  delegationCode: string;
  postId: string;
  sessionId: string;
  validFrom: string;
  validTo: string;
}

const draftOf = ({ id, title, delegationCode, postId, sessionId, validFrom, validTo }: Role): RoleDraft => ({
  ...{ id, title, delegationCode },
  postId: postId ?? '',
  sessionId: sessionId ?? '',
  validFrom: validFrom ?? '',
  validTo: validTo ?? '',
});

const requestOf = ({ id, title, delegationCode, ...rest }: RoleDraft) => ({
  ...(id === undefined ? {} : { id }),
  ...{ title: title.trim(), delegationCode },
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
});

/** What the person does and did, for which delegation, from when to when. */
export function Roles({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { roles, mine, delegationCode } = delegate;
  return (
    <Panel
      title={t('delegates.roles')}
      action={
        mine ? (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t('delegates.change')}
          </Button>
        ) : null
      }
    >
      {roles.length === 0 ? <Text c="dimmed">{t('delegates.noRoles')}</Text> : null}
      <ul className="bare">
        {roles.map((role) => (
          <li key={role.id}>
            {role.delegationCode === delegationCode ? null : (
              <>
                <DelegationName code={role.delegationCode} name={role.delegation} /> ·{' '}
              </>
            )}
            <bdi>{roleText(role)}</bdi>
          </li>
        ))}
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegates.roles')}>
        <RolesForm delegate={delegate} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function RolesForm({ delegate, onClose }: { delegate: DelegateDetailDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, delegationCode } = delegate;
  const posts = useQuery(briefQuery(campaignId, delegationCode)).data?.posts ?? [];
  const all = useQuery(sessionsQuery(campaignId)).data?.items ?? [];
  // One that was removed since is still what the role says.
  const sessions = new Map([
    ...delegate.roles.flatMap(({ sessionId, session }) =>
      sessionId && session ? [[sessionId, session] as const] : [],
    ),
    ...all.map(({ id: sessionId, name }) => [sessionId, name] as const),
  ]);
  const again = () => refresh(campaignId, 'interactions');
  const form = useForm<DelegateDetailDto, { roles: RoleDraft[] }>({
    current: delegate,
    fieldsOf: (current) => ({ roles: (current?.roles ?? []).map(draftOf) }),
    save: ({ roles }, opened) =>
      delegatesChange(id, versionTag(opened?.version ?? delegate.version), campaignId, {
        roles: roles.map(requestOf),
      }),
    onSaved: (saved, opened) => {
      onClose();
      toast(t('delegates.saved'), async () => {
        // Those that were taken out are made anew.
        const left = new Set(saved.roles.map((role) => role.id));
        const was = (opened?.roles ?? []).map(draftOf).map(({ id: roleId, ...role }) => {
          return requestOf(roleId !== undefined && left.has(roleId) ? { id: roleId, ...role } : role);
        });
        await delegatesChange(id, versionTag(saved.version), campaignId, { roles: was });
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { roles } = form.fields;
  const put = (at: number, change: Partial<RoleDraft>) =>
    form.set({ roles: roles.map((role, index) => (index === at ? { ...role, ...change } : role)) });
  return (
    <FormBody form={form} send={t('list.save')}>
      {roles.map((role, at) => (
        <RoleFields
          key={role.id ?? `new ${at}`}
          role={role}
          posts={role.delegationCode === delegationCode ? posts : []}
          sessions={[...sessions]}
          errorOf={(field) => form.error(`roles[${at}].${field}`)}
          onChange={(change) => put(at, change)}
          onRemove={() => form.set({ roles: roles.filter((_, index) => index !== at) })}
        />
      ))}
      <Button
        variant="default"
        onClick={() =>
          form.set({
            roles: [
              ...roles,
              { title: '', delegationCode, postId: '', sessionId: '', validFrom: '', validTo: '' },
            ],
          })
        }
      >
        {t('delegates.addRole')}
      </Button>
    </FormBody>
  );
}

interface RoleFieldsProps {
  role: RoleDraft;
  posts: readonly PostDto[];
  /** By id and name. */
  sessions: readonly (readonly [string, string])[];
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<RoleDraft>) => void;
  onRemove: () => void;
}

function RoleFields({ role, posts, sessions, errorOf, onChange, onRemove }: RoleFieldsProps) {
  const t = useT();
  return (
    <div className={directory.entry} role="group" aria-label={role.title || t('delegates.newRole')}>
      <div className={directory.wide}>
        <TextField
          label={t('delegation.role')}
          value={role.title}
          error={errorOf('title')}
          onChange={(title) => onChange({ title })}
        />
      </div>
      {posts.length > 0 ? (
        <div className={directory.wide}>
          <Choice
            label={t('delegation.post')}
            value={role.postId}
            error={errorOf('postId')}
            options={[
              ['', t('delegation.noPost')],
              ...posts.map(({ id, city }) => [id, placeText(city)] as const),
            ]}
            onChange={(postId) => onChange({ postId })}
          />
        </div>
      ) : null}
      {sessions.length > 0 ? (
        <div className={directory.wide}>
          <Choice
            label={t('delegates.onlyForSession')}
            value={role.sessionId}
            error={errorOf('sessionId')}
            options={[['', t('delegates.everySession')], ...sessions]}
            onChange={(sessionId) => onChange({ sessionId })}
          />
        </div>
      ) : null}
      <TextField
        type="date"
        label={t('delegates.validFrom')}
        value={role.validFrom}
        error={errorOf('validFrom')}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        type="date"
        label={t('delegates.validTo')}
        value={role.validTo}
        error={errorOf('validTo')}
        onChange={(validTo) => onChange({ validTo })}
      />
      <Button className={directory.wide ?? ''} variant="subtle" color="red.9" onClick={onRemove}>
        {t('delegates.removeRole')}
      </Button>
    </div>
  );
}
