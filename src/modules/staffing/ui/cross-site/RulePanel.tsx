import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CrossSiteReply, CrossSiteRuleView } from '../../contract.ts';
import { consultationTexts } from '../../texts/consultation-texts.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { ConsultationList } from '../consultation/ConsultationList.tsx';
import { RuleCost } from './RuleCost.tsx';
import { useRuleWords } from './rule-words.ts';
import { useCrossSiteChange } from './use-cross-site.ts';

interface RulePanelProps {
  readonly data: CrossSiteReply;
  readonly rule: CrossSiteRuleView;
  readonly onClose: () => void;
}

/** One rule: what it says and why, what it would cost, who has been heard, and deciding, ending or withdrawing it. */
export function RulePanel({ data, rule, onClose }: RulePanelProps) {
  const t = useTexts(crossSiteTexts);
  const h = useTexts(consultationTexts);
  const { locale } = useLocale();
  const now = useNow();
  const words = useRuleWords();
  const by = { name: rule.proposedByName ?? '–', when: formatWhen(rule.proposedAt, now, locale) };
  return (
    <SidePanel
      title={`${rule.unitName}: ${words.limit(rule)}`}
      kicker={words.standing(rule, data.today)}
      proposed={rule.state === 'proposed'}
      focusKey={`rule-${rule.ruleId}`}
      onClose={onClose}
    >
      <Facts
        items={[
          { id: 'days', term: t('rules.days'), text: words.days(rule) },
          { id: 'reason', term: t('form.reason'), text: rule.reason },
          { id: 'legal', term: t('form.legal'), text: rule.legalBasis },
        ]}
      />
      <p className="note">
        {t('rule-panel.by', by)}
        {rule.decidedAt &&
          `. ${t('rule-panel.decided-by', { name: rule.decidedByName ?? '–', when: formatWhen(rule.decidedAt, now, locale) })}`}
      </p>
      {rule.rule === 'forbidden' && <RuleCost data={data} unitId={rule.unitId} />}
      <h3>{h('consultation.title')}</h3>
      <ConsultationList subjectKind="cross-site-rule" subjectId={String(rule.ruleId)} />
      <RuleActions rule={rule} today={data.today} onClose={onClose} />
    </SidePanel>
  );
}

interface RuleActionsProps {
  readonly rule: CrossSiteRuleView;
  readonly today: PlainDate;
  readonly onClose: () => void;
}

function RuleActions({ rule, today, onClose }: RuleActionsProps) {
  const t = useTexts(crossSiteTexts);
  const mayDecide = useCan('staffing.cross-site.decide');
  const mayPropose = useCan('staffing.cross-site.propose');
  const [ending, setEnding] = useState(false);
  const [on, setOn] = useState<PlainDate | undefined>(today);
  const change = useCrossSiteChange(() => setEnding(false));
  const path = `/api/staffing/cross-site/rules/${rule.ruleId}`;
  const step = (verb: 'decide' | 'take-back' | 'withdraw', revision = rule.revision) =>
    change.mutate({
      send: () => api.post(`${path}/${verb}`, { revision }),
      done: t(`done.${verb}`),
      undo: verb === 'decide' ? () => step('take-back', revision + 1) : undefined,
    });
  const isOver = rule.to !== null && rule.to <= today;
  return (
    <>
      {change.isError && <ErrorState error={change.error} texts={{ ...mergedTexts }} />}
      {ending && <DateField label={t('rule-panel.end.on')} value={on} onChange={setOn} />}
      <div className="button-row">
        {rule.state === 'proposed' && mayDecide && (
          <Button kind="main" busy={change.isPending} onClick={() => step('decide')}>
            {t('rule-panel.decide')}
          </Button>
        )}
        {rule.state === 'proposed' && mayPropose && (
          <Button
            onClick={() => {
              step('withdraw');
              onClose();
            }}
          >
            {t('rule-panel.withdraw')}
          </Button>
        )}
        {rule.state === 'decided' && mayDecide && !isOver && (
          <>
            <Button
              kind={ending ? 'main' : 'quiet'}
              busy={change.isPending}
              onClick={() =>
                ending && on
                  ? change.mutate({
                      send: () => api.post(`${path}/end`, { revision: rule.revision, to: on }),
                      done: t('done.end'),
                    })
                  : setEnding(true)
              }
            >
              {t('rule-panel.end')}
            </Button>
            <Button onClick={() => step('take-back')}>{t('rule-panel.take-back')}</Button>
          </>
        )}
      </div>
    </>
  );
}

/** A decision may be refused in words of the rule or of the consultation. */
const mergedTexts = {
  nb: { ...crossSiteTexts.nb, ...consultationTexts.nb },
  nn: { ...crossSiteTexts.nn, ...consultationTexts.nn },
  en: { ...crossSiteTexts.en, ...consultationTexts.en },
};
