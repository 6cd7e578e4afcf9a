import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { UnitVisitingReply, VisitRuleView } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { EndForm, ReviewForm } from './ReviewForms.tsx';
import { useVisitTerms } from './use-visit-terms.ts';
import { VISITING_KEY } from './use-visiting.ts';
import { VisitExceptions } from './VisitExceptions.tsx';
import { VisitNotices } from './VisitNotices.tsx';
import { Visitors } from './Visitors.tsx';
import { VisitRuleForm } from './VisitRuleForm.tsx';

/** One unit: what applies and why, its notice, exceptions, visitors, and what applied before. */
export function VisitUnitPanel({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }) {
  const t = useTexts(visitingTexts);
  const unit = useQuery({
    queryKey: [VISITING_KEY, 'unit', unitId],
    queryFn: ({ signal }) =>
      api.get<UnitVisitingReply>(`/api/outbreak/visiting/${encodeURIComponent(unitId)}`, undefined, signal),
  });
  return (
    <SidePanel
      title={unit.data?.name ?? '…'}
      kicker={unit.data && t(`dwelling.${unit.data.dwelling}`)}
      onClose={onClose}
      focusKey={unit.data ? unitId : undefined}
    >
      <Fetched query={unit} texts={visitingTexts}>
        {(data) => <UnitVisits key={data.unitId} unit={data} />}
      </Fetched>
    </SidePanel>
  );
}

function UnitVisits({ unit }: { readonly unit: UnitVisitingReply }) {
  const t = useTexts(visitingTexts);
  const [doing, setDoing] = useState<'decide' | 'review' | 'end'>();
  const mayRegulate = useCan('outbreak.visiting.regulate');
  const done = () => setDoing(undefined);
  const { rule, planned } = unit;
  const standing = rule ?? planned;
  const mayChange = unit.mayDecide && (standing?.basis !== 'local_regulation' || mayRegulate);
  if (doing === 'decide') return <VisitRuleForm unit={unit} onDone={done} />;
  return (
    <>
      {unit.dwelling !== 'institution' && <p className="note">{t('panel.own-home')}</p>}
      {rule ? <RuleFacts title={t('panel.now')} rule={rule} /> : <p className="reading">{t('panel.open')}</p>}
      {planned && <RuleFacts title={t('panel.planned')} rule={planned} />}
      {doing === 'review' && rule && <ReviewForm rule={rule} today={unit.today} bounds={unit.bounds} onDone={done} />}
      {doing === 'end' && standing && <EndForm rule={standing} unitName={unit.name} onDone={done} />}
      {doing === undefined && unit.mayDecide && (
        <p className="button-row">
          <Button kind={standing ? 'quiet' : 'main'} onClick={() => setDoing('decide')}>
            {t('panel.decide')}
          </Button>
          {rule && mayChange && (
            <Button kind={rule.state === 'review-overdue' ? 'main' : 'quiet'} onClick={() => setDoing('review')}>
              {t('panel.review')}
            </Button>
          )}
          {standing && mayChange && <Button onClick={() => setDoing('end')}>{t('panel.end')}</Button>}
        </p>
      )}
      {unit.notices.length > 0 && <VisitNotices unit={unit} />}
      <VisitExceptions unit={unit} />
      {unit.dwelling === 'institution' && unit.residents && <Visitors unit={unit} />}
      <History rules={unit.history.filter((one) => one.state === 'over')} />
    </>
  );
}

function RuleFacts({ title, rule }: { readonly title: string; readonly rule: VisitRuleView }) {
  const t = useTexts(visitingTexts);
  const terms = useVisitTerms(rule);
  const texts = [
    ['ground', rule.ground],
    ['necessity', rule.necessity],
    ['alternatives', rule.alternatives],
  ] as const;
  return (
    <>
      <h3 className="sub-head">
        {title}: {t(`level.${rule.level}`)}
      </h3>
      <Facts
        items={[
          ...(rule.level !== 'closed' && terms !== '' ? [{ id: 'terms', term: t('panel.terms'), text: terms }] : []),
          {
            id: 'days',
            term: t('column.days'),
            text: t('days', { from: formatDate(rule.from), last: formatDate(addDays(rule.to, -1)) }),
          },
          {
            id: 'review',
            term: t('column.review'),
            text: (
              <>
                {formatDate(rule.reviewOn)}{' '}
                {rule.state === 'review-overdue' && <Mark kind="act">{t('state.review-overdue')}</Mark>}
              </>
            ),
          },
          { id: 'basis', term: t('column.basis'), text: t(`basis.${rule.basis}`) },
          ...(rule.reference ? [{ id: 'reference', term: t('panel.reference'), text: rule.reference }] : []),
          ...texts.filter(([, text]) => text !== '').map(([id, text]) => ({ id, term: t(`panel.${id}`), text })),
          { id: 'by', term: t('panel.decided'), text: `${rule.decidedBy}, ${formatMoment(rule.decidedAt)}` },
        ]}
      />
    </>
  );
}

function History({ rules }: { readonly rules: readonly VisitRuleView[] }) {
  const t = useTexts(visitingTexts);
  if (rules.length === 0) return null;
  return (
    <>
      <h3 className="sub-head">{t('history')}</h3>
      <ul className="visit-lines">
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            {t('days', { from: formatDate(rule.from), last: formatDate(addDays(rule.to, -1)) })}:{' '}
            {t(`level.${rule.level}`)}
            <span className="note">{rule.ground}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
