import { useState } from 'react';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { accountTexts } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ImportanceRulesReply, ImportanceRuleView } from '../../contract/importance.ts';
import { importanceTexts } from '../../texts/importance-texts.ts';
import { RulePreview } from './RulePreview.tsx';
import { useRuleChange } from './use-rule-change.ts';
import { useRuleWords } from './use-rule-words.ts';

interface RuleCardProps {
  readonly rule: ImportanceRuleView;
  readonly may: Pick<ImportanceRulesReply, 'canPropose' | 'canDecide'>;
  readonly onChange: () => void;
}

/** One rule in full: what it says, whom it concerns, why, who decided, until when, and what may be done with it now. */
export function RuleCard({ rule, may, onChange }: RuleCardProps) {
  const t = useTexts(importanceTexts, accountTexts);
  const say = useRuleWords();
  const { today } = useSession();
  const change = useRuleChange();
  const [ending, setEnding] = useState<'reject' | 'withdraw'>();
  const url = `/api/services/importance-rules/${rule.ruleId}`;
  const isRunning = rule.state === 'decided' && rule.to > today;
  const last = addDays(rule.to, -1);
  const decide = () =>
    change.mutate({ send: () => api.post(`${url}/decide`, { revision: rule.revision }), say: t('done.decided') });
  return (
    <Section
      className="rule-card"
      title={rule.title}
      proposed={rule.state === 'proposed'}
      note={say.period(rule)}
      actions={
        <>
          {rule.state === 'proposed' && may.canPropose && (
            <Button small onClick={onChange}>
              {t('change')}
            </Button>
          )}
          {rule.state === 'proposed' && may.canDecide && (
            <>
              <Button small onClick={() => setEnding('reject')}>
                {t('reject')}
              </Button>
              <Button small kind="main" busy={change.isPending} onClick={decide}>
                {t('decide')}
              </Button>
            </>
          )}
          {isRunning && may.canDecide && (
            <Button small onClick={() => setEnding('withdraw')}>
              {t('withdraw')}
            </Button>
          )}
        </>
      }
    >
      <p className="rule-says">{say.says(rule)}</p>
      {rule.services !== null && (
        <p>
          <b>
            {rule.services === 0 ? t('reach.none') : t('reach', { services: rule.services, people: rule.people ?? 0 })}
          </b>
          {isRunning && rule.from <= today && (
            <>
              {' '}
              <Mark kind="watch">{t('ends.in', { days: daysBetween(today, last) })}</Mark>
            </>
          )}
        </p>
      )}
      <p className="reading">{rule.ground}</p>
      {rule.professionalGround && (
        <p className="reading">
          <b>{t('ground.professional')}:</b> {rule.professionalGround}
        </p>
      )}
      {rule.state === 'decided' && rule.to <= today && <p>{t('ended.itself', { last: formatDate(last) })}</p>}
      {rule.state === 'withdrawn' && <p>{t('ended.withdrawn', { why: rule.endedGround ?? '' })}</p>}
      {rule.state === 'rejected' && <p>{t('ended.rejected', { why: rule.endedGround ?? '' })}</p>}
      <p className="note">
        {t('proposed.by', { who: rule.proposedBy, when: formatMoment(rule.proposedAt) })}
        {rule.decidedAt !== null && rule.state !== 'rejected' && (
          <>
            {' · '}
            {t('decided.by', {
              who: rule.decidedBy ?? '',
              role: t.find(`role.${rule.decidedRole}`) ?? rule.decidedRole ?? '',
              when: formatMoment(rule.decidedAt),
            })}
          </>
        )}
        {rule.logSeq !== null && (
          <>
            {' · '}
            <TextLink to="/logg" quiet>
              {t('log', { seq: rule.logSeq })}
            </TextLink>
          </>
        )}
      </p>
      {change.error && <ErrorState error={change.error} texts={importanceTexts} />}
      {ending && <EndForm url={`${url}/${ending}`} rule={rule} ending={ending} onDone={() => setEnding(undefined)} />}
      {rule.state === 'proposed' && <RulePreview criteria={rule} />}
    </Section>
  );
}

interface EndFormProps {
  readonly url: string;
  readonly rule: ImportanceRuleView;
  readonly ending: 'reject' | 'withdraw';
  readonly onDone: () => void;
}

function EndForm({ url, rule, ending, onDone }: EndFormProps) {
  const t = useTexts(importanceTexts);
  const change = useRuleChange(onDone);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const end = () => {
    setTried(true);
    if (why.trim() === '') return;
    const say = t(ending === 'reject' ? 'done.rejected' : 'done.withdrawn');
    change.mutate({ send: () => api.post(url, { revision: rule.revision, why: why.trim() }), say });
  };
  return (
    <div className="form">
      <TextArea
        label={t('why')}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? t('why.needed') : undefined}
      />
      {change.error && <ErrorState error={change.error} texts={importanceTexts} />}
      <div className="button-row">
        <Button kind="main" busy={change.isPending} onClick={end}>
          {t(ending)}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
