import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatWeekday } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { DemandPattern, Edited } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import type { DemandLine } from './demand-grid.ts';
import { changedRows, countOf, emptyLine, isDayWrong, linesOf, rowsOf } from './demand-grid.ts';
import type { Names } from './use-catalogue.ts';
import { useEdit } from './use-edit.ts';
import { useWords } from './use-words.ts';

interface DemandEditorProps {
  readonly pattern: DemandPattern;
  readonly names: Names;
}

/** Exceptions named one by one; the rest are counted. */
const NAMED = 6;

/** The week as a grid of two numbers per weekday, and the bar that lays it out over the weeks. */
export function DemandEditor({ pattern, names }: DemandEditorProps) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const edit = useEdit();
  const start = linesOf(
    pattern.rows,
    names.shifts.map((shift) => shift.shift),
  );
  const [lines, setLines] = useState<readonly DemandLine[]>(start);
  const isWrong = lines.some((line) => line.days.some(isDayWrong));
  const rows = rowsOf(lines);
  const changed = changedRows(pattern.rows, rows);
  const { from, weeks, version, unitId, unitName, exceptions, unset, canChange } = pattern;
  const save = () => {
    const url = `/api/organisation/units/${encodeURIComponent(unitId)}/demand`;
    const what = t('demand.saved', { name: unitName });
    edit.mutate({ send: () => api.put<Edited>(url, { from, weeks, version, rows }), what });
  };
  const days = exceptions.slice(0, NAMED).map((day) => formatDay(day, locale, 'numbers'));
  const rest = exceptions.length - days.length;
  const named = rest > 0 ? t('list.more', { names: days.join(', '), count: rest }) : days;
  const [firstUnset] = unset;
  return (
    <>
      <Section title={t('demand.grid')} note={t('demand.gridNote')}>
        {exceptions.length > 0 && (
          <p>
            <Mark kind="watch">{t('demand.exceptions', { count: exceptions.length, days: named })}</Mark>
          </p>
        )}
        {firstUnset !== undefined && (
          <p className="note">
            {t('demand.unset', { count: unset.length, from: formatDay(firstUnset, locale, 'day') })}
          </p>
        )}
        <DemandGrid lines={lines} onLines={canChange ? setLines : undefined} from={pattern.from} names={names} />
      </Section>
      {edit.error && <ErrorState error={edit.error} texts={editTexts} />}
      {canChange && (changed > 0 || exceptions.length + unset.length > 0) && (
        <DecisionBar
          label={t('demand.bar')}
          lead={
            changed > 0
              ? t('demand.lead', { changed })
              : t('demand.leadFill', { count: exceptions.length + unset.length })
          }
          facts={
            isWrong
              ? [
                  <Mark key="wrong" kind="act">
                    {t('demand.wrong')}
                  </Mark>,
                ]
              : []
          }
        >
          <Button onClick={() => setLines(start)}>{t('demand.reset')}</Button>
          <Button kind="main" busy={edit.isPending} aria-disabled={isWrong} onClick={isWrong ? undefined : save}>
            {t('demand.save', { weeks })}
          </Button>
        </DecisionBar>
      )}
    </>
  );
}

interface DemandGridProps {
  readonly lines: readonly DemandLine[];
  readonly onLines: ((lines: readonly DemandLine[]) => void) | undefined;
  readonly from: DemandPattern['from'];
  readonly names: Names;
}

function DemandGrid({ lines, onLines, from, names }: DemandGridProps) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const words = useWords();
  const weekdays = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const setDay = (line: DemandLine, day: number, change: Partial<DemandLine['days'][number]>) =>
    onLines?.(
      lines.map((one) =>
        one === line ? { ...one, days: one.days.map((need, at) => (at === day ? { ...need, ...change } : need)) } : one,
      ),
    );
  const sumOf = (day: number, part: 'normal' | 'minimum') =>
    lines.reduce((sum, line) => sum + (countOf(line.days[day]?.[part] ?? '') ?? 0), 0);
  return (
    <div className="table-scroll" role="group" aria-label={t('demand.grid')} tabIndex={0}>
      <table className="table demand-grid" aria-label={t('demand.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('demand.shift')}</th>
            <th scope="col">{t('demand.competence')}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col" aria-label={formatDay(day, locale, 'weekday')}>
                {formatWeekday(day, locale)}
              </th>
            ))}
            {onLines && <td />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const what = { shift: line.shift, competence: words.competence(line.competence) };
            return (
              <tr key={`${line.shift}\n${line.competence}`}>
                <th scope="row">{line.shift}</th>
                <td>{what.competence}</td>
                {line.days.map((need, index) => {
                  const weekday = formatDay(weekdays[index] ?? from, locale, 'weekday');
                  const input = (part: 'normal' | 'minimum') => (
                    <input
                      className="ds-input demand-number"
                      inputMode="numeric"
                      aria-label={t(`demand.${part}Of`, { ...what, weekday })}
                      aria-invalid={isDayWrong(need) || undefined}
                      value={need[part]}
                      onChange={(event) => setDay(line, index, { [part]: event.target.value })}
                    />
                  );
                  return (
                    <td key={weekday}>
                      {onLines ? (
                        <span className="demand-day">
                          {input('normal')}
                          <span aria-hidden="true">/</span>
                          {input('minimum')}
                        </span>
                      ) : (
                        need.normal && `${need.normal} / ${need.minimum}`
                      )}
                    </td>
                  );
                })}
                {onLines && (
                  <td>
                    <Button
                      small
                      kind="plain"
                      icon="close"
                      aria-label={t('demand.removeRow', what)}
                      onClick={() => onLines(lines.filter((one) => one !== line))}
                    />
                  </td>
                )}
              </tr>
            );
          })}
          <tr className="demand-sum">
            <th scope="row" colSpan={2}>
              {t('demand.sum')}
            </th>
            {weekdays.map((day, index) => (
              <td key={day}>{`${sumOf(index, 'normal')} / ${sumOf(index, 'minimum')}`}</td>
            ))}
            {onLines && <td />}
          </tr>
        </tbody>
      </table>
      {onLines && <NewLine lines={lines} names={names} onAdd={(line) => onLines([...lines, line])} />}
    </div>
  );
}

interface NewLineProps {
  readonly lines: readonly DemandLine[];
  readonly names: Names;
  readonly onAdd: (line: DemandLine) => void;
}

function NewLine({ lines, names, onAdd }: NewLineProps) {
  const t = useTexts(unitTexts);
  const e = useTexts(editTexts);
  const [shift, setShift] = useState('');
  const [competence, setCompetence] = useState('');
  const isTaken = lines.some((line) => line.shift === shift && line.competence === competence);
  const isReady = shift !== '' && competence !== '' && !isTaken;
  return (
    <div className="control-bar demand-new">
      <SelectField
        label={t('demand.shift')}
        value={shift}
        onChange={setShift}
        options={names.shifts.map((one) => ({ value: one.shift, label: one.shift }))}
        placeholder={e('choose')}
      />
      <SelectField
        label={t('demand.competence')}
        value={competence}
        onChange={setCompetence}
        options={names.competences}
        placeholder={e('choose')}
      />
      <Button
        icon="plus"
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) onAdd(emptyLine(shift, competence));
        }}
      >
        {t('demand.addRow')}
      </Button>
    </div>
  );
}
