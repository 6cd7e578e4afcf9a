import { useEffect } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { importTexts } from '../texts/import-texts.ts';
import { DropFolders, useDropFolders } from './import/DropFolders.tsx';
import { ImportDeskView } from './import/ImportDeskView.tsx';
import { ImportHistory, useImportHistory } from './import/ImportHistory.tsx';
import { useImport } from './import/use-import.ts';
import './import/import.css';

/** What comes in from other systems: files with mapping, dry run and undo, and the folders that are read unattended. */
export function ImportPage() {
  const t = useTexts(importTexts);
  const toast = useToast();
  const desk = useImport();
  const live = useLive(['import'], ['organisation']);
  const done = desk.outcome?.report;
  useEffect(() => {
    if (!done || done.dryRun) return;
    const sum = (kind: 'new' | 'changed' | 'removed') => done.tables.reduce((total, table) => total + table[kind], 0);
    toast.say(t('done.said', { new: sum('new'), changed: sum('changed'), removed: sum('removed') }));
  }, [done, toast, t]);
  return (
    <>
      <PageHead title={t('page.title')} sub={t('page.sub')} />
      <ImportAnswer />
      <LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />
      <div className="page-stack">
        <ImportDeskView desk={desk} />
        <DropFolders />
        <ImportHistory />
      </div>
    </>
  );
}

function ImportAnswer() {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  const now = useNow();
  const last = useImportHistory().data?.imports.find((one) => one.undoneAt === null);
  const history = useImportHistory();
  const folders = useDropFolders().data?.folders ?? [];
  const stale = folders.filter((folder) => folder.stale).map((folder) => folder.name);
  const refused = folders.filter((folder) => folder.faults.length > 0 || folder.refusal).map((folder) => folder.name);
  const acts = [
    stale.length > 0 ? t('answer.stale', { count: stale.length, names: stale }) : '',
    refused.length > 0 ? t('answer.refused', { count: refused.length, names: refused }) : '',
  ].filter((text) => text !== '');
  if (!history.data) return null;
  return (
    <Answer act={acts.length > 0 ? acts.join(' ') : undefined}>
      {last
        ? t('answer.last', {
            when: formatWhen(last.at, now, locale),
            new: last.new,
            changed: last.changed,
            removed: last.removed,
          })
        : t('answer.never')}
      {folders.length > 0 && acts.length === 0 && ` ${t('answer.fresh')}`}
    </Answer>
  );
}
