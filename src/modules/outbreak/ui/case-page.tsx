import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatMoment, osloDayAndTime } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CaseReply } from '../contract/cases.ts';
import { casesTexts } from '../texts/cases/cases-texts.ts';
import { CaseActions } from './cases/CaseActions.tsx';
import { CaseCorrection } from './cases/CaseCorrection.tsx';
import { CaseTimeLine } from './cases/CaseTimeLine.tsx';
import { Circles } from './cases/Circles.tsx';
import { DatesByRule } from './cases/DatesByRule.tsx';
import './cases/cases.css';
import { useCaseWords } from './cases/use-case-words.ts';
import { WithdrawCase } from './cases/WithdrawCase.tsx';
import { CaseContacts } from './tracing/CaseContacts.tsx';

/** «Hvem har … vært nær?»: one case with its contacts, time line, interview and tests. */
export function CasePage() {
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string };
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const query = useQuery({
    queryKey: ['infection-case', caseId],
    queryFn: ({ signal }) => api.get<CaseReply>(`/api/outbreak/cases/${caseId}`, undefined, signal),
  });
  const live = useLive(['infection', 'infection-call'], ['infection-case', caseId]);
  const one = query.data?.case;
  const illness = one && words.illness(one.illness);
  return (
    <>
      <PageHead
        title={t('case.title', { name: one?.name ?? '…' })}
        sub={
          one && (
            <>
              <TextLink to="/smitte/saker">{t('case.back')}</TextLink>{' '}
              {one.unitName === null
                ? t('case.sub.no-unit', { illness })
                : t('case.sub', { illness, unit: one.unitName })}{' '}
              {one.outbreakId !== null && (
                <TextLink to={`/smitte/utbrudd/${one.outbreakId}`}>{t('overview.outbreak')}</TextLink>
              )}
            </>
          )
        }
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {query.data && <CaseActions data={query.data} />}
          </>
        }
      />
      <Fetched query={query} texts={casesTexts}>
        {(data) => <CaseBody data={data} />}
      </Fetched>
    </>
  );
}

function CaseBody({ data }: { readonly data: CaseReply }) {
  const t = useTexts(casesTexts);
  const mayChange = useCan('outbreak.case.change');
  return (
    <div className="page-stack">
      <CaseAnswer data={data} />
      <CaseContacts data={data} mayChange={mayChange && data.case.withdrawnAt === null} />
      <div className="page-pair">
        <Section title={t('case.timeline')}>
          <CaseTimeLine events={data.events} />
        </Section>
        <Circles data={data} mayChange={mayChange && data.case.withdrawnAt === null} />
      </div>
      <div className="page-pair">
        <CaseFacts data={data} mayChange={mayChange && data.case.withdrawnAt === null} />
        <CaseTests data={data} />
      </div>
      {mayChange && <WithdrawCase data={data} />}
    </div>
  );
}

function CaseAnswer({ data }: { readonly data: CaseReply }) {
  const t = useTexts(casesTexts);
  const { locale } = useLocale();
  const { period, withdrawnAt } = data.case;
  const words = useCaseWords();
  if (withdrawnAt !== null) return <Answer>{t('case.answer.withdrawn')}</Answer>;
  const proposed = data.contacts.filter((one) => one.state === 'proposed').length;
  const confirmed = data.contacts.filter((one) => one.state === 'confirmed').length;
  const isolation =
    period?.kind === 'isolation' && period.to !== null
      ? t('case.answer.isolation', { to: words.lastDayInFull(period.to) })
      : t('case.answer.no-isolation');
  return (
    <>
      <Answer act={proposed > 0 ? t('case.answer.act', { count: proposed }) : undefined}>
        {t('case.answer', { from: formatDay(osloDayAndTime(data.lookBack.from).date, locale) })} {isolation}{' '}
        {t('case.answer.contacts', { confirmed })}
      </Answer>
      {period && <DatesByRule period={period} lead={t('case.isolation')} />}
      {data.lookBack.rule && <p className="note">{t('case.rule', { rule: data.lookBack.rule })}</p>}
    </>
  );
}

function CaseFacts({ data, mayChange }: { readonly data: CaseReply; readonly mayChange: boolean }) {
  const t = useTexts(casesTexts);
  const [correcting, setCorrecting] = useState(false);
  const words = useCaseWords();
  const { onsetOn, confirmedOn, infectedWhere, variant, phone, note, deleteAfter } = data.case;
  const { hasFever, feverFreeAt, symptomFreeAt } = data.case;
  const day = (date: PlainDate | null) => (date === null ? t('case.fact.onset.none') : words.day(date));
  const items = [
    { id: 'onset', term: t('case.fact.onset'), text: day(onsetOn) },
    { id: 'confirmed', term: t('case.fact.confirmed'), text: day(confirmedOn) },
    ...(feverFreeAt ? [{ id: 'fever', term: t('case.fact.fever-free'), text: formatMoment(feverFreeAt) }] : []),
    ...(hasFever && !feverFreeAt
      ? [{ id: 'fever', term: t('case.fact.fever'), text: t('case.fact.fever.lasting') }]
      : []),
    ...(symptomFreeAt
      ? [{ id: 'symptoms', term: t('case.fact.symptom-free'), text: formatMoment(symptomFreeAt) }]
      : []),
    { id: 'where', term: t('case.fact.where'), text: t(`where.${infectedWhere}`) },
    { id: 'by', term: t('case.fact.by'), text: data.infectedByName ?? t('case.form.by.none') },
    ...(variant ? [{ id: 'variant', term: t('case.fact.variant'), text: variant }] : []),
    ...(phone ? [{ id: 'phone', term: t('case.fact.phone'), text: phone }] : []),
    ...(data.infected.length > 0
      ? [{ id: 'infected', term: t('case.fact.infected'), text: data.infected.map((one) => one.name).join(', ') }]
      : []),
    ...(note ? [{ id: 'note', term: t('case.fact.note'), text: note }] : []),
    { id: 'kept', term: t('case.fact.kept'), text: words.day(deleteAfter) },
  ];
  return (
    <Section
      title={t('case.facts')}
      actions={
        mayChange && !correcting ? (
          <Button small onClick={() => setCorrecting(true)}>
            {t('case.correct')}
          </Button>
        ) : undefined
      }
    >
      {correcting ? (
        <CaseCorrection key={data.case.revision} data={data} onDone={() => setCorrecting(false)} />
      ) : (
        <Facts items={items} />
      )}
    </Section>
  );
}

function CaseTests({ data }: { readonly data: CaseReply }) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  return (
    <Section title={t('case.tests')}>
      {data.tests.length === 0 ? (
        <p className="note">{t('case.tests.empty')}</p>
      ) : (
        <ul className="case-list">
          {data.tests.map((test) => (
            <li key={test.testId}>
              <span>
                {t(`testing.method.${test.method}`)} · {words.day(test.sampledOn ?? test.orderedOn)}
              </span>
              <span>{test.result === null ? t('testing.not-taken') : t(`testing.result.${test.result}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
