import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { Menu } from '#platform/ui-kit/Menu.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PersonRow } from '../domain/person-row.ts';
import { canBeRedeployed } from '../domain/person-row.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { formatPhone } from './format-phone.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useWords } from './use-words.ts';

/** Columns that may be left out, and those shown at first. */
const CHOSEN = ['competence', 'unit', 'pct', 'redeploy', 'phone', 'source', 'email', 'marks', 'id'] as const;
const AT_FIRST = 'competence,unit,pct,redeploy,phone';

/** The columns of the list of people that the reader has chosen (kept in the address bar), and the menu to choose them. */
export function usePeopleColumns(): readonly [readonly Column<PersonRow>[], ReactNode] {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const words = useWords();
  const names = useCatalogue();
  const [shownText, setShown] = useSearchParam('kol', AT_FIRST);
  const columns = useMemo((): Column<PersonRow>[] => {
    const unitOf = (row: PersonRow) => (row.homeUnitId === null ? '' : names.unitName(row.homeUnitId));
    const byText = (textOf: (row: PersonRow) => string) => (a: PersonRow, b: PersonRow) =>
      compareNames(textOf(a), textOf(b));
    const redeployOf = (row: PersonRow) => {
      if (row.source !== 'own') return t('redeploy.pool');
      if (!row.consentRedeploy) return t('redeploy.no');
      return row.places > 0 ? t('redeploy.places', { count: row.places }) : t('redeploy.noTraining');
    };
    const marksOf = (row: PersonRow) =>
      [
        row.nightWorker && t('mark.night'),
        row.outbreakTeam && t('mark.outbreak'),
        row.leftOn && t('mark.left', { day: formatDate(row.leftOn) }),
      ]
        .filter(Boolean)
        .join(', ');
    const all: Record<(typeof CHOSEN)[number], Omit<Column<PersonRow>, 'id' | 'header'>> = {
      competence: {
        cell: (row) => words.competence(row.competence),
        sort: byText((row) => words.competence(row.competence)),
      },
      unit: { cell: unitOf, sort: byText(unitOf) },
      pct: {
        align: 'end',
        width: '5.5rem',
        cell: (row) => (row.employmentPct === null ? '' : t('pct', { pct: formatNumber(row.employmentPct, locale) })),
        sort: (a, b) => (a.employmentPct ?? -1) - (b.employmentPct ?? -1),
      },
      redeploy: {
        cell: redeployOf,
        sort: (a, b) => Number(canBeRedeployed(b)) * (b.places + 1) - Number(canBeRedeployed(a)) * (a.places + 1),
      },
      phone: { width: '7rem', cell: (row) => (row.phone === null ? '' : formatPhone(row.phone)) },
      source: { cell: (row) => words.source(row.source), sort: byText((row) => words.source(row.source)) },
      email: { cell: (row) => row.email ?? '' },
      marks: { cell: marksOf },
      id: { cell: (row) => row.personId, sort: byText((row) => row.personId) },
    };
    const shown = shownText.split(',');
    return [
      {
        id: 'name',
        header: t('column.name'),
        primary: true,
        cell: (row) => row.name,
        sort: byText((row) => row.name),
      },
      ...CHOSEN.filter((id) => shown.includes(id)).map((id) => ({ id, header: t(`column.${id}`), ...all[id] })),
    ];
  }, [t, locale, words, names, shownText]);
  const shown = shownText.split(',');
  const toggle = (id: string) =>
    setShown(CHOSEN.filter((one) => (one === id ? !shown.includes(id) : shown.includes(one))).join(','));
  const menu = (
    <Menu className="people-columns" align="end" button={t('columns')}>
      {() => (
        <fieldset className="people-column-list">
          <legend className="sr-only">{t('columns')}</legend>
          {CHOSEN.map((id) => (
            <Checkbox key={id} label={t(`column.${id}`)} checked={shown.includes(id)} onChange={() => toggle(id)} />
          ))}
        </fieldset>
      )}
    </Menu>
  );
  return [columns, menu];
}
