import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UnitDetail } from '../contract.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { RosterDayForm } from './RosterDayForm.tsx';
import { unitRosterRows } from './unit-roster-rows.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useWords } from './use-words.ts';

/** A unit's published roster: people × days, a cell opens the day for changing. */
export function UnitRoster({ unit, days }: { readonly unit: UnitDetail; readonly days: readonly PlainDate[] }) {
  const t = useTexts(unitTexts);
  const p = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const words = useWords();
  const names = useCatalogue();
  const [open, setOpen] = useState<{ readonly personId: string; readonly day: PlainDate }>();
  const rows = useMemo(() => {
    const starts = new Map(names.shifts.map((shift) => [shift.shift, shift.startMinute]));
    return unitRosterRows(unit, days, {
      home: t('unit.home'),
      others: t('unit.others'),
      competenceShort: words.competenceShort,
      part: words.part,
      unitName: names.unitName,
      startOf: (shift) => starts.get(shift),
      elsewhere: (shift, name) => p('person.elsewhere', { shift, unit: name }),
    });
  }, [unit, days, names, words, t, p]);
  const person = unit.people.find((one) => one.personId === open?.personId);
  return (
    <Section title={t('unit.roster')} note={t('unit.rosterNote')}>
      {rows.length === 0 ? (
        <EmptyState title={t(unit.canSeePeople ? 'unit.noPeople' : 'unit.hidden')} />
      ) : (
        <div className={open ? 'with-panel' : undefined}>
          <RosterGrid
            label={unit.name}
            days={days}
            today={today}
            rows={rows}
            detailLabel={t('unit.competenceShort')}
            onOpen={(personId, day) => {
              const known = unit.people.some((one) => one.personId === personId);
              setOpen(known ? { personId, day: day ?? today } : undefined);
            }}
          />
          {open && person && (
            <SidePanel
              title={person.name}
              kicker={`${t('day.kicker')}, ${formatDay(open.day, locale, 'long')}`}
              onClose={() => setOpen(undefined)}
              focusKey={`${open.personId}${open.day}`}
            >
              <p>
                <TextLink to={`/bemanning/folk/${encodeURIComponent(open.personId)}`}>{t('day.person')}</TextLink>
              </p>
              {unit.canChangeRoster && (
                <RosterDayForm
                  key={`${open.personId}${open.day}`}
                  personId={open.personId}
                  personName={t('day.title', { name: person.name, day: formatDay(open.day, locale, 'short') })}
                  date={open.day}
                  unitId={unit.unitId}
                  cells={unit.roster.filter((cell) => cell.personId === open.personId && cell.date === open.day)}
                  onDone={() => setOpen(undefined)}
                />
              )}
            </SidePanel>
          )}
        </div>
      )}
    </Section>
  );
}
