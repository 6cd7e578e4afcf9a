import { useState } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ImprovementView } from '../../contract/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';
import { useSuitabilityChange } from './use-suitability.ts';

interface ImprovementItemProps {
  readonly improvement: ImprovementView;
  readonly mayDo: boolean;
  readonly mayDecide: boolean;
}

/** One improvement: what, how much, who, when; the decision on it; and that it has been made. */
export function ImprovementItem({ improvement, mayDo, mayDecide }: ImprovementItemProps) {
  const t = useTexts(suitabilityTexts);
  const { locale } = useLocale();
  const { improvementId, revision, state, words, cost, decidedBy } = improvement;
  const [why, setWhy] = useState('');
  const [owner, setOwner] = useState(improvement.owner);
  const [dueOn, setDueOn] = useState(improvement.dueOn);
  const [tried, setTried] = useState(false);
  const change = useSuitabilityChange();
  const at = `/api/outbreak/building-improvements/${improvementId}`;
  const decide = (approve: boolean) => {
    setTried(true);
    if (why.trim() === '' || (approve && (owner.trim() === '' || dueOn === null))) return;
    change.mutate({
      send: () => api.post(`${at}/decide`, { revision, approve, why, owner, dueOn }),
      say: t(approve ? 'improvement.approved' : 'improvement.declined'),
    });
  };
  const finish = () =>
    change.mutate({
      send: () => api.post(`${at}/done`, { revision, done: true }),
      say: t('improvement.said-done'),
      undo: (now) => api.post(`${at}/done`, { revision: now, done: false }),
    });
  const needed = (isMissing: boolean) => (tried && isMissing ? t('form.needed') : undefined);
  return (
    <article className="suit-improvement">
      <p>
        <strong>{words}</strong>
      </p>
      <p className="note">
        {[
          t(`state.${state}`),
          cost === null ? undefined : `${formatNumber(cost, locale)} kr`,
          improvement.owner || undefined,
          improvement.doneOn ? formatDate(improvement.doneOn) : undefined,
          improvement.dueOn && state === 'approved' ? formatDate(improvement.dueOn) : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}{' '}
        {improvement.overdue && <Mark kind="act">{t('overdue')}</Mark>}
      </p>
      {decidedBy && (
        <p className="note">
          {t('improvement.decided', {
            state: t(state === 'declined' ? 'improvement.declined' : 'improvement.approved'),
            by: decidedBy,
            why: improvement.why,
          })}
        </p>
      )}
      {state === 'approved' && mayDo && (
        <p className="button-row">
          <Button small busy={change.isPending} onClick={finish}>
            {t('improvement.done')}
          </Button>
        </p>
      )}
      {state === 'proposed' && mayDecide && (
        <div className="form">
          <div className="form-row">
            <TextField
              label={t('column.owner')}
              value={owner}
              onChange={setOwner}
              error={needed(owner.trim() === '')}
            />
            <DateField
              label={t('column.due')}
              value={dueOn ?? undefined}
              onChange={(day) => setDueOn(day ?? null)}
              error={needed(dueOn === null)}
            />
          </div>
          <TextArea label={t('improvement.why')} value={why} onChange={setWhy} error={needed(why.trim() === '')} />
          <p className="button-row">
            <Button kind="main" small busy={change.isPending} onClick={() => decide(true)}>
              {t('improvement.approve')}
            </Button>
            <Button small onClick={() => decide(false)}>
              {t('improvement.decline')}
            </Button>
          </p>
        </div>
      )}
      {change.error && <ErrorState error={change.error} texts={suitabilityTexts} />}
    </article>
  );
}
