import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { BALLOT_CHOICES, type BallotChoice } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { votesReplaceBallots, type BallotPart, type VoteDetailDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import {
  ballotsOf,
  choiceOf,
  marksOf,
  running,
  tapped,
  type Marks,
} from '../../ui/campaign/ballots/ballots.js';
import { Find } from '../../ui/campaign/ballots/find.js';
import { MarkChoice, RunningResult } from '../../ui/campaign/ballots/marks.js';
import { Squares } from '../../ui/campaign/ballots/squares.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useNamedVoters } from './voters-of-reading.js';
import styles from './votes.module.css';

interface BallotFields {
  /** Who cast what, by code. */
  cast: Partial<Record<string, BallotChoice>>;
  /** What some later advised that they had meant, by code. */
  meant: Partial<Record<string, BallotChoice>>;
}

const fieldsOf = (vote: VoteDetailDto | undefined): BallotFields => {
  const ballots = vote?.ballots ?? [];
  return {
    cast: Object.fromEntries(ballots.map(({ delegationCode, choice }) => [delegationCode, choice])),
    meant: Object.fromEntries(
      ballots.flatMap(({ delegationCode, meant }) => (meant ? [[delegationCode, meant]] : [])),
    ),
  };
};

const toParts = ({ cast, meant }: BallotFields): BallotPart[] =>
  Object.entries(cast).flatMap(([delegationCode, choice]) =>
    choice ? [{ delegationCode, choice, meant: meant[delegationCode] ?? null }] : [],
  );

interface EditBallotsProps {
  vote: VoteDetailDto;
  onDone: () => void;
}

/** Corrects ballots on the board, and keeps beside them what delegations later advised. */
export function EditBallots({ vote, onDone }: EditBallotsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'votes');
  const put = (fields: BallotFields, version: number) =>
    votesReplaceBallots(vote.id, versionTag(version), campaignId, { ballots: toParts(fields) });
  const form = useForm<VoteDetailDto, BallotFields>({
    current: vote,
    fieldsOf,
    save: (fields, opened = vote) => put(fields, opened.version),
    onSaved: (saved, before) => {
      toast(
        t('votes.ballotsSaved'),
        before &&
          (async () => {
            await put(fieldsOf(before), saved.version);
            await again();
          }),
      );
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <Panel title={t('votes.editBallots')}>
      <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
        <Board form={form} vote={vote} />
        <Advised form={form} codes={vote.voters} />
      </FormBody>
    </Panel>
  );
}

function Board({ form, vote }: { form: Form<BallotFields>; vote: VoteDetailDto }) {
  const voters = useNamedVoters(vote.voters);
  const [mark, setMark] = useState<BallotChoice>('no');
  const { cast } = form.fields;
  const marks = useMemo(
    (): Marks =>
      marksOf(
        Object.entries(cast).flatMap(([delegationCode, choice]) =>
          choice ? [{ delegationCode, choice }] : [],
        ),
      ),
    [cast],
  );
  // Whoever voted and had no vote has a square too.
  const shown = useMemo(() => {
    const known = new Set(voters.map(({ code }) => code));
    const others = vote.ballots.filter(({ delegationCode }) => !known.has(delegationCode));
    return [...voters, ...others.map(({ delegationCode: code, delegation: name }) => ({ code, name }))];
  }, [voters, vote.ballots]);
  const set = (code: string, choice: BallotChoice) =>
    form.set(({ cast: before }) => ({
      cast: Object.fromEntries(
        ballotsOf(tapped({ base: '', exceptions: before }, code, choice), shown).map((ballot) => [
          ballot.delegationCode,
          ballot.choice,
        ]),
      ),
    }));
  const now = running(marks, shown, vote.rule);
  return (
    <Stack gap="sm">
      <RunningResult running={now} rule={vote.rule} />
      <MarkChoice mark={mark} tally={now.tally} onMark={setMark} />
      <Find voters={shown} mark={mark} onTap={(code) => set(code, mark)} />
      <Squares
        squares={shown.map(({ code, name }) => ({
          code,
          name,
          choice: choiceOf(marks, code),
          exception: false,
        }))}
        onTap={(code) => set(code, mark)}
        onSet={set}
      />
    </Stack>
  );
}

/** "Later advised the Secretariat that it had intended to vote …": the ballot stays as it was cast. */
function Advised({ form: { fields, set }, codes }: { form: Form<BallotFields>; codes: readonly string[] }) {
  const t = useT();
  const voters = useNamedVoters(codes);
  const nameOf = (code: string) => voters.find((voter) => voter.code === code)?.name ?? code;
  const put = (code: string, choice: BallotChoice | undefined) =>
    set(({ meant }) => {
      const { [code]: _, ...others } = meant;
      return { meant: choice ? { ...others, [code]: choice } : others };
    });
  const open = voters.filter(({ code }) => fields.cast[code] && !fields.meant[code]);
  return (
    <fieldset className="bare">
      <legend>
        <b>{t('votes.advised')}</b>
      </legend>
      <Text size="sm">{t('votes.advisedHow')}</Text>
      <div className={styles.rows}>
        {Object.entries(fields.meant).map(([code, choice]) => (
          <Group key={code} gap="xs" align="flex-end">
            <NativeSelect
              label={nameOf(code)}
              value={choice ?? ''}
              data={BALLOT_CHOICES.filter((one) => one !== fields.cast[code]).map((value) => ({
                value,
                label: t('votes.meant', { choice: translate(`ballot.${value}`) }),
              }))}
              onChange={(event) => put(code, event.currentTarget.value as BallotChoice)}
            />
            <Button
              variant="default"
              aria-label={t('votes.dropAdvised', { name: nameOf(code) })}
              onClick={() => put(code, undefined)}
            >
              {t('removal.remove')}
            </Button>
          </Group>
        ))}
        <NativeSelect
          label={t('votes.addAdvised')}
          value=""
          data={[
            { value: '', label: t('count.pickNone') },
            ...open.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={({ currentTarget: { value: code } }) =>
            put(
              code,
              BALLOT_CHOICES.find((choice) => choice !== fields.cast[code]),
            )
          }
        />
      </div>
    </fieldset>
  );
}
