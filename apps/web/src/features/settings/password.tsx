import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { accountChangePassword } from '../../kernel/api/client.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

const EMPTY = { current: '', password: '' };

/** Another password, for whoever knows the one until now. */
export function Password() {
  const t = useT();
  const { me } = useSeat();
  const [fields, setFields] = useState(EMPTY);
  const change = useMutation({
    mutationFn: () => accountChangePassword(fields),
    onSuccess: () => {
      setFields(EMPTY);
      toast(t('account.passwordChanged'));
    },
  });
  const wrong = (field: keyof typeof EMPTY) => fieldMessage(change.error, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Panel title={t('account.password')}>
      <Text c="dimmed">{t('account.passwordHow')}</Text>
      {change.isError && !wrong('current') && !wrong('password') ? (
        <ProblemNotice error={change.error} />
      ) : null}
      <form onSubmit={submit}>
        <Stack gap="sm">
          {/* Lets a password manager know whose it is. */}
          <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
          <SecretInput
            label={t('account.current')}
            autoComplete="current-password"
            value={fields.current}
            error={wrong('current')}
            onChange={(current) => setFields({ ...fields, current })}
          />
          <SecretInput
            label={t('account.new')}
            description={t('account.newHow')}
            autoComplete="new-password"
            value={fields.password}
            error={wrong('password')}
            onChange={(password) => setFields({ ...fields, password })}
          />
          <Button type="submit" className="at-start" loading={change.isPending}>
            {t('account.changePassword')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

interface SecretProps {
  label: string;
  description?: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

export function SecretInput({ onChange, ...input }: SecretProps) {
  const t = useT();
  return (
    <PasswordInput
      {...input}
      required
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
