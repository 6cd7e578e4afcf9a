import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { clockText } from './clock-text.ts';
import type { UnitRosterCommands } from './use-unit-roster.ts';

interface EditPanelProps {
  readonly data: UnitRosterReply;
  readonly document: CohortDocumentView;
  readonly commands: UnitRosterCommands;
  readonly personId: string;
  readonly day: PlainDate;
  readonly onClose: () => void;
}

/** Changes by hand: another shift or the day off, or another team. */
export function EditPanel({ data, document, commands, personId, day, onClose }: EditPanelProps) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const now = document.rows.find((row) => row.staffId === personId && row.date === day)?.shift ?? '';
  const [shift, setShift] = useState(now);
  const team = document.teamOf[personId] ?? 0;
  const name = document.people.find((one) => one.personId === personId)?.name ?? personId;
  const used = new Set(Object.keys(document.calendar.days[0]?.teamOf ?? {}));
  const { edit, rebuild } = commands;
  const save = () => edit.mutate([{ personId, date: day, shift: shift === '' ? null : shift }], { onSuccess: onClose });
  if (!document.people.some((one) => one.personId === personId)) return null;
  return (
    <SidePanel
      title={t('edit.title', { name, day: formatDay(day, locale) })}
      onClose={onClose}
      focusKey={`${personId} ${day}`}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SelectField
          label={t('edit.shift')}
          value={shift}
          onChange={setShift}
          options={[
            { value: '', label: t('edit.free') },
            ...data.shifts
              .filter((type) => used.has(type.shift))
              .map((type) => ({
                value: type.shift,
                label: t('edit.shift.value', {
                  shift: type.shift,
                  start: clockText(type.startMinute),
                  end: clockText(type.endMinute),
                }),
              })),
          ]}
        />
        <div className="button-row">
          <Button kind="main" type="submit" busy={edit.isPending} disabled={shift === now}>
            {t('edit.save')}
          </Button>
          <Button onClick={onClose}>{t('panel.cancel')}</Button>
        </div>
        {edit.isError && <ErrorState error={edit.error} texts={cohortTexts} />}
        <p className="sub-head">{t('edit.team')}</p>
        <p className="note">{t('edit.move.note')}</p>
        <div className="button-row">
          {Array.from({ length: document.calendar.teams }, (_, other) => other)
            .filter((other) => other !== team)
            .map((other) => (
              <Button key={other} busy={rebuild.isPending} onClick={() => rebuild.mutate({ [personId]: other })}>
                {t('edit.move', { team: other + 1 })}
              </Button>
            ))}
        </div>
        {rebuild.isError && <ErrorState error={rebuild.error} texts={cohortTexts} />}
      </form>
    </SidePanel>
  );
}
