import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { SignatoryDecisionPart, SignatoryRowDto } from '../../kernel/api/client.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import directory from '../../ui/directory.module.css';
import { hasFault, type Decisions } from './decisions.js';
import { EditRow } from './edit-row.js';
import styles from './signatory-imports.module.css';

interface RowProps {
  row: SignatoryRowDto;
  /** Nothing stands before it. */
  first: boolean;
  text: string;
  decisions: Decisions;
  onDecide: (said: readonly SignatoryDecisionPart[]) => void;
  onLine: (line: number) => void;
}

/** One who signed, as it was read; what is doubtful, and what can be said of it. */
export function SignatoryRow({ row, first, text, decisions, onDecide, onLine }: RowProps) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const decide = (change: Partial<SignatoryDecisionPart>) =>
    onDecide([{ ...decisions[row.at], as: 'entry', ...change, at: row.at }]);
  return (
    <li className={directory.line}>
      <div className={directory.what}>
        <Text component="div" fw={600}>
          {row.number === null ? null : <span className={styles.number}>{row.number}.</span>}
          <bdi>{row.name}</bdi>
        </Text>
        <Text component="div" size="sm">
          <bdi>{dotted(row.affiliation, row.place)}</bdi>
        </Text>
        {row.settled ? null : (
          <Text component="div" size="sm" c="dimmed">
            {t('signatoryImport.line', { line: row.line })}: <bdi>{row.said}</bdi>
          </Text>
        )}
        <Signs row={row} />
        {editing ? (
          <EditRow
            row={row}
            onSave={(change) => {
              setEditing(false);
              decide(change);
            }}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </div>
      {editing ? null : (
        <Acts {...{ row, first, text, onDecide, onLine, decide }} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

interface ActsProps extends Omit<RowProps, 'decisions'> {
  decide: (change: Partial<SignatoryDecisionPart>) => void;
  onEdit: () => void;
}

function Acts({ row, first, text, onDecide, onLine, decide, onEdit }: ActsProps) {
  const t = useT();
  const joint = row.joints[0];
  return (
    <Group gap="xs">
      {row.settled || hasFault(row) ? null : (
        <Button
          variant="light"
          size="sm"
          aria-label={t('signatoryImport.asReadOf', { name: row.name })}
          onClick={() => decide({})}
        >
          {t('signatoryImport.asRead')}
        </Button>
      )}
      <Button
        variant="default"
        size="sm"
        aria-label={t('signatoryImport.changeOf', { name: row.name })}
        onClick={onEdit}
      >
        {t('signatoryImport.change')}
      </Button>
      {row.settled || first ? null : (
        <Button variant="default" size="sm" onClick={() => onDecide([{ at: row.at, as: 'joined' }])}>
          {t('signatoryImport.join')}
        </Button>
      )}
      {joint === undefined || row.settled ? null : (
        <Button variant="default" size="sm" onClick={() => onDecide([{ at: joint, as: 'entry' }])}>
          {t('signatoryImport.split')}
        </Button>
      )}
      {joint !== undefined && !row.settled && row.doubts.includes('twoNames') ? (
        <Button variant="default" size="sm" onClick={() => onDecide([{ at: joint, as: 'left' }])}>
          {t('signatoryImport.leaveSecond')}
        </Button>
      ) : null}
      <Button
        variant="default"
        size="sm"
        aria-label={t('signatoryImport.leaveOf', { name: row.name })}
        onClick={() => onDecide([{ at: row.at, as: 'left' }])}
      >
        {t('signatoryImport.leave')}
      </Button>
      {row.settled || text === '' ? null : (
        <Button variant="subtle" size="sm" onClick={() => onLine(row.line)}>
          {t('signatoryImport.inText')}
        </Button>
      )}
    </Group>
  );
}

function Signs({ row }: { row: SignatoryRowDto }) {
  const t = useT();
  const record = row.organisations.find(({ id }) => id === row.organisationId);
  return (
    <>
      {row.settled ? null : (
        <ul className={styles.doubts}>
          {row.doubts.map((doubt) => (
            <li key={doubt}>{translate(`signatoryImport.doubt.${doubt}`)}</li>
          ))}
        </ul>
      )}
      <Group gap={4}>
        {row.kind === 'individual' ? <Sign>{t('signatoryImport.individual')}</Sign> : null}
        {row.withheld ? <Sign>{t('signatoryImport.withheld')}</Sign> : null}
        {row.there ? <Sign>{t('signatoryImport.there')}</Sign> : null}
        {row.notes.map((note) => (
          <Sign key={note}>{translate(`signatoryImport.note.${note}`)}</Sign>
        ))}
      </Group>
      {record ? (
        <Text component="div" size="sm" c="dimmed">
          {t('signatoryImport.inDirectory', { name: record.name })}
        </Text>
      ) : null}
    </>
  );
}

function Sign({ children }: { children: string }) {
  return (
    <Badge variant="outline" color="gray" tt="none" className={styles.sign}>
      {children}
    </Badge>
  );
}
