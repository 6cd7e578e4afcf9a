import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { CleaningTaskView } from '../contract/cleaning.ts';
import { cleaningTexts } from '../texts/cleaning/cleaning-texts.ts';

/** Cleaning tasks as a sheet: rooms, methods, deadlines, who did and who checked when; no residents. */
export async function writeCleaningSheet(
  tasks: readonly CleaningTaskView[],
  locale: Locale,
): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, cleaningTexts);
  const columns: readonly (readonly [string, (task: CleaningTaskView) => SheetCell])[] = [
    [t('sheet.site'), (task) => task.siteName],
    [t('tasks.room'), (task) => task.roomName],
    [t('sheet.unit'), (task) => task.unitName],
    [t('panel.zone'), (task) => t(`zone.${task.zone}`)],
    [t('tasks.method'), (task) => t(`method.${task.method}` as 'method.contact_points')],
    [t('panel.reason'), (task) => task.reason],
    [t('panel.earliest'), (task) => formatMoment(task.earliestAt)],
    [t('tasks.due'), (task) => formatMoment(task.dueAt)],
    [t('tasks.who'), (task) => task.personName ?? task.supplier],
    [
      t('tasks.state'),
      (task) =>
        t(`state.${task.state}`, {
          done: task.steps.filter(({ done }) => done).length,
          all: task.steps.length,
          when: task.checkedAt === null ? '' : formatMoment(task.checkedAt),
        }),
    ],
    [t('panel.done-by'), (task) => (task.doneAt === null ? null : task.doneByName)],
    [t('sheet.done-at'), (task) => (task.doneAt === null ? null : formatMoment(task.doneAt))],
    [t('machine.title'), (task) => task.booking?.machineName ?? null],
  ];
  return writeSheet(
    t('tasks.title'),
    columns.map(([header]) => header),
    tasks.map((task) => columns.map(([, cell]) => cell(task))),
  );
}
