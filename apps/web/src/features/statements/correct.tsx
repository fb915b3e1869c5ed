import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { TIERS } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  statementChangesCorrect,
  type RecordStatementRequest,
  type StatementDetailDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { StatementFields, useChoices } from './fields.js';
import { Preview } from './preview.js';
import { correctionOf, formOf, toRequest, type StatementForm } from './statement-form.js';
import { usePreview } from './use-record.js';
import styles from './statements.module.css';

interface CorrectProps {
  statement: StatementDetailDto;
  onClose: () => void;
}

/** What was wrong in a statement, put right by whoever recorded it; what it will write shows beside it. */
export function CorrectStatement({ statement, onClose }: CorrectProps) {
  const t = useT();
  const choices = useChoices();
  const form = useCorrection(statement, onClose);
  const { fields, set } = form;
  const written = JSON.stringify(toRequest(fields, statement.title));
  const request = useMemo(
    () => (written === undefined ? undefined : (JSON.parse(written) as RecordStatementRequest)),
    [written],
  );
  const preview = usePreview(request, statement.id);
  const tiers = TIERS.indexOf(fields.tier) - TIERS.indexOf(statement.tier);
  return (
    <FormBody
      form={form}
      send={t('statements.save')}
      sendable={form.touched && request !== undefined}
      leave={{ label: t('list.cancel'), onLeave: onClose }}
    >
      <Text size="sm">{t('statements.correctHow')}</Text>
      <div className={styles.form}>
        <StatementFields
          choices={choices}
          fields={fields}
          set={set}
          madeTitle={statement.title}
          error={form.problem ?? (request ? preview.error : null)}
        />
        <aside className={styles.preview} aria-label={t('statements.preview')}>
          <Preview query={preview} ready={request !== undefined} asks={choices.asks} />
        </aside>
      </div>
      {tiers === 0 ? null : (
        <Text size="sm" role="status" className="warned">
          {t(tiers > 0 ? 'statements.wider' : 'statements.narrower')}
        </Text>
      )}
    </FormBody>
  );
}

function useCorrection(statement: StatementDetailDto, onClose: () => void) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'positions');
  const correct = (before: StatementDetailDto, fields: StatementForm) =>
    statementChangesCorrect(before.id, versionTag(before.version), campaignId, correctionOf(before, fields));
  return useForm<StatementDetailDto, StatementForm>({
    current: statement,
    fieldsOf: (one = statement) => formOf(one),
    save: (fields, before = statement) => correct(before, fields),
    onSaved: (after, before = statement) => {
      toast(t('statements.saved'), async () => {
        await correct(after, formOf(before));
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
}
