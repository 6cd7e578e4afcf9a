import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { BuildUnitRosterBody, ListUnitRostersReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import type { CohortChoices, ShadowChoices } from './RosterChoices.tsx';
import {
  CohortFields,
  cohortWishOf,
  FIRST_COHORT,
  FIRST_SHADOW,
  ShadowFields,
  shadowWishOf,
} from './RosterChoices.tsx';

const WEEKS = ['2', '3', '4', '6'] as const;
const SECONDS = ['10', '30', '90'] as const;

/** Asks for a roster: for which unit and days, which kind, and how it is wanted. */
export function StartUnitRoster({
  list,
  chosen,
}: {
  readonly list: ListUnitRostersReply;
  readonly chosen: string | undefined;
}) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const place = usePlace();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<'cohort' | 'shadow'>('cohort');
  const [unitId, setUnitId] = useState(
    () => list.units.find((one) => one.unitId === (chosen ?? place.id))?.unitId ?? '',
  );
  const [from, setFrom] = useState<PlainDate | undefined>(() => nextMonday(list.earliest));
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>('3');
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('30');
  const [cohort, setCohort] = useState<CohortChoices>(FIRST_COHORT);
  const [shadow, setShadow] = useState<ShadowChoices>(FIRST_SHADOW);
  const [tried, setTried] = useState(false);
  const build = useMutation({
    mutationFn: (body: BuildUnitRosterBody) => api.post<{ unitRosterId: number }>('/api/staffing/unit-rosters', body),
    onSuccess: ({ unitRosterId }) => {
      void queries.invalidateQueries({ queryKey: ['unit-rosters'] });
      return navigate({ to: `/bemanning/turnus/${unitRosterId}` });
    },
  });
  const tooEarly = from === undefined || from < list.earliest;
  const earliest = formatDay(list.earliest, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || from === undefined || tooEarly) return;
    const shared = { unitId, from, days: Number(weeks) * 7, timeLimitSeconds: Number(seconds) };
    build.mutate(
      kind === 'cohort'
        ? { kind, wish: cohortWishOf(cohort), ...shared }
        : { kind, wish: shadowWishOf(shadow), ...shared },
    );
  };
  return (
    <Section title={t('start.title')} className="roster-start">
      <form className="form" noValidate onSubmit={submit}>
        <Segmented
          label={t('start.kind')}
          value={kind}
          onChange={setKind}
          options={(['cohort', 'shadow'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <p className="note">{t(`start.note.${kind}`)}</p>
        <div className="form-row">
          <SelectField
            label={t('start.unit')}
            value={unitId}
            onChange={setUnitId}
            placeholder={t('start.unit.pick')}
            error={tried && unitId === '' ? t('start.unit.missing') : undefined}
            options={list.units.map((unit) => ({
              value: unit.unitId,
              label: t('start.unit.option', { name: unit.name, people: unit.people }),
            }))}
          />
          <DateField
            label={t('start.from')}
            value={from}
            onChange={setFrom}
            hint={
              list.demandUntil
                ? t('start.from.hint', { earliest, until: formatDay(list.demandUntil, locale) })
                : undefined
            }
            error={tried && tooEarly ? t('start.from.missing', { earliest }) : undefined}
          />
          <SelectField
            label={t('start.weeks')}
            value={weeks}
            onChange={(value) => setWeeks(value as typeof weeks)}
            options={WEEKS.map((value) => ({ value, label: t('start.weeks.value', { weeks: Number(value) }) }))}
          />
        </div>
        {kind === 'cohort' ? (
          <CohortFields value={cohort} onChange={setCohort} />
        ) : (
          <ShadowFields value={shadow} onChange={setShadow} />
        )}
        <div className="roster-start-row">
          {kind === 'cohort' && (
            <div>
              <p className="field-label">{t('start.seconds')}</p>
              <Segmented
                label={t('start.seconds')}
                value={seconds}
                onChange={setSeconds}
                options={SECONDS.map((value) => ({
                  value,
                  label: t('start.seconds.value', { seconds: Number(value) }),
                }))}
              />
            </div>
          )}
          <Button kind="main" type="submit" busy={build.isPending}>
            {t(`start.build.${kind}`)}
          </Button>
        </div>
        {build.isError && <ErrorState error={build.error} texts={cohortTexts} />}
      </form>
    </Section>
  );
}

/** The first Monday on or after a day. */
function nextMonday(day: PlainDate): PlainDate {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}
