import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays, parsePlainDate, weekdayOf } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { UpheldHours, UpheldReply } from '../contract/upheld.ts';
import { upheldShare } from '../domain/upheld/upheld-hours.ts';
import { upheldTexts } from '../texts/upheld-texts.ts';
import { BarFigure } from './upheld/BarFigure.tsx';
import './upheld/upheld.css';

/** Weeks to choose among, the usual first. */
const WEEKS = ['4', '1', '8', '13', '26'] as const;

const HOURS = ['granted', 'given', 'reduced', 'cancelled', 'withoutCarer', 'unplanned'] as const;

/** «Holdes vedtakene?»: granted against given hours per service, unit and week, and the leaders' own rating of quality. */
export function UpheldPage() {
  const t = useTexts(upheldTexts);
  const place = usePlace();
  const [from, setFrom] = useSearchParam('fra');
  const [weeks, setWeeks] = useSearchParam('uker', WEEKS[0]);
  const asked = { place: place.id, from: parsePlainDate(from), weeks };
  const upheld = useQuery({
    queryKey: ['upheld', asked],
    queryFn: ({ signal }) => api.get<UpheldReply>('/api/services/upheld', asked, signal),
    placeholderData: keepPreviousData,
  });
  const first = upheld.data?.periods[0]?.from;
  const live = useLive(['visits', 'checks', 'availability', 'report', 'import'], ['upheld']);
  const query = new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return (
    <>
      <PageHead
        title={t('upheld.title')}
        sub={t('upheld.sub', { place: place.name })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={upheld.data?.visitsChangedAt ?? undefined} verb={t('upheld.changed')} />
          </LiveLine>
        }
        actions={
          <>
            <Button onClick={async () => saveFile(await api.get<SentFile>('/api/services/upheld/sheet', asked))}>
              {t('upheld.sheet')}
            </Button>
            <a className="ds-button" data-variant="secondary" href={`/api/services/upheld/pdf?${query}`} download>
              {t('upheld.pdf')}
            </a>
            <PrintButton />
          </>
        }
      />
      <div className="control-bar">
        <DateField
          label={t('upheld.from')}
          value={first}
          onChange={(day) => day && setFrom(addDays(day, 1 - weekdayOf(day)))}
        />
        <SelectField
          label={t('upheld.weeks')}
          value={weeks}
          onChange={setWeeks}
          options={WEEKS.map((count) => ({ value: count, label: t('upheld.weeks.count', { count: Number(count) }) }))}
        />
      </div>
      <Fetched query={upheld} texts={upheldTexts}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <EmptyState title={t('upheld.none')}>{t('upheld.none.text')}</EmptyState>
          ) : (
            <Upheld reply={reply} />
          )
        }
      </Fetched>
    </>
  );
}

function Upheld({ reply }: { readonly reply: UpheldReply }) {
  const t = useTexts(upheldTexts);
  const { locale } = useLocale();
  const labels = reply.periods.map(({ from, to }) => formatDays(from, addDays(to, -1), locale));
  const weeks = [...new Set(reply.rows.map((row) => row.period))].sort();
  const { date: today } = osloDayAndTime(useNow());
  const current = weeks.find((one) => (reply.periods[one]?.to ?? today) > today) ?? weeks.at(-1);
  const [week, setWeek] = useSearchParam('uke', String(current ?? 0));
  const rows = reply.rows.filter((row) => String(row.period) === week);
  const share = upheldShare(rows);
  const lacking = Math.round(rows.reduce((sum, row) => sum + row.withoutCarer, 0));
  const columns = useColumns();
  return (
    <>
      <Answer act={lacking > 0 ? t('upheld.answer.act', { hours: lacking }) : undefined}>
        {share !== null && t('upheld.answer', { share: Math.round(share * 100), days: labels[Number(week)] ?? '' })}
      </Answer>
      <div className="page-stack">
        <BarFigure name="nursing" labels={labels} counts={reply.nursing} />
        <BarFigure name="practical" labels={labels} counts={reply.practical} />
        <BarFigure name="quality" labels={labels} counts={reply.quality} />
        <Section title={t('upheld.hours')}>
          {weeks.length > 1 && (
            <div className="control-bar">
              <Segmented
                label={t('column.week')}
                value={week}
                onChange={setWeek}
                options={weeks.map((one) => ({ value: String(one), label: labels[one] ?? '' }))}
              />
            </div>
          )}
          <DataTable
            label={t('upheld.hours')}
            rows={rows}
            columns={columns}
            rowId={(row) => `${row.unitId} ${row.kind}`}
            rowName={(row) => `${row.kind}, ${row.unitName}`}
          />
          <p className="note">{t('upheld.rests')}</p>
          {reply.leftOut.length > 0 && (
            <p className="note">{t('upheld.left-out', { kinds: reply.leftOut.join(', ') })}</p>
          )}
        </Section>
      </div>
    </>
  );
}

function useColumns(): readonly Column<UpheldHours>[] {
  const t = useTexts(upheldTexts);
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('column.kind'),
        primary: true,
        width: '20%',
        cell: (row) => row.kind,
        sort: (a, b) => compareNames(a.kind, b.kind),
      },
      {
        id: 'unit',
        header: t('column.unit'),
        plain: true,
        width: '18%',
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      ...HOURS.map(
        (id): Column<UpheldHours> => ({
          id,
          header: t(`hours.${id}`),
          align: 'end',
          cell: (row) => formatNumber(Math.round(row[id] * 10) / 10, locale),
          sort: (a, b) => a[id] - b[id],
        }),
      ),
      {
        id: 'share',
        header: t('column.share'),
        align: 'end',
        width: '7%',
        cell: (row) => {
          const share = upheldShare([row]);
          return share === null ? '–' : `${Math.round(share * 100)} %`;
        },
        sort: (a, b) => (upheldShare([a]) ?? 0) - (upheldShare([b]) ?? 0),
      },
    ],
    [t, locale],
  );
}
