import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  statusTablesApply,
  statusTablesCheck,
  statusTablesUndo,
  type CheckStatusTableRequest,
  type StatusCheckDto,
} from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/uuid7.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { toast } from '../../../ui/toast.js';

export interface Choice {
  /** Empty until somebody is chosen; `-` leaves the row out. */
  code: string;
  withdrawnOn: string;
}

export interface TableFields {
  text: string;
  source: string;
  confirmed: boolean;
  /** Empty: what the table tells. */
  dateOrder: '' | 'day_first' | 'month_first';
  /** By the name in the table. */
  choices: Readonly<Record<string, Choice>>;
}

export const LEFT_OUT = '-';

/** @returns without names about which nothing was decided */
export function toRequest({
  text,
  source,
  confirmed,
  dateOrder,
  choices,
}: TableFields): CheckStatusTableRequest {
  const decided = Object.entries(choices).filter(([, { code }]) => code !== '');
  return {
    ...{ text, source: source.trim(), confirmed },
    ...(dateOrder === '' ? {} : { dateOrder }),
    choices: decided.map(([name, { code, withdrawnOn }]) => ({
      name,
      code: code === LEFT_OUT ? null : code,
      withdrawnOn: withdrawnOn || null,
    })),
  };
}

/** A table from its text to what is recorded: checked as often as one likes, applied as it was checked. */
export function useTable(onDone: () => void) {
  const t = useT();
  const { campaignId } = useSeat();
  const [fields, setFields] = useState<TableFields>({
    ...{ text: '', source: '', confirmed: true, dateOrder: '', choices: {} },
  });
  const [checked, setChecked] = useState<{
    answer: StatusCheckDto;
    request: CheckStatusTableRequest;
    id: string;
  }>();
  const check = useMutation({
    mutationFn: (request: CheckStatusTableRequest) => statusTablesCheck(campaignId, request),
    onSuccess: (answer, request) => setChecked({ answer, request, id: uuid7() }),
  });
  const apply = useMutation({
    mutationFn: async (takeBackGone: boolean) => {
      if (!checked) throw new Error('Nothing was checked');
      const { id, request, answer } = checked;
      return statusTablesApply(campaignId, { ...request, id, plan: answer.plan, takeBackGone }, {});
    },
    onSuccess: async ({ id }) => {
      toast(t('statusTable.applied'), async () => {
        await statusTablesUndo(id, campaignId, {});
        await refresh(campaignId, 'treaty');
      });
      await refresh(campaignId, 'treaty');
      onDone();
    },
  });
  return {
    fields,
    set: (more: Partial<TableFields>) => setFields((now) => ({ ...now, ...more })),
    checked: checked?.answer,
    /** What was checked is what stands in the form. */
    current: checked !== undefined && JSON.stringify(checked.request) === JSON.stringify(toRequest(fields)),
    check,
    apply,
    send: () => check.mutate(toRequest(fields)),
  };
}

export type Table = ReturnType<typeof useTable>;
