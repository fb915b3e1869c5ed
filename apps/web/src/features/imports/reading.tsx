import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { ImportMappingDto } from '../../kernel/api/client.js';
import { currentLanguage, intlTag, translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import type { Deciding } from './deciding.js';
import type { ReadChoice } from './draft.js';
import { Preview } from './preview.js';
import '@mantine/core/styles/SimpleGrid.layer.css';

type Choices = Required<ImportMappingDto>;

/** By encoding, the script whose letters it is for; `null`: any. */
const SCRIPTS: Record<Choices['encoding'], string | null> = {
  'utf-8': null,
  'utf-16le': null,
  'utf-16be': null,
  'windows-1252': 'Latn',
  'windows-1250': 'Latn',
  'windows-1251': 'Cyrl',
  'windows-1256': 'Arab',
  'windows-874': 'Thai',
  gb18030: 'Hans',
  big5: 'Hant',
  shift_jis: 'Jpan',
  'euc-kr': 'Kore',
};

const DELIMITERS: Record<Choices['delimiter'], string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const FORMS: readonly Choices['form'][] = ['wide', 'turned', 'long'];
const DATE_ORDERS: readonly Choices['dateOrder'][] = ['day_first', 'month_first'];

/** `UTF-8`, `Windows-874 (Thai)`, in the reader's language. */
function encodingName(encoding: Choices['encoding']): string {
  const name = encoding.replace(/^(?:utf|.)/, (start) => start.toUpperCase());
  const script = SCRIPTS[encoding];
  if (script === null) return name;
  const names = new Intl.DisplayNames(intlTag(), { type: 'script' });
  return `${name} (${names.of(script) ?? script})`;
}

const delimiterName = (delimiter: string): string =>
  translate(
    `imports.delimiter.${DELIMITERS[delimiter as Choices['delimiter']]}` as 'imports.delimiter.comma',
  );
const formName = (form: string): string => translate(`imports.form.${form as Choices['form']}`);
const orderName = (order: string): string => translate(`imports.dateOrders.${order as Choices['dateOrder']}`);

/** How the file was read, with its first rows; a person has the last word. */
export function Reading(deciding: Deciding) {
  const t = useT();
  const { sheet, report, draft, change, error } = deciding;
  return (
    <Panel title={t('imports.reading')}>
      <Text c="dimmed">{t('imports.readingHow')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" key={currentLanguage()}>
        <Choice
          {...deciding}
          name="form"
          found={report.form && formName(report.form)}
          options={FORMS}
          label={formName}
        />
        <TextInput
          type="number"
          min={0}
          label={t(report.form === 'turned' ? 'imports.stateRow' : 'imports.headerRow')}
          description={report.form === 'turned' ? undefined : t('imports.headerRowNone')}
          value={draft.headerRow ?? String(sheet.mapping.headerRow ?? report.headerRow ?? '')}
          error={fieldMessage(error, 'mapping.headerRow')}
          onChange={(event) => change({ headerRow: event.currentTarget.value })}
        />
        <FileChoices {...deciding} />
        {report.form === 'long' ? (
          <Choice
            {...deciding}
            name="dateOrder"
            found={report.dateOrder && orderName(report.dateOrder)}
            options={DATE_ORDERS}
            label={orderName}
          />
        ) : null}
      </SimpleGrid>
      <details open>
        <summary>{t('imports.preview')}</summary>
        <Preview report={report} />
      </details>
    </Panel>
  );
}

/** What may be chosen of a text file, or of a workbook. */
function FileChoices(deciding: Deciding) {
  const { format, encoding, delimiter, sheetName, sheetNames } = deciding.report.sheet;
  return (
    <>
      {format === 'csv' ? (
        <>
          <Choice
            {...deciding}
            name="delimiter"
            found={delimiter && delimiterName(delimiter)}
            options={Object.keys(DELIMITERS)}
            label={delimiterName}
          />
          <Choice
            {...deciding}
            name="encoding"
            found={encoding && encodingName(encoding)}
            options={Object.keys(SCRIPTS)}
            label={(value) => encodingName(value as Choices['encoding'])}
          />
        </>
      ) : null}
      {sheetNames.length > 1 ? (
        <Choice {...deciding} name="sheet" found={sheetName} options={sheetNames} label={(name) => name} />
      ) : null}
    </>
  );
}

interface ChoiceProps extends Deciding {
  name: Exclude<ReadChoice, 'stateColumn'>;
  /** What the program reads it as; null where nothing tells. */
  found: string | null;
  options: readonly string[];
  label: (value: string) => string;
}

function Choice({ name, found, options, label, sheet, draft, change, error }: ChoiceProps) {
  const t = useT();
  const own = sheet.mapping[name];
  const asFound = own === undefined && found !== null ? t('imports.foundAs', { what: found }) : undefined;
  return (
    <NativeSelect
      label={t(`imports.choice.${name}`)}
      value={draft[name] ?? own ?? ''}
      error={fieldMessage(error, `mapping.${name}`)}
      data={[
        { value: '', label: asFound ?? t(own === undefined ? 'imports.notDecided' : 'imports.found') },
        ...options.map((value) => ({ value, label: label(value) })),
      ]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}
