import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { ProblemNotice } from '../loaded.js';
import { GuardedForm } from '../guarded-form.js';
import type { Form } from './use-form.js';

interface FormBodyProps {
  form: Pick<Form<object>, 'submit' | 'busy' | 'problem' | 'clash' | 'keepMine' | 'takeTheirs'>;
  /** On the button that sends. */
  send: string;
  sendable?: boolean;
  /** The way out, with its name. */
  leave?: { label: string; onLeave: () => void };
  /** Whether the browser itself judges the fields before anything is sent. */
  judged?: boolean;
  /** Whether sending takes something away. */
  danger?: boolean;
  children: ReactNode;
}

/** A form with its fields, what the api said, the question when two changed the same thing, and its buttons. */
export function FormBody({
  form,
  send,
  sendable = true,
  leave,
  judged = false,
  danger = false,
  children,
}: FormBodyProps) {
  return (
    <GuardedForm onSubmit={form.submit} noValidate={!judged}>
      <Stack gap="sm">
        {children}
        {form.problem ? <ProblemNotice error={form.problem} /> : null}
        {form.clash ? <Clash form={form} /> : null}
        <Group justify={leave ? 'flex-end' : 'flex-start'} data-acts>
          {leave ? (
            <Button variant="default" onClick={leave.onLeave}>
              {leave.label}
            </Button>
          ) : null}
          <Button
            type="submit"
            loading={form.busy}
            disabled={!sendable || form.clash}
            {...(danger ? { color: 'red.9' } : {})}
          >
            {send}
          </Button>
        </Group>
      </Stack>
    </GuardedForm>
  );
}

export type ClashForm = Pick<FormBodyProps['form'], 'busy' | 'keepMine' | 'takeTheirs'>;

/** Two changed the same: nothing is written before the person says what holds. */
export function Clash({ form: { busy, keepMine, takeTheirs } }: { form: ClashForm }) {
  const t = useT();
  return (
    <Alert role="alert" color="yellow" title={t('form.clash')}>
      <Stack gap="xs" align="flex-start">
        <span>{t('form.clashHow')}</span>
        <Group gap="xs">
          <Button loading={busy} onClick={keepMine}>
            {t('form.keepMine')}
          </Button>
          <Button variant="default" disabled={busy} onClick={takeTheirs}>
            {t('form.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
