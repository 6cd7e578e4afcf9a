import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

/** Why the minimum cannot be kept everywhere, what each team lacks, what would help, and which ways of taking turns were tried. */
export function ConflictSection({ document }: { readonly document: CohortDocumentView }) {
  const t = useTexts(cohortTexts);
  const words = useWords();
  const { locale } = useLocale();
  const { conflict, tried, rows } = document;
  if (!conflict) return null;
  const isGap = conflict.rules.includes('gap');
  const [first] = conflict.short;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rules = list.format(conflict.rules.map((rule) => t(`conflict.rule.${rule}`)));
  return (
    <Section title={t('conflict.title')}>
      <p className="reading">
        {isGap ? t('conflict.gap') : t(conflict.proven ? 'conflict.rules' : 'conflict.rules.unproven', { rules })}
      </p>
      {!isGap && (
        <ul className="reading">
          {conflict.short.map((one) => (
            <li key={`${one.team} ${one.competence}`}>
              {t('conflict.short', {
                team: one.team + 1,
                competence: words.competence(one.competence).toLowerCase(),
                shifts: one.shifts,
                dates: one.dates.map((date) => formatDay(date, locale, 'dayShort')).join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
      {!isGap && first && (
        <p className="reading">
          {t('conflict.help', { competence: words.competence(first.competence).toLowerCase(), team: first.team + 1 })}
        </p>
      )}
      {(tried.length > 1 || rows.length === 0) && (
        <>
          <p className="sub-head">{t('tried.title')}</p>
          <ul>
            {tried.map((one) => (
              <li key={`${one.pattern} ${one.teams}`}>
                {t('tried.text', { ...one, pattern: t(`pattern.short.${one.pattern}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
