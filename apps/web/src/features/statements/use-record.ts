import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import {
  statementChangesRemove,
  statementsRecord,
  type CampaignDto,
  type GroupDto,
  type RecordStatementRequest,
  type RecordedStatementDto,
} from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { groupName, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { useStoredForm } from '../../kernel/offline/stored-form.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { emptyForm, isBegun, toRequest, type StatementForm } from './statement-form.js';
import { previewQuery } from './statements.queries.js';

/**
 * Asks what the statement would write whenever the form rests; the last answer stays on screen meanwhile.
 * @param corrects the statement that it corrects
 */
export function usePreview(request: RecordStatementRequest | undefined, corrects?: string) {
  const { campaignId } = useSeat();
  const rested = useDebounced(request);
  return useQuery({
    ...previewQuery(campaignId, rested, corrects),
    enabled: rested !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** What is done once the statement stands: how to take it back, and its page. */
function useRecorded() {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  return async ({ id, positions, version }: RecordedStatementDto) => {
    toast(t('statements.recorded', { count: positions }), async () => {
      await statementChangesRemove(id, versionTag(version), campaignId);
      await refresh(campaignId, 'positions');
    });
    await goTo({ to: 'statements/$statementId', params: { statementId: id } });
    await refresh(campaignId, 'positions');
  };
}

/** The title that a statement gets where none is typed. */
export function useTitleOf(groups: readonly GroupDto[]): (groupCode: string) => string {
  const t = useT();
  return (code) => {
    const group = groups.find((one) => one.code === code);
    return group ? t('statements.titleOf', { group: groupName(group) }) : t('statements.titleNoGroup');
  };
}

/**
 * The form of a statement: as it was left, else empty, for something that is being said now. The venue's clock is that of
 * the moment at which it was opened; where it is another by now, `venue` says so.
 */
export function useRecord({ now: { venue } }: CampaignDto, groups: readonly GroupDto[]) {
  const { campaignId, defaultTier } = useSeat();
  const recorded = useRecorded();
  // Made once, so that recording again after a lost answer writes nothing twice.
  const [id] = useState(() => uuid7());
  const [openedAt] = useState(venue.zone);
  const titleOf = useTitleOf(groups);
  const form = useForm<RecordedStatementDto, StatementForm>({
    fieldsOf: () => emptyForm(venue.wall.slice(0, 16), venue.zone, defaultTier),
    save: (fields) => {
      const request = toRequest(fields, titleOf(fields.groupCode));
      if (!request) return Promise.reject(new Error('Not enough was filled in to be sent'));
      return statementsRecord(campaignId, { ...request, id });
    },
    onSaved: async (made, _opened, recordedForm) => {
      await forget(recordedForm);
      return recorded(made);
    },
  });
  const forget = useStoredForm(`statement:${campaignId}`, {
    fields: form.fields,
    restore: form.set,
    isBegun,
  });
  const madeTitle = titleOf(form.fields.groupCode);
  const written = JSON.stringify(toRequest(form.fields, madeTitle));
  const request = useMemo(
    () => (written === undefined ? undefined : (JSON.parse(written) as RecordStatementRequest)),
    [written],
  );
  const [sent, setSent] = useState<string>();
  const preview = usePreview(request);
  // A refusal is about what was sent; once something else is written, the preview says what is wrong with that.
  const refused = sent === written ? form.problem : null;
  const error = refused ?? (request ? preview.error : null);
  return {
    form,
    madeTitle,
    request,
    preview,
    error,
    /** The zone of the venue, where it has become another since the form was opened. */
    venueNow: venue.zone === openedAt ? undefined : venue.zone,
    submit: (event: FormEvent) => {
      setSent(written);
      if (request) form.submit(event);
      else event.preventDefault();
    },
  };
}
