import {
  Alert,
  Anchor,
  Button,
  Group,
  NativeSelect,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { demoClockQuery } from '../../kernel/queries/demo.js';
import { whySignIn } from '../../kernel/session/device.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { signIn } from '../../kernel/session/session.js';
import { chooseLanguage, LANGUAGE_NAMES, useLanguage, useT, type Language } from '../../kernel/i18n/index.js';
import { Forgotten } from './forgotten.js';
import styles from './sign-in.module.css';

const DEMO_ROLES = ['coordinator', 'coordinator2', 'campaigner', 'member'] as const;
/** Printed at the start of the demo, which exists on this machine alone. */
const DEMO_PASSWORD = 'demarche-demo';

/** Address and password; in the demo also one tap for each role. */
export function SignIn() {
  const t = useT();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/outside/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const demo = useQuery(demoClockQuery);
  const enter = useMutation({
    mutationFn: (who: { email: string; password: string }) => signIn(who.email, who.password),
    // Only ever to a page of ours.
    onSuccess: () => navigate({ href: to?.startsWith('/c/') ? to : '/', replace: true }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ email, password });
  };
  return (
    <main className={styles.page}>
      <Stack w="100%" maw={420} gap="md">
        <div>
          <Title order={1}>Demarche</Title>
          <Text c="dimmed">{t('signIn.lead')}</Text>
        </div>
        <WhyHere />
        {enter.isError ? (
          <Alert role="alert" color="red" title={problemOf(enter.error)?.title ?? t('problem.unreachable')}>
            {problemOf(enter.error)?.status === 401 ? t('signIn.wrong') : problemText(enter.error)}
          </Alert>
        ) : null}
        {demo.data ? (
          <Paper withBorder p="md">
            <Stack gap="xs">
              <Text fw={600}>{t('signIn.demo')}</Text>
              <Text size="sm" c="dimmed">
                {t('signIn.demoWhat')}
              </Text>
              {DEMO_ROLES.map((role) => (
                <Button
                  key={role}
                  size="md"
                  variant={role === 'coordinator' ? 'filled' : 'default'}
                  loading={enter.isPending && enter.variables.email.startsWith(`${role}@`)}
                  onClick={() => enter.mutate({ email: `${role}@demo.example.org`, password: DEMO_PASSWORD })}
                >
                  {t(`signIn.as.${role}`)}
                </Button>
              ))}
            </Stack>
          </Paper>
        ) : null}
        {forgotten ? (
          <Forgotten email={email} onBack={() => setForgotten(false)} />
        ) : (
          <Paper withBorder p="md" component="form" onSubmit={submit}>
            <Stack gap="sm">
              <TextInput
                label={t('signIn.email')}
                type="email"
                name="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <PasswordInput
                label={t('signIn.password')}
                name="password"
                autoComplete="current-password"
                required
                value={password}
                visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <Button type="submit" size="md" loading={enter.isPending}>
                {t('signIn.enter')}
              </Button>
              <Anchor component="button" type="button" onClick={() => setForgotten(true)}>
                {t('signIn.forgotten')}
              </Anchor>
            </Stack>
          </Paper>
        )}
        <Group justify="flex-end">
          <LanguageChoice />
        </Group>
      </Stack>
    </main>
  );
}

/** Why somebody who was signed in is here again, and what waits for them. */
function WhyHere() {
  const t = useT();
  const why = whySignIn();
  const { count } = useOutboxState();
  if (!why && count === 0) return null;
  return (
    <Alert color={why === 'expired' || !why ? 'yellow' : 'red'} role="status">
      {why ? <p className={styles.why}>{t(`signIn.why.${why}`)}</p> : null}
      {count > 0 ? <p className={styles.why}>{t('signIn.waiting', { count })}</p> : null}
    </Alert>
  );
}

function LanguageChoice() {
  const t = useT();
  const language = useLanguage();
  return (
    <NativeSelect
      aria-label={t('signIn.language')}
      value={language}
      onChange={(event) => void chooseLanguage(event.currentTarget.value as Language)}
      data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
    />
  );
}
