import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UserDetail } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

/** Who came on which of the last days, one row a carer: the picture of how many different faces somebody meets. */
export function CarerPicture({ continuity }: { readonly continuity: NonNullable<UserDetail['continuity']> }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { dates, carers, different, knownShare } = continuity;
  if (carers.length === 0) return <p className="note">{t('person.continuity.none')}</p>;
  return (
    <>
      <p>
        <b>{t('person.continuity.answer', { count: different })}</b>{' '}
        {knownShare !== null &&
          different > 2 &&
          t('person.continuity.known', { share: formatNumber(knownShare, locale, { style: 'percent' }) })}
      </p>
      <section className="carer-scroll" aria-label={t('person.continuity.table')} tabIndex={0}>
        <table className="carer-days">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('person.continuity.carer')}</span>
              </th>
              {dates.map((date) => (
                <th key={date} scope="col" aria-label={formatDay(date, locale, 'long')}>
                  {Number(date.slice(8))}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {carers.map((carer) => (
              <tr key={carer.personId}>
                <th scope="row">{carer.name ?? t('person.continuity.gone')}</th>
                {dates.map((date) => (
                  <td key={date}>
                    {carer.days.includes(date) ? (
                      <span className="carer-here">
                        <span className="sr-only">{t('yes')}</span>
                      </span>
                    ) : (
                      <span className="carer-not" />
                    )}
                  </td>
                ))}
                <td className="carer-count">{t('person.continuity.days', { count: carer.days.length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
