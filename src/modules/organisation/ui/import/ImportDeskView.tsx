import { useState } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { InspectReply } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { FilePicker } from './FilePicker.tsx';
import { FilesTable } from './FilesTable.tsx';
import { MappingBar } from './MappingBar.tsx';
import { missingColumns } from './mapping-choices.ts';
import { Outcome } from './Outcome.tsx';
import type { ImportDesk } from './use-import.ts';

/** From files to rows: choose, see what they are, try, import. */
export function ImportDeskView({ desk }: { readonly desk: ImportDesk }) {
  const t = useTexts(importTexts);
  const { inspection } = desk;
  return (
    <Section title={t('files.title')}>
      <FilePicker onChoose={desk.choose} />
      {inspection.isPending && <Loading />}
      {inspection.error && <ErrorState error={inspection.error} texts={importTexts} />}
      {inspection.data && <ChosenFiles desk={desk} inspected={inspection.data} />}
    </Section>
  );
}

function ChosenFiles({ desk, inspected }: { readonly desk: ImportDesk; readonly inspected: InspectReply }) {
  const t = useTexts(importTexts);
  const [editing, setEditing] = useState<string>();
  const choice = desk.choices.find((one) => one.from === editing);
  const file = inspected.files.find((one) => one.from === editing);
  const table = inspected.tables.find((one) => one.table === choice?.table);
  const hasSettings = desk.files.some((one) => one.name.toLowerCase() === 'municipality.json');
  if (inspected.files.length === 0 && !hasSettings) return <EmptyState title={t('files.none')} />;
  return (
    <>
      {hasSettings && <p className="note">municipality.json: {t('files.settings')}</p>}
      <div className={choice && file && table ? 'with-panel' : undefined}>
        <FilesTable
          inspected={inspected}
          choices={desk.choices}
          current={editing}
          onChange={desk.change}
          onEdit={setEditing}
        />
        {choice && file && table && (
          <ColumnsPanel
            file={file}
            table={table}
            choice={choice}
            onChange={(next) => desk.change(desk.choices.map((one) => (one.from === next.from ? next : one)))}
            onClose={() => setEditing(undefined)}
          />
        )}
      </div>
      <MappingBar current={desk.mapping} onRead={desk.readBy} />
      <RunState desk={desk} />
      <Outcome desk={desk} />
      <Decide desk={desk} inspected={inspected} />
    </>
  );
}

function RunState({ desk }: { readonly desk: ImportDesk }) {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  const { run, progress } = desk;
  if (run.error) return <ErrorState error={run.error} texts={importTexts} />;
  if (!run.isPending) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Progress
      title={run.variables.dryRun ? t('run.trying') : t('run.importing')}
      share={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      best={
        progress
          ? t('run.table', {
              table: t.find(`table.${progress.table}`) ?? progress.table,
              done: number(progress.done),
              total: number(progress.total),
            })
          : t('run.reading')
      }
    />
  );
}

function Decide({ desk, inspected }: { readonly desk: ImportDesk; readonly inspected: InspectReply }) {
  const t = useTexts(importTexts);
  const { run, outcome, choices } = desk;
  const isReady = choices.every((choice) => missingColumns(choice, inspected.tables).length === 0);
  const tried = outcome?.report?.dryRun ? outcome.report : undefined;
  if (outcome?.report && !outcome.report.dryRun) return null;
  const rows =
    tried?.tables.reduce((sum, table) => sum + table.new + table.changed + table.removed + table.left, 0) ?? 0;
  const read = choices.filter((choice) => choice.table !== '').length;
  return (
    <DecisionBar
      label={t('run.import')}
      lead={tried ? t('run.lead.tried', { count: rows }) : t('run.lead.try', { count: read })}
      note={run.isPending && !run.variables.dryRun ? t('run.rest') : undefined}
    >
      <Button
        kind={tried ? 'quiet' : 'main'}
        busy={run.isPending && run.variables.dryRun}
        disabled={!isReady || run.isPending}
        onClick={() => run.mutate({ dryRun: true })}
      >
        {t('run.try')}
      </Button>
      <Button
        kind={tried ? 'main' : 'quiet'}
        icon="upload"
        busy={run.isPending && !run.variables.dryRun}
        disabled={!isReady || run.isPending}
        onClick={() => run.mutate({ dryRun: false })}
      >
        {tried ? t('run.import') : t('run.importAnyway')}
      </Button>
    </DecisionBar>
  );
}
