import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { FindingView, WorkingTimeReply } from '../../contract.ts';
import { findingTexts } from '../../texts/findings.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { answeredFor, findingWords } from './finding-words.ts';
import type { RecordStart } from './RecordForm.tsx';
import { RecordForm } from './RecordForm.tsx';

const LEVELS = ['breach', 'warn', 'info'] as const;

/** What the law finds: weeks ahead first, then weeks gone by, then what holds for everybody. */
export function FindingsPart({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts, findingTexts);
  const { locale } = useLocale();
  const [sought, setSought] = useSearchParam('sok');
  const [chosen, toggle] = useSearchList('vis');
  const levels = LEVELS.filter((level) => chosen.includes(level));
  const text = sought.trim().toLowerCase();
  const said = (one: FindingView): string =>
    [one.personName, one.unitName, one.source, findingWords(one, t, locale), answeredFor(one, t)]
      .join(' ')
      .toLowerCase();
  const shown = data.findings.filter(
    (one) =>
      (levels.length === 0 ? isShownFirst(one) : levels.includes(one.level)) &&
      (text === '' || said(one).includes(text)),
  );
  const personal = shown.filter(({ personId }) => personId !== undefined);
  const parts = [
    ['ahead', personal.filter(({ date }) => date !== undefined && date >= data.today)],
    ['behind', personal.filter(({ date }) => date === undefined || date < data.today)],
  ] as const;
  const mayRecord = useCan('staffing.working-time.record');
  const [start, setStart] = useState<RecordStart>();
  const close = () => setStart(undefined);
  const general = shown.filter(({ personId }) => personId === undefined);
  return (
    <div className={start ? 'with-panel' : undefined}>
      <div className="page-stack">
        <div className="control-bar">
          <TextField label={t('findings.search')} type="search" value={sought} onChange={setSought} />
          <FilterChips
            label={t('findings.level')}
            options={LEVELS.map((id) => ({
              id,
              label: t(`findings.level.${id}`),
              count: data.findings.filter(({ level }) => level === id).length,
            }))}
            selected={levels}
            onToggle={toggle}
          />
        </div>
        {personal.length === 0 && <EmptyState title={t('findings.empty')}>{t('findings.empty.text')}</EmptyState>}
        {parts.map(
          ([name, findings]) =>
            findings.length > 0 && (
              <Section key={name} title={t(`findings.${name}`)}>
                <FindingsTable findings={findings} onRecord={mayRecord ? setStart : undefined} />
              </Section>
            ),
        )}
        {general.length > 0 && (
          <Section title={t('findings.general')}>
            <ul className="law-notes">
              {general.map((one, index) => (
                <li key={`${one.code} ${one.shift ?? ''} ${index * 1}`}>
                  <Said finding={one} /> <span className="note">{one.source}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      {start && (
        <SidePanel title={t('findings.record')} focusKey={JSON.stringify(start)} onClose={close}>
          <RecordForm key={JSON.stringify(start)} data={data} start={start} onDone={close} />
        </SidePanel>
      )}
    </div>
  );
}

/** Breaches and warnings, what somebody has answered for or must be asked about, and what holds for everybody. */
function isShownFirst({ level, personId, facts }: FindingView): boolean {
  return (
    level !== 'info' ||
    personId === undefined ||
    facts['recordedReason'] !== undefined ||
    facts['willingness'] !== undefined
  );
}

/** The words of one finding, marked by how serious it is, with what makes it lawful. */
export function Said({ finding }: { readonly finding: FindingView }) {
  const t = useTexts(workingTimeTexts, findingTexts);
  const { locale } = useLocale();
  const words = `${finding.shift !== undefined && finding.personId === undefined ? `${finding.shift}: ` : ''}${findingWords(finding, t, locale)}`;
  const more = answeredFor(finding, t);
  return (
    <>
      {finding.level === 'info' ? words : <Mark kind={finding.level === 'breach' ? 'act' : 'watch'}>{words}</Mark>}
      {more !== '' && <span className="note law-answered">{more}</span>}
    </>
  );
}

interface FindingsTableProps {
  readonly findings: readonly FindingView[];
  readonly onRecord: ((start: RecordStart) => void) | undefined;
}

function FindingsTable({ findings, onRecord }: FindingsTableProps) {
  const t = useTexts(workingTimeTexts, findingTexts);
  const { locale } = useLocale();
  const columns = useMemo(
    (): Column<FindingView>[] => [
      {
        id: 'who',
        header: t('findings.who'),
        primary: true,
        width: '22%',
        cell: (row) => (
          <>
            {row.personName ?? row.personId}
            <span className="note law-unit">{row.unitName}</span>
          </>
        ),
        sort: (a, b) => compareNames(a.personName ?? '', b.personName ?? ''),
      },
      {
        id: 'when',
        header: t('findings.when'),
        width: '9.5rem',
        cell: (row) =>
          row.date === undefined
            ? ''
            : `${formatDay(row.date, locale, 'dayShort')}${row.shift ? ` · ${row.shift}` : ''}`,
        sort: (a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1),
      },
      {
        id: 'what',
        header: t('findings.what'),
        plain: true,
        cell: (row) => (
          <>
            <Said finding={row} />
            {onRecord && <RecordWhy finding={row} onRecord={onRecord} />}
          </>
        ),
      },
      {
        id: 'source',
        header: t('findings.source'),
        width: '17%',
        cell: (row) => <span className="note">{row.source}</span>,
        sort: (a, b) => compareNames(a.source ?? '', b.source ?? ''),
      },
    ],
    [t, locale, onRecord],
  );
  return (
    <DataTable
      label={t('findings.table')}
      rows={findings}
      columns={columns}
      rowId={(row) =>
        `${row.code} ${row.personId ?? ''} ${row.date ?? ''} ${row.shift ?? ''} ${String(row.facts['window'] ?? '')}`
      }
      rowName={(row) => row.personName ?? row.code}
    />
  );
}

/** The way from a finding to the record that answers for it: why it had to happen, or that the person is willing. */
function RecordWhy({
  finding,
  onRecord,
}: {
  readonly finding: FindingView;
  readonly onRecord: (start: RecordStart) => void;
}) {
  const t = useTexts(workingTimeTexts, findingTexts);
  const { locale } = useLocale();
  const { facts, personId, date, level } = finding;
  if (facts['recordedReason'] !== undefined) return null;
  const asked = facts['willingness'];
  if (level !== 'breach' && asked === undefined) return null;
  const start: RecordStart =
    asked === undefined
      ? { ruleId: 'aml-10-12-3', personId, date, what: findingWords(finding, t, locale) }
      : {
          ruleId: String(facts['rule']),
          personId,
          date,
          what: t(asked === 'missing' ? 'willing.what' : 'willing.consent.what'),
          reason: t('willing.reason'),
        };
  return (
    <span className="law-answered">
      <TextButton onClick={() => onRecord(start)}>
        {t(asked === undefined ? 'findings.record' : 'findings.willing')}
      </TextButton>
    </span>
  );
}
