import { Anchor, Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { accountAskPassword } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { ProblemNotice } from '../../ui/loaded.js';

/** Asks for a link to a new password. What it says is the same whether or not there is such an account. */
export function Forgotten({ email: known, onBack }: { email: string; onBack: () => void }) {
  const t = useT();
  const [email, setEmail] = useState(known);
  const ask = useMutation({ mutationFn: () => accountAskPassword({ email: email.trim() }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Stack gap="sm">
        {ask.isSuccess ? (
          <Text role="status">{t('signIn.linkSent', { email: email.trim() })}</Text>
        ) : (
          <>
            <Text>{t('signIn.forgottenHow')}</Text>
            {ask.isError ? <ProblemNotice error={ask.error} /> : null}
            <TextInput
              label={t('signIn.email')}
              type="email"
              name="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" size="md" loading={ask.isPending}>
              {t('signIn.sendLink')}
            </Button>
          </>
        )}
        <Anchor component="button" type="button" onClick={onBack}>
          {t('signIn.back')}
        </Anchor>
      </Stack>
    </Paper>
  );
}
