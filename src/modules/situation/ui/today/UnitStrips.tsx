import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Strip } from '#platform/ui-kit/Strip.tsx';
import { StripAxis } from '#platform/ui-kit/StripAxis.tsx';
import { stripStateOf } from '#platform/ui-kit/strip-day.ts';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { Situation, UnitPicture } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';
import { pictureStripDays } from './picture-strip-days.ts';
import { useWhen } from './use-when.ts';

/** Rows shown large before the reader asks for the rest. */
const SHOWN_AT_FIRST = 6;

/** 14 days of every unit against its minimum: those below it large with the way to a solution, the others small. */
export function UnitStrips({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const [all, setAll] = useState(false);
  const below = situation.units.filter((unit) => unit.belowMinimum > 0);
  const others = situation.units.filter((unit) => unit.belowMinimum === 0 && unit.strip.some((day) => day.normal > 0));
  const days = situation.total.strip.map((day) => day.date);
  const shown = all ? below : below.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={t('today.strips')} note={t('today.strips.note')}>
      {below.length === 0 ? (
        <p className="note">{t('today.strips.all-fine')}</p>
      ) : (
        <>
          <div className="strip-head">
            <span>{t('today.strips.under', { count: below.length })}</span>
            <StripAxis days={days} today={situation.today} />
            <span />
          </div>
          {shown.map((unit, index) => (
            <UnitRow key={unit.unitId} unit={unit} days={days} today={situation.today} isFirst={index === 0} />
          ))}
          {below.length > shown.length && (
            <p>
              <TextButton onClick={() => setAll(true)}>{t('today.strips.more', { count: below.length })}</TextButton>
            </p>
          )}
        </>
      )}
      <OtherUnits units={others} />
    </Section>
  );
}

interface UnitRowProps {
  readonly unit: UnitPicture;
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  readonly isFirst: boolean;
}

function UnitRow({ unit, days, today, isFirst }: UnitRowProps) {
  const t = useTexts(todayTexts);
  const words = useWords();
  const when = useWhen();
  const mayPlan = useCan('staffing.plan.create');
  const { nextHole, occupiedBeds, beds } = unit;
  return (
    <div className="strip-row">
      <div className="strip-row-name">
        <TextLink quiet to={`/bemanning/enheter/${unit.unitId}`}>
          {unit.name}
        </TextLink>
        <span className="note">
          {words.unitKind(unit.kind)}
          {occupiedBeds !== null && beds !== null && `, ${t('today.beds', { occupied: occupiedBeds, beds })}`}
          {unit.outbreak && (
            <>
              {' · '}
              <b>{t('today.outbreak')}</b>
            </>
          )}
        </span>
      </div>
      <Strip name={unit.name} days={pictureStripDays(unit.strip)} />
      <StripAxis numbersOnly days={days} today={today} />
      <div className="strip-row-result">
        <span>
          <b>{t('today.holes', { count: unit.holes })}</b>
          {nextHole && (
            <span className="note">
              {t('today.next-hole', {
                when: when(nextHole.startsAt),
                competence: words.competence(nextHole.competence).toLocaleLowerCase('nb'),
              })}
            </span>
          )}
        </span>
        {mayPlan && (
          <ButtonLink
            small
            kind={isFirst ? 'main' : 'quiet'}
            to="/bemanning/plan"
            search={{ place: unit.unitId }}
            label={t('today.solve.for', { unit: unit.name })}
          >
            {t('today.solve')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function OtherUnits({ units }: { readonly units: readonly UnitPicture[] }) {
  const t = useTexts(todayTexts);
  const groups = [...Map.groupBy(units, (unit) => unit.sectorName ?? t('today.without-sector'))];
  return (
    <div className="strip-rest">
      {groups.map(([sector, inSector]) => (
        <div key={sector}>
          <h3>
            {sector} <span>{t('today.units', { count: inSector.length })}</span>
          </h3>
          {inSector.map((unit) => {
            const days = pictureStripDays(unit.strip);
            return (
              <div className="strip-mini" key={unit.unitId}>
                <span>
                  <TextLink quiet to={`/bemanning/enheter/${unit.unitId}`}>
                    {unit.name}
                  </TextLink>
                  {days.some((day) => stripStateOf(day) === 'at') && <Mark kind="watch">{t('today.at-minimum')}</Mark>}
                </span>
                <Strip mini name={unit.name} days={days} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
