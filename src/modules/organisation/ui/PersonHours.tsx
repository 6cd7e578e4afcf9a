import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PersonDetail } from '../contract.ts';
import { peopleTexts } from '../texts/people-texts.ts';

/** Hours worked in the last weeks on record, the newest first. */
export function PersonHours({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  if (person.worked.length === 0) return <p className="note">{t('person.hoursNone')}</p>;
  return (
    <table className="table hours-table" aria-label={t('person.hours')}>
      <thead>
        <tr>
          <th scope="col">{t('hours.week')}</th>
          <th scope="col" data-align="end">
            {t('hours.hours')}
          </th>
          <th scope="col" data-align="end">
            {t('hours.overtime')}
          </th>
        </tr>
      </thead>
      <tbody>
        {person.worked.map(({ week, hours, overtimeHours }) => (
          <tr key={week}>
            <th scope="row">{`${Number(week.slice(6))}, ${week.slice(0, 4)}`}</th>
            <td data-align="end">{number(hours)}</td>
            <td data-align="end">{overtimeHours === 0 ? '' : number(overtimeHours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
