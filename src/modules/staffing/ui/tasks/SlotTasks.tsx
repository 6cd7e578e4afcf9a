import { useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ShiftTypeView, TaskSlot, TaskView } from '../../contract.ts';
import { taskTexts } from '../../texts/task-texts.ts';
import { MoveTasksForm } from './MoveTasksForm.tsx';
import { SlotEffect } from './SlotEffect.tsx';

interface SlotTasksProps {
  readonly slot: TaskSlot;
  readonly type: ShiftTypeView | undefined;
  readonly partWord: string;
}

/** One unit's shift: the effect in words, the time per profession, and the tasks with who does them. */
export function SlotTasks({ slot, type, partWord }: SlotTasksProps) {
  const t = useTexts(taskTexts);
  const { locale } = useLocale();
  const words = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const changed = slot.tasks.filter((task) => (chosen[task.task] ?? task.doer) !== task.doer);
  const doerCell = (task: TaskView) => {
    if (task.allowed.length === 0)
      return (
        <span className="soft">
          {t('only', { competence: words.competence(task.competence).toLocaleLowerCase('nb') })}
        </span>
      );
    if (!slot.mayMove) return words.competence(task.doer);
    return (
      <SelectField
        label={<span className="sr-only">{`${t('doer')}: ${task.name}`}</span>}
        value={chosen[task.task] ?? task.doer}
        onChange={(doer) => setChosen({ ...chosen, [task.task]: doer })}
        options={[task.competence, ...task.allowed].map((value) => ({ value, label: words.competence(value) }))}
      />
    );
  };
  const columns: readonly Column<TaskView>[] = [
    { id: 'name', header: t('task'), primary: true, cell: (task) => task.name },
    { id: 'minutes', header: t('minutes'), align: 'end', width: '6rem', cell: (task) => task.minutes },
    { id: 'usual', header: t('usual'), width: '10rem', cell: (task) => words.competence(task.competence) },
    { id: 'doer', header: t('doer'), width: '13rem', cell: doerCell },
    {
      id: 'basis',
      header: t('basis'),
      cell: (task) =>
        task.doer === task.competence ? null : (
          <span className="soft">
            {[task.decidedBy, task.movedUntil && t('until', { day: formatDay(task.movedUntil, locale, 'long') })]
              .filter(Boolean)
              .join(', ')}
          </span>
        ),
    },
  ];
  const hours = type ? `${clock(type.startMinute)}–${clock(type.endMinute)}` : slot.shift;
  return (
    <Section title={t('slot.title', { unit: slot.unitName, part: partWord, hours })}>
      <SlotEffect slot={slot} />
      <DataTable
        label={t('task')}
        rows={slot.tasks}
        columns={columns}
        rowId={(task) => task.task}
        rowName={(task) => task.name}
        foot={false}
      />
      {!slot.mayMove && <p className="note">{t('may-not')}</p>}
      {changed.length > 0 && (
        <MoveTasksForm slot={slot} changed={changed} chosen={chosen} onDone={() => setChosen({})} />
      )}
    </Section>
  );
}

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
