import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ReadRoomListRequest,
  type RoomDifferenceDto,
  type RoomListDto,
} from '../../../kernel/api/client.js';
import { groupsQuery } from '../../../kernel/queries/delegations.js';
import { delegationName, groupName, useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Choice } from '../../form/fields.js';
import { useUnfinished } from '../../guarded-form.js';
import { ProblemNotice } from '../../loaded.js';

interface AddProps {
  /** Asks who is meant. */
  readList: (request: ReadRoomListRequest) => Promise<RoomListDto>;
  /** Whether there is a campaign whose groups can be chosen. */
  fromGroup?: boolean;
  /** Whether whoever is not known here may be added as a delegation of the own. */
  ownToo?: boolean;
  onAdd: (added: RoomDifferenceDto[]) => void;
}

/** Reads a typed or pasted list, or a group, and adds whoever is meant once everything is certain. */
export function AddDelegations({ readList, fromGroup = false, ownToo = false, onAdd }: AddProps) {
  const t = useT();
  const [text, setText] = useState('');
  const read = useMutation({ mutationFn: readList });
  const { ref, refused } = useUnfinished<HTMLTextAreaElement>(text.trim() !== '' || read.data !== undefined);
  const add = (found: RoomDifferenceDto[]) => {
    onAdd(found);
    // A group was added beside a text that nobody has read yet.
    if (read.variables?.text !== undefined) setText('');
    read.reset();
  };
  return (
    <Stack gap="sm">
      <Textarea
        rows={3}
        label={t('room.paste')}
        description={t('room.pasteHow')}
        ref={ref}
        value={text}
        error={refused && t('room.unread')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          // What was found is not of this text any more.
          read.reset();
        }}
      />
      <Group gap="sm" align="flex-end">
        <Button
          variant="default"
          disabled={text.trim() === ''}
          loading={read.isPending}
          onClick={() => read.mutate({ text })}
        >
          {t('room.read')}
        </Button>
        {fromGroup ? <FromGroup onChoose={(groupCode) => read.mutate({ groupCode })} /> : null}
      </Group>
      {read.error ? <ProblemNotice error={read.error} /> : null}
      {read.data ? <Result list={read.data} ownToo={ownToo} onAdd={add} onLeave={read.reset} /> : null}
    </Stack>
  );
}

/** Everybody who belongs to a group today. */
function FromGroup({ onChoose }: { onChoose: (code: string) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const groups = useQuery(groupsQuery(campaignId)).data?.items ?? [];
  return (
    <Choice
      label={t('room.fromGroup')}
      value=""
      options={[['', t('room.noGroup')], ...groups.map((one) => [one.code, groupName(one)] as const)]}
      onChange={(code) => {
        if (code !== '') onChoose(code);
      }}
    />
  );
}

interface ResultProps {
  list: RoomListDto;
  ownToo: boolean;
  onAdd: (found: RoomDifferenceDto[]) => void;
  onLeave: () => void;
}

/** Chosen for a name: it is left out, or becomes a delegation of the own. */
const [LEFT_OUT, OWN] = ['', '+'];

/** What the list says: who is certain, who is asked, who is nobody known. Nobody is added before each is decided. */
function Result({ list, ownToo, onAdd, onLeave }: ResultProps) {
  const t = useT();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const asked = [...list.asked, ...list.unknown.map((text) => ({ text, among: [] }))];
  const open = asked.filter(({ text }) => chosen[text] === undefined);
  const decided = asked.flatMap(({ text, among }): RoomDifferenceDto[] =>
    chosen[text] === OWN ? [{ code: '', name: text }] : among.filter(({ code }) => code === chosen[text]),
  );
  const found = [...list.matched, ...decided];
  const leaveOutRest = () =>
    setChosen((before) => ({ ...Object.fromEntries(open.map(({ text }) => [text, LEFT_OUT])), ...before }));
  return (
    <Stack gap="sm" role="group" aria-label={t('room.result')}>
      <Text role="status">
        {asked.length === 0
          ? t('room.matched', { count: list.matched.length })
          : t('room.matchedOf', { found: list.matched.length, all: list.matched.length + asked.length })}
      </Text>
      {asked.map(({ text, among }) => (
        <Choice
          key={text}
          label={t('room.whoIs', { text })}
          value={chosen[text] ?? '?'}
          options={[
            ['?', t('room.choose')],
            ...among.map(({ code, name }) => [code, delegationName(code, name)] as const),
            ...(ownToo ? [[OWN, t('room.addOwn', { name: text })] as const] : []),
            [LEFT_OUT, t('room.leaveOut')],
          ]}
          onChange={(code) =>
            setChosen(({ [text]: _before, ...rest }) => (code === '?' ? rest : { ...rest, [text]: code }))
          }
        />
      ))}
      <Group gap="sm">
        <Button disabled={open.length > 0 || found.length === 0} onClick={() => onAdd(found)}>
          {t('room.addFound', { count: found.length })}
        </Button>
        {open.length > 1 ? (
          <Button variant="default" onClick={leaveOutRest}>
            {t('room.leaveOutRest', { number: open.length })}
          </Button>
        ) : null}
        <Button variant="default" onClick={onLeave}>
          {t('list.cancel')}
        </Button>
        {open.length > 0 ? <Text size="sm">{t('room.undecided', { count: open.length })}</Text> : null}
      </Group>
    </Stack>
  );
}
