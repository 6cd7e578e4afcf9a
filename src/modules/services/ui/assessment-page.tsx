import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatDate } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply } from '../contract/assessment.ts';
import { assessmentTexts } from '../texts/assessment-texts.ts';
import './assessment/assessment.css';
import { ChangeTerms } from './assessment/ChangeTerms.tsx';
import { LetterSection } from './assessment/LetterSection.tsx';
import { QuestionField, SignedAnswer } from './assessment/QuestionField.tsx';
import { SignBar } from './assessment/SignBar.tsx';
import { SignedBar } from './assessment/SignedBar.tsx';
import { useAssessmentWords } from './assessment/use-assessment-words.ts';
import { useSigning } from './assessment/use-signing.ts';

/** «Er dette trygt for denne personen?»: the questions of one assessment on one page, and one button that signs. */
export function AssessmentPage() {
  const { t } = useAssessmentWords();
  const { assessmentId } = useParams({ strict: false }) as { readonly assessmentId: string };
  const assessment = useQuery({
    queryKey: ['services-assessment', assessmentId],
    queryFn: ({ signal }) =>
      api.get<AssessmentReply>(`/api/services/assessments/${encodeURIComponent(assessmentId)}`, undefined, signal),
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <PageHead
        title={t('assess.title')}
        sub={<TextLink to="/tjenester/gjennomgang">{t('assess.to-list')}</TextLink>}
        actions={<PrintButton />}
      />
      <Fetched query={assessment} texts={assessmentTexts}>
        {(reply) => <Assessment key={reply.assessmentId} assessment={reply} />}
      </Fetched>
    </>
  );
}

function Assessment({ assessment }: { readonly assessment: AssessmentReply }) {
  const words = useAssessmentWords();
  const { t } = words;
  const signing = useSigning(assessment);
  const isOpen = assessment.standing === 'open';
  return (
    <div className="page-stack">
      <FirstLine assessment={assessment} />
      <p className="reading">
        <b>{words.person(assessment)}</b>, {assessment.unitName}
        {assessment.livesAlone && ` · ${t('person.alone')}`}
        {assessment.vulnerability !== null && ` · ${t('person.vulnerability', { value: assessment.vulnerability })}`} ·{' '}
        <TextLink to={`/tjenester/brukere/${assessment.userId}`}>{t('assess.person')}</TextLink>
        <br />
        <b>{assessment.kind}</b> ({t(`importance.${assessment.importance}`)}), {words.week(assessment)}
      </p>
      {isOpen && assessment.mayWrite ? (
        <>
          <ChangeTerms assessment={assessment} />
          <div className="questions">
            {assessment.questions.map((view) => (
              <QuestionField key={view.question} assessment={assessment} view={view} strict={signing.tried} />
            ))}
          </div>
          <SignBar assessment={assessment} signing={signing} />
        </>
      ) : (
        <>
          <p className="reading">
            {t('assess.what')} <b>{words.actions(assessment.actions)}</b>. {t('assess.from')}{' '}
            {formatDate(assessment.validFrom)}.{' '}
            {assessment.freedHours > 0 && `${t('assess.freed', { hours: words.number(assessment.freedHours) })}.`}
          </p>
          {assessment.state === 'signed' && <SignedBar assessment={assessment} />}
          {assessment.state === 'signed' && <LetterSection assessment={assessment} />}
          <div className="questions">
            {assessment.questions.map((view) => (
              <SignedAnswer key={view.question} view={view} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function FirstLine({ assessment }: { readonly assessment: AssessmentReply }) {
  const { t } = useAssessmentWords();
  const { standing, questions, signedName, signedCompetence, lastDay } = assessment;
  if (standing === 'open') {
    const left = questions.filter((one) => one.fault !== null).length;
    return <Answer>{t('assess.answer.open', { count: left })}</Answer>;
  }
  if (standing === 'in-force' || standing === 'coming')
    return (
      <Answer>
        {t('assess.answer.signed', {
          name: signedName ?? '',
          competence: t.find(`assess.competence.${signedCompetence ?? ''}`) ?? signedCompetence ?? '',
          day: lastDay === null ? '' : formatDate(lastDay),
        })}
      </Answer>
    );
  return (
    <Answer>
      <Mark kind="watch" bare>
        {t('assess.answer.over')}
      </Mark>
    </Answer>
  );
}
