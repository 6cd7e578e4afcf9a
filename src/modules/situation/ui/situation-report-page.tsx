import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { Cell, SituationReport } from '../contract.ts';

import { codesTexts } from '../texts/codes-texts.ts';
import { reportPageTexts } from '../texts/report-page-texts.ts';
import { sayFacts } from '../texts/say-facts.ts';
import { todayTexts } from '../texts/today-texts.ts';
import { CopyText } from './report/CopyText.tsx';
import { InfectionTable } from './report/InfectionTable.tsx';

const SOURCES = ['roster', 'availability', 'reports', 'stock', 'visits'] as const;
const AUDIENCES = ['crisis_management', 'county_governor'] as const;

/** The situation report: the same data as the picture, for the crisis management or the county governor. */
export function SituationReportPage() {
  const t = useTexts(reportPageTexts);
  const { locale } = useLocale();
  const place = usePlace();
  const mayReadAll = useCan('situation.report.read');
  const [asked, setAudience] = useSearchParam('audience', mayReadAll ? 'crisis_management' : 'county_governor');
  const audience = AUDIENCES.find((one) => one === asked) ?? 'county_governor';
  const query = { place: place.id, audience, locale };
  const report = useQuery({
    queryKey: ['situation-report', query],
    queryFn: ({ signal }) => api.get<SituationReport>('/api/situation/report', query, signal),
  });
  const { data } = report;
  return (
    <>
      <PageHead
        title={t('report.title')}
        sub={data && t('report.sub', { place: data.place.name, when: formatMoment(data.madeAt), by: data.madeBy })}
        actions={
          <>
            {mayReadAll && (
              <Segmented
                label={t('report.audience')}
                value={audience}
                onChange={setAudience}
                options={AUDIENCES.map((value) => ({ value, label: t(`report.audience.${value}`) }))}
              />
            )}
            <CopyText query={query} />
            <PrintButton />
            <a className="ds-button" data-variant="primary" data-color="neutral" href={pdfAddress(query)} download>
              {t('report.pdf')}
            </a>
          </>
        }
      />
      <Fetched query={report} texts={reportPageTexts}>
        {(found) => <Report report={found} />}
      </Fetched>
    </>
  );
}

function pdfAddress(query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return `/api/situation/report.pdf?${search}`;
}

function Report({ report }: { readonly report: SituationReport }) {
  const t = useTexts(reportPageTexts);
  const reasons = useTexts(todayTexts, codesTexts);
  const { staffing, services, visits, reports } = report;
  const said = (cell: Cell) => (cell.hidden ? t('report.hidden') : String(cell.n ?? '–'));
  const { ages } = report;
  return (
    <div className="page-stack">
      <Answer>{t('report.answer', { short: staffing.unitsShort, units: staffing.units })}</Answer>
      <div className="page-pair">
        <Section title={t('report.staffing')}>
          <Facts
            items={[
              { id: 'people', term: t('report.staffing.people'), text: staffing.people },
              {
                id: 'away',
                term: t('report.staffing.away'),
                text: `${said(staffing.awayNow)} (${t('report.staffing.yesterday', { count: said(staffing.awayYesterday) })})`,
              },
              { id: 'holes24', term: t('report.staffing.holes24'), text: staffing.holesNext24Hours },
              { id: 'holes', term: t('report.staffing.holes'), text: staffing.holes },
              { id: 'below', term: t('report.staffing.below'), text: staffing.belowMinimum },
            ]}
          />
        </Section>
        <Section title={t('report.services')}>
          <p>{t('report.services.text', services)}</p>
          <p>{t('report.visits', visits)}</p>
        </Section>
      </div>
      {report.audience === 'crisis_management' && (
        <Section title={t('report.units')}>
          {report.units.length === 0 ? (
            <p className="note">{t('report.units.none')}</p>
          ) : (
            <ul className="panel-list">
              {report.units.map((unit) => (
                <li key={unit.unitId}>
                  <span>
                    <b>{unit.name}</b>{' '}
                    {unit.reasons
                      .map((reason) => reasons.find(reason.code, sayFacts(reason.facts, reasons.locale)) ?? reason.code)
                      .join(' · ')}
                  </span>
                  {unit.level !== 'normal' && (
                    <span className="nowrap">
                      <Mark kind={unit.level}>{reasons.find(`level.${unit.level}`)}</Mark>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title={t('report.infection')}>
        <InfectionTable rows={report.infection} />
      </Section>
      <div className="page-pair">
        <Section title={t('report.equipment')}>
          <ul className="panel-list">
            {report.equipment.map(({ item, days }) => (
              <li key={item}>
                {days
                  ? t('report.equipment.line', {
                      item,
                      days: Math.round(days.mid),
                      low: Math.round(days.low),
                      high: Math.round(days.high),
                    })
                  : t('report.equipment.unknown', { item })}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('report.reports')}>
          <p>{t('report.reports.text', reports)}</p>
          {reports.missing.length > 0 && <p>{t('report.reports.missing', { units: reports.missing })}</p>}
        </Section>
      </div>
      {report.audience === 'crisis_management' && (
        <Section title={t('report.decisions')}>
          {report.decisions.length === 0 ? (
            <p className="note">{t('report.decisions.none')}</p>
          ) : (
            <ul className="panel-list">
              {report.decisions.map((one) => (
                <li key={one.seq}>
                  <span>
                    <b>{one.title}</b> {one.why}
                  </span>
                  <span className="note">
                    {one.actorName}, {formatMoment(one.at)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title={t('report.ages')}>
        <Facts
          items={SOURCES.map((id) => ({ id, term: t(`report.ages.${id}`), text: <Age at={ages[id] ?? undefined} /> }))}
        />
      </Section>
    </div>
  );
}
