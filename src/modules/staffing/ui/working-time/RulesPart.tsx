import { useMemo } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { LawRuleView, WorkingTimeReply } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';

/** The 32 rules: what they say, how they work here, and since when the values hold. */
export function RulesPart({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  const columns = useMemo(
    (): Column<LawRuleView>[] => [
      { id: 'paragraph', header: t('rules.paragraph'), primary: true, width: '8rem', cell: (row) => row.paragraph },
      {
        id: 'says',
        header: t('rules.says'),
        plain: true,
        cell: (row) => (
          <>
            {t.find(`rule.${row.ruleId}`) ?? row.ruleId}
            <span className="note law-unit">
              {row.values
                .map(({ parameter, value, from }) => {
                  const name = t.find(`limit.${parameter}`);
                  return (
                    name &&
                    `${name}: ${formatNumber(Math.round(value * 100) / 100, locale)} (${t('rules.since', { day: formatDate(from) })})`
                  );
                })
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
      },
      { id: 'how', header: t('rules.how'), width: '14rem', cell: (row) => t(`rules.kind.${row.kind}`) },
    ],
    [t, locale],
  );
  return (
    <Section
      title={t('rules.title')}
      note={t('rules.note')}
      actions={
        <a href={data.lawUrl} target="_blank" rel="noreferrer">
          {t('rules.law')}
        </a>
      }
    >
      <DataTable
        label={t('rules.title')}
        rows={data.rules}
        columns={columns}
        rowId={(row) => row.ruleId}
        rowName={(row) => row.paragraph}
        foot={false}
      />
    </Section>
  );
}
