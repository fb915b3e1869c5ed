import { useCallback, useEffect, useRef, useState } from 'react';
import type { BallotChoice } from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import { withBase } from '../../ui/campaign/ballots/ballots.js';
import { heldAt, type AskedAbout, type Setting } from '../../ui/campaign/ballots/vote-about.js';
import { useSubjectTitle } from '../../ui/campaign/ballots/subject-title.js';
import { whenText } from '../../ui/campaign/ballots/when-text.js';
import { offline, uuid7 } from '../../kernel/offline/index.js';
import { useStoredForm } from '../../kernel/offline/stored-form.js';
import { useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { emptyForm, isBegun, toRequest, type BoardForm } from './board-form.js';
import { saveVote } from './save-vote.js';

export type SetBoard = (change: Partial<BoardForm> | ((before: BoardForm) => Partial<BoardForm>)) => void;

export interface Board {
  form: BoardForm;
  set: SetBoard;
  /** Which vote is being taken down: another one once it was saved or cleared. */
  vote: () => string;
  /** Stores it to be sent, and begins a new one. @param others what everybody did who has no mark, where the person says it */
  save: (voters: readonly { code: string }[], others?: BallotChoice) => Promise<void>;
  /** Begins anew, with a way back. */
  clear: () => void;
  /** What stands in for a title and a source that nobody typed. */
  made: { title: string; source: string };
  busy: boolean;
  /** A refusal, where nothing could be stored and it was sent at once. */
  error: unknown;
  /** Title of what was saved last here. */
  last: string | undefined;
  /** Codes of those who were absent in it. */
  lastAbsent: readonly string[] | undefined;
}

/** The board as it was left on this device. @param now by the campaign's clock, in ms since 1970 */
export function useBoard(setting: Setting, asked: AskedAbout, now: () => number): Board {
  const t = useT();
  const { campaignId } = useSeat();
  const nameOf = useNamesOfCodes();
  const [form, setForm] = useState(() => emptyForm(setting, asked));
  const [state, setState] = useState<{ busy: boolean; error?: unknown; last?: string; absent?: string[] }>({
    busy: false,
  });
  // A second try after a failure is the same vote.
  const id = useRef(uuid7());
  const set: SetBoard = useCallback(
    (change) =>
      setForm((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) })),
    [],
  );
  const forget = useStoredForm(`vote:${campaignId}`, { fields: form, restore: set, isBegun });
  const subject = useSubjectTitle(form);
  const made = {
    title: t('board.titleOf', {
      kind: subject ?? translate(`voteKind.${form.kind}`),
      when: whenText(heldAt(form, now()), form.zone),
    }),
    source: t('board.fromBoard'),
  };
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  /** What was there before never takes the place of what is being taken down since. */
  const refuseBegun = () => {
    if (isBegun(latest.current)) throw new Error('Another vote has been begun on the board');
  };
  const save: Board['save'] = async (voters, others) => {
    if (state.busy) return;
    setState((before) => ({ ...before, busy: true, error: undefined }));
    const marks = others ? withBase(form.marks, others) : form.marks;
    const request = toRequest({ ...form, marks }, voters, now(), made);
    try {
      const saved = id.current;
      const { waits, takeBack } = await saveVote(campaignId, saved, request, nameOf);
      // A reload from here on does not bring it back, to be saved as a second vote.
      await forget(form).catch(() => undefined);
      id.current = uuid7();
      setForm(emptyForm(setting, {}));
      const absent = (request.ballots ?? []).filter(({ choice }) => choice === 'absent');
      setState({
        busy: false,
        last: request.title,
        absent: absent.map(({ delegationCode }) => delegationCode),
      });
      window.scrollTo({ top: 0 });
      const say = toast(t(waits ? 'board.saved' : 'board.sent'), async () => {
        refuseBegun();
        await takeBack();
        setForm(form);
        setState({ busy: false });
      });
      if (waits) offline().outbox.onSent(saved, () => say(t('board.sent')));
    } catch (error) {
      setState((before) => ({ ...before, busy: false, error }));
      window.scrollTo({ top: 0 });
    }
  };
  const clear = () => {
    const cleared = id.current;
    id.current = uuid7();
    setForm(emptyForm(setting, {}));
    toast(t('board.cleared'), () => {
      refuseBegun();
      id.current = cleared;
      setForm(form);
    });
  };
  const vote = useCallback(() => id.current, []);
  const { busy, error, last, absent: lastAbsent } = state;
  return { form, set, vote, save, clear, made, busy, error, last, lastAbsent };
}
