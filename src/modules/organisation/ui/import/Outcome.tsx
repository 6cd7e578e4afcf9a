import { useEffect, useRef } from 'react';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ImportReportView } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import { FaultsTable } from './FaultsTable.tsx';
import { ReportTable } from './ReportTable.tsx';
import { UnknownWords } from './UnknownWords.tsx';
import { unknownWords } from './unknown-words.ts';
import type { ImportDesk, ImportOutcome } from './use-import.ts';

/** How trying or importing ended: what changes, or every fault and the words that are not known. */
export function Outcome({ desk }: { readonly desk: ImportDesk }) {
  const { outcome } = desk;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) top.current?.scrollIntoView({ block: 'start' });
  }, [outcome]);
  return (
    <div ref={top} className="import-outcome">
      {outcome && <Ending desk={desk} outcome={outcome} />}
    </div>
  );
}

function Ending({ desk, outcome }: { readonly desk: ImportDesk; readonly outcome: ImportOutcome }) {
  const t = useTexts(importTexts);
  const { choices, run } = desk;
  if (outcome.report) return <Report report={outcome.report} />;
  const { faults = [], total = 0 } = outcome;
  const words = unknownWords(faults, choices);
  return (
    <>
      <Section
        title={t('faults.title', { count: total })}
        note={total > faults.length ? t('faults.first', { count: faults.length }) : undefined}
      >
        <FaultsTable label={t('faults.label')} faults={faults} download />
      </Section>
      {words.length > 0 && (
        <UnknownWords
          words={words}
          choices={choices}
          onUse={(next) => {
            desk.change(next);
            run.mutate({ dryRun: true, by: next });
          }}
        />
      )}
    </>
  );
}

function Report({ report }: { readonly report: ImportReportView }) {
  const t = useTexts(importTexts);
  const changes = report.tables.some((table) => table.new + table.changed + table.removed + table.left > 0);
  return (
    <>
      <Section
        title={report.dryRun ? t('tried.title') : t('done.title')}
        note={report.dryRun ? t('tried.note') : undefined}
        proposed={report.dryRun}
      >
        {report.dryRun && !changes && <EmptyState title={t('tried.nothing')} />}
        <ReportTable report={report} />
      </Section>
      {report.warnings.length > 0 && (
        <Section title={t('warnings.title', { count: report.warnings.length })} note={t('warnings.note')}>
          <FaultsTable label={t('warnings.label')} faults={report.warnings} />
        </Section>
      )}
    </>
  );
}
