import { Fragment, useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CrossSiteReply, CrossSiteRuleView } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { useRuleWords } from './rule-words.ts';

interface RulesSectionProps {
  readonly data: CrossSiteReply;
  readonly current: string | undefined;
  readonly onOpen: (ruleId: number) => void;
  readonly onNew: () => void;
}

/** Rules per unit, proposed and decided; without one, work across sites is free. */
export function RulesSection({ data, current, onOpen, onNew }: RulesSectionProps) {
  const t = useTexts(crossSiteTexts);
  const words = useRuleWords();
  const mayPropose = useCan('staffing.cross-site.propose');
  const { rules, statuses, today } = data;
  const columns = useMemo(
    (): Column<CrossSiteRuleView>[] => [
      {
        id: 'unit',
        header: t('rules.unit'),
        primary: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      { id: 'rule', header: t('rules.rule'), cell: words.limit },
      { id: 'days', header: t('rules.days'), cell: words.days },
      {
        id: 'state',
        header: t('rules.state'),
        cell: (row) =>
          row.state === 'proposed' ? <Mark kind="new">{t('state.proposed')}</Mark> : words.standing(row, today),
      },
      { id: 'reason', header: t('rules.reason'), wideOnly: true, cell: (row) => row.reason },
    ],
    [t, words, today],
  );
  return (
    <Section
      title={t('rules.title')}
      note={rules.length > 0 ? t('rules.note') : undefined}
      actions={mayPropose && <Button onClick={onNew}>{t('rules.new')}</Button>}
    >
      {statuses.length > 0 && (
        <ul className="link-people rule-statuses">
          {[...Map.groupBy(statuses, words.days)].map(([days, closed]) => (
            <li key={days}>
              <span>
                {t('rules.status', { days })}
                {closed.map((row, index) => (
                  <Fragment key={row.unitId}>
                    {index > 0 && ', '}
                    <TextLink quiet to={`/bemanning/enheter/${row.unitId}`}>
                      {row.unitName}
                    </TextLink>
                  </Fragment>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rules.length === 0 ? (
        statuses.length === 0 && <p className="soft">{t('rules.none')}</p>
      ) : (
        <DataTable
          label={t('rules.title')}
          rows={rules}
          columns={columns}
          rowId={(row) => String(row.ruleId)}
          rowName={(row) => row.unitName}
          onOpen={(row) => onOpen(row.ruleId)}
          {...(current === undefined ? {} : { currentId: current })}
          foot={false}
        />
      )}
    </Section>
  );
}
