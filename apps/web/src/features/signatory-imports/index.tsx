import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DocumentPicker } from '../../ui/campaign/documents/document-picker.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { carriedOver, type Decisions } from './decisions.js';
import { Imported } from './imported.js';
import { Reading } from './reading.js';
import { readingQuery } from './signatory-imports.queries.js';

/** The list of signatories of a letter from its text: read, what is doubtful decided, and only then imported. */
export function ImportSignatories() {
  const t = useT();
  const { role } = useSeat();
  const { letterId } = useParams({ from: '/c/$slug/letters/$letterId/import' });
  return (
    <Page
      title={t('signatoryImport.title')}
      lead={t('signatoryImport.lead')}
      actions={
        <CampaignLink to="letters/$letterId" params={{ letterId }}>
          {t('signatoryImport.toLetter')}
        </CampaignLink>
      }
    >
      {role === 'coordinator' ? (
        <Stack gap="md">
          <Desk letterId={letterId} />
          <Imported letterId={letterId} />
        </Stack>
      ) : (
        <Empty title={t('signatoryImport.notYours')}>{t('signatoryImport.notYoursHow')}</Empty>
      )}
    </Page>
  );
}

interface Asked {
  text: string;
  decisions: Decisions;
}

const NOTHING: Asked = { text: '', decisions: {} };

function Desk({ letterId }: { letterId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(NOTHING);
  const box = useRef<HTMLTextAreaElement>(null);
  const reading = useQuery(readingQuery(campaignId, letterId, asked.text, asked.decisions));
  const read = (next: string) =>
    setAsked({ text: next, decisions: carriedOver(asked.text, next, asked.decisions) });
  const bring = (next: string) => {
    setText(next);
    read(next);
  };
  const wrong = fieldMessage(reading.error, 'text');
  const current = text === asked.text;
  return (
    <>
      <Panel title={t('signatoryImport.bring')}>
        <DocumentPicker onText={bring} />
        <Textarea
          ref={box}
          label={t('signatoryImport.text')}
          description={t('signatoryImport.textHow')}
          rows={reading.data ? 6 : 14}
          dir="auto"
          value={text}
          error={wrong}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {reading.error && !wrong ? <ProblemNotice error={reading.error} /> : null}
        <Button
          className="at-start"
          variant={current && reading.data ? 'default' : 'filled'}
          disabled={!text.trim()}
          loading={reading.isFetching}
          onClick={() => (current ? void reading.refetch() : read(text))}
        >
          {t(reading.data ? 'signatoryImport.readAgain' : 'signatoryImport.read')}
        </Button>
      </Panel>
      {reading.data && !reading.isError && asked.text !== '' ? (
        <Reading
          letterId={letterId}
          reading={reading.data}
          asked={asked}
          current={current && !reading.isPlaceholderData}
          onDecide={(said) =>
            setAsked({
              ...asked,
              decisions: { ...asked.decisions, ...Object.fromEntries(said.map((one) => [one.at, one])) },
            })
          }
          onDone={() => {
            setText('');
            setAsked(NOTHING);
          }}
          onLine={(line) => showLine(box.current, line)}
        />
      ) : null}
      <Text role="status" className="unseen">
        {reading.isFetching ? t('problem.loading') : ''}
      </Text>
    </>
  );
}

/** Puts the cursor on a line of the text, so that it can be mended there. */
function showLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const lines = box.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  box.focus();
  box.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  box.scrollTop = ((line - 2) / lines.length) * box.scrollHeight;
}
