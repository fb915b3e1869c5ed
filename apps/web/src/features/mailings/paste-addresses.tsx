import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { missionAddressesAddMany, missionAddressesRead } from '../../kernel/api/client.js';
import { delegationName, dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { GuardedForm } from '../../ui/guarded-form.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { mailingsAgain } from './mailings.queries.js';

/** Many addresses from a list: first who is meant is shown, then those that are clear are written. */
export function PasteAddresses({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [text, setText] = useState('');
  const read = useMutation({ mutationFn: () => missionAddressesRead(campaignId, { text }) });
  const items = read.data?.items ?? [];
  const fresh = items.filter((one) => one.delegationCode !== null && one.addressNow === null);
  const clear = fresh.filter(
    (one, at) => fresh.findIndex(({ delegationCode }) => delegationCode === one.delegationCode) === at,
  );
  const write = useMutation({
    mutationFn: () =>
      missionAddressesAddMany(campaignId, {
        addresses: clear.map(({ delegationCode, address }) => ({
          delegationCode: delegationCode ?? '',
          address,
        })),
      }),
    onSuccess: async ({ added }) => {
      onDone();
      toast(t('mailings.added', { count: added }));
      await mailingsAgain(campaignId);
    },
  });
  const said = (one: (typeof items)[number]) => {
    if (one.delegationCode === null) return t('mailings.notKnown');
    if (one.addressNow !== null) return t('mailings.keeps', { address: one.addressNow });
    return clear.includes(one) ? delegationName(one.delegationCode, one.name) : t('mailings.standsTwice');
  };
  return (
    <GuardedForm
      onSubmit={(event) => {
        event.preventDefault();
        read.mutate();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('mailings.lines')}
          description={t('mailings.linesHow')}
          autosize
          minRows={6}
          maxRows={14}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            read.reset();
          }}
        />
        <Group>
          <Button type="submit" variant="default" loading={read.isPending} disabled={text.trim() === ''}>
            {t('mailings.look')}
          </Button>
        </Group>
        {read.error ? <ProblemNotice error={read.error} /> : null}
        {items.length > 0 ? (
          <>
            <ul>
              {items.map((one) => (
                <li key={one.line}>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {dotted(one.name, one.address)}
                    {': '}
                    <Text span fw={600}>
                      {said(one)}
                    </Text>
                  </Text>
                </li>
              ))}
            </ul>
            <Group>
              <Button loading={write.isPending} disabled={clear.length === 0} onClick={() => write.mutate()}>
                {t('mailings.write', { count: clear.length })}
              </Button>
            </Group>
            {write.error ? <ProblemNotice error={write.error} /> : null}
          </>
        ) : null}
      </Stack>
    </GuardedForm>
  );
}
