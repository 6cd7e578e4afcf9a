import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, parsePlainDate, weekdayOf } from '#kernel/plain-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { DemandPattern } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { DemandEditor } from './DemandEditor.tsx';
import './organisation.css';
import { useCatalogue } from './use-catalogue.ts';

const WEEK_CHOICES = [1, 2, 4, 8, 13, 26, 52] as const;
const WEEKS_AT_FIRST = '8';

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

/** How many a unit needs, as a week that repeats from a chosen week on. */
export function DemandPage() {
  const t = useTexts(unitTexts);
  const { today } = useSession();
  const names = useCatalogue();
  const { unitId = '' } = useParams({ strict: false }) as { readonly unitId?: string };
  const [fromText, setFrom] = useSearchParam('fra');
  const [weeksText, setWeeks] = useSearchParam('uker', WEEKS_AT_FIRST);
  const from = mondayOf(parsePlainDate(fromText) ?? today);
  const weeks = Number(weeksText);
  const query = useQuery({
    queryKey: ['organisation', 'demand', unitId, from, weeks],
    queryFn: ({ signal }) =>
      api.get<DemandPattern>(`/api/organisation/units/${encodeURIComponent(unitId)}/demand`, { from, weeks }, signal),
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <PageHead
        title={t('demand.title')}
        sub={query.data && t('demand.sub', { name: query.data.unitName })}
        actions={
          <>
            <ButtonLink to={`/bemanning/enheter/${encodeURIComponent(unitId)}`}>{t('demand.back')}</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={editTexts}>
        {(pattern) => (
          <>
            <Answer>{t('demand.answer', { shifts: pattern.rows.reduce((sum, row) => sum + row.normal, 0) })}</Answer>
            <div className="control-bar demand-period">
              <DateField
                key={from}
                label={t('demand.from')}
                value={from}
                onChange={(day) => day && setFrom(mondayOf(day) === mondayOf(today) ? undefined : mondayOf(day))}
              />
              <SelectField
                label={t('demand.weeks')}
                value={weeksText}
                onChange={setWeeks}
                options={WEEK_CHOICES.map((count) => ({
                  value: String(count),
                  label: t('demand.weeksOption', { weeks: count }),
                }))}
              />
            </div>
            {names.ready && <DemandEditor key={`${from}${weeks}${pattern.version}`} pattern={pattern} names={names} />}
          </>
        )}
      </Fetched>
    </>
  );
}
