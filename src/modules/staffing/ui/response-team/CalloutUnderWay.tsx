import { useState } from 'react';
import { formatPhone } from '#modules/organisation/ui.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CalloutView } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { Checklist } from './Checklist.tsx';
import { StandDown } from './StandDown.tsx';
import { useResponseCommand } from './use-response.ts';

interface CalloutUnderWayProps {
  readonly callout: CalloutView;
  readonly canChange: boolean;
}

/** A call-out that is going on: who comes, the check-list with deadlines, and standing down. */
export function CalloutUnderWay({ callout, canChange }: CalloutUnderWayProps) {
  const t = useTexts(responseTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [ending, setEnding] = useState(false);
  const by = callout.startedBy ?? '';
  return (
    <Section
      title={t('response.under', { unit: callout.unitName })}
      note={t('response.under.since', { when: formatWhen(callout.startedAt, now, locale), by })}
      actions={
        canChange &&
        !ending && (
          <Button small onClick={() => setEnding(true)}>
            {t('response.down')}
          </Button>
        )
      }
    >
      <p>{callout.reason}</p>
      {ending && <StandDown callout={callout} onClose={() => setEnding(false)} />}
      <div className="page-columns">
        <Checklist callout={callout} canChange={canChange} />
        <CalledPeople callout={callout} canChange={canChange} />
      </div>
    </Section>
  );
}

function CalledPeople({ callout, canChange }: CalloutUnderWayProps) {
  const t = useTexts(responseTexts);
  const { locale } = useLocale();
  const now = useNow();
  const command = useResponseCommand();
  const set = (personId: string, answer: 'asked' | 'coming' | 'cannot', arrived = false) =>
    command.mutate({
      send: () =>
        api.put(`/api/staffing/response/callouts/${callout.calloutId}/people/${encodeURIComponent(personId)}`, {
          answer,
          arrived,
        }),
    });
  return (
    <div>
      <h3 className="sub-head">{t('response.under.people')}</h3>
      <ul className="called-people">
        {callout.people.map(({ personId, name, phone, answer, arrivedAt }) => (
          <li key={personId}>
            <span>
              <b>{name}</b>{' '}
              <span className="note">
                {arrivedAt === null
                  ? t(`response.answer.${answer}`)
                  : t('response.answer.arrived', { when: formatWhen(arrivedAt, now, locale) })}
              </span>
              {phone !== null && (
                <>
                  {' '}
                  <a className="text-link" href={`tel:${phone}`}>
                    {formatPhone(phone)}
                  </a>
                </>
              )}
            </span>
            {canChange && (
              <span className="button-row">
                {answer === 'asked' && (
                  <>
                    <Button small onClick={() => set(personId, 'coming')}>
                      {t('response.do.coming')}
                    </Button>
                    <Button small onClick={() => set(personId, 'cannot')}>
                      {t('response.do.cannot')}
                    </Button>
                  </>
                )}
                {answer === 'coming' && arrivedAt === null && (
                  <Button small onClick={() => set(personId, 'coming', true)}>
                    {t('response.do.arrived')}
                  </Button>
                )}
                {answer !== 'asked' && (
                  <Button small kind="plain" onClick={() => set(personId, 'asked')}>
                    {t('response.do.undo')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {command.error && <ErrorState error={command.error} texts={responseTexts} />}
    </div>
  );
}
