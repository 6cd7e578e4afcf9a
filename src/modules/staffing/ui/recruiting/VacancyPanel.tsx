import { useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ApplicantView, RecruitingReply, VacancyView } from '../../contract.ts';
import { APPLICANT_LIFE_CYCLE } from '../../domain/recruiting/applicant-life-cycle.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { ApplicantForm } from './ApplicantForm.tsx';
import { useRecruitingEdit } from './use-recruiting.ts';
import { VacancyForm } from './VacancyForm.tsx';

interface VacancyPanelProps {
  readonly vacancy: VacancyView;
  readonly data: RecruitingReply;
  readonly onClose: () => void;
}

/** An empty post: what it is, who has applied, and moving them on. */
export function VacancyPanel({ vacancy, data, onClose }: VacancyPanelProps) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  const edit = useRecruitingEdit();
  const [form, setForm] = useState<'post' | 'new' | ApplicantView>();
  const competence = words.competence(vacancy.competence);
  const applicants = data.applicants.filter(({ vacancyId }) => vacancyId === vacancy.vacancyId);
  const done = () => setForm(undefined);
  const close = () =>
    edit.mutate({
      what: t('recruiting.done.closed'),
      kind: 'removed',
      send: () =>
        api.post(`/api/staffing/vacancies/${encodeURIComponent(vacancy.vacancyId)}/close`, {
          revision: vacancy.revision,
        }),
    });
  return (
    <SidePanel
      title={t('recruiting.panel.title', { competence, unit: vacancy.unitName })}
      focusKey={vacancy.vacancyId}
      onClose={onClose}
    >
      {form === 'post' ? (
        <VacancyForm key={vacancy.revision} vacancy={vacancy} onDone={done} />
      ) : (
        <>
          <Facts
            items={[
              {
                id: 'pct',
                term: t('recruiting.column.pct'),
                text: t('recruiting.pct', { pct: formatNumber(vacancy.pct, locale) }),
              },
              { id: 'vacant', term: t('recruiting.form.vacant'), text: formatDate(vacancy.vacantFrom) },
              { id: 'reason', term: t('recruiting.form.reason'), text: t(`recruiting.reason.${vacancy.reason}`) },
              ...(vacancy.holderName === null
                ? []
                : [{ id: 'holder', term: t('recruiting.panel.holder'), text: vacancy.holderName }]),
            ]}
          />
          {vacancy.canChange && (
            <div className="button-row">
              <Button small onClick={() => setForm('post')}>
                {t('recruiting.panel.change')}
              </Button>
              <Button small busy={edit.isPending} onClick={close}>
                {t('recruiting.panel.close')}
              </Button>
            </div>
          )}
          {edit.error && <ErrorState error={edit.error} texts={recruitingTexts} />}
        </>
      )}
      <h3 className="panel-head">{t('recruiting.panel.applicants')}</h3>
      {!vacancy.canChange && <p className="note">{t('recruiting.panel.hidden')}</p>}
      <ul className="applicants">
        {applicants.map((applicant) => (
          <li key={applicant.applicantId}>
            {form === applicant ? (
              <ApplicantForm
                vacancyId={vacancy.vacancyId}
                applicant={applicant}
                campaigns={data.campaigns}
                onDone={done}
              />
            ) : (
              <Applicant applicant={applicant} onOpen={() => setForm(applicant)} />
            )}
          </li>
        ))}
      </ul>
      {vacancy.canChange &&
        (form === 'new' ? (
          <ApplicantForm vacancyId={vacancy.vacancyId} campaigns={data.campaigns} onDone={done} />
        ) : (
          <Button small icon="plus" onClick={() => setForm('new')}>
            {t('recruiting.panel.add')}
          </Button>
        ))}
    </SidePanel>
  );
}

function Applicant({ applicant, onOpen }: { readonly applicant: ApplicantView; readonly onOpen: () => void }) {
  const t = useTexts(recruitingTexts);
  const edit = useRecruitingEdit();
  const { applicantId, name, stage, startsOn, deleteAfter } = applicant;
  const move = (to: ApplicantView['stage']) => {
    // Saying yes needs a first day, so the form is opened for it.
    if (to === 'accepted' && startsOn === null) {
      onOpen();
      return;
    }
    const { applicantId: _, deleteAfter: __, ...fields } = applicant;
    edit.mutate({
      what: `${name}, ${t(`recruiting.stage.${to}`)}`,
      send: () => api.put(`/api/staffing/applicants/${encodeURIComponent(applicantId)}`, { ...fields, stage: to }),
    });
  };
  return (
    <>
      <p>
        <TextButton onClick={onOpen}>{name}</TextButton> {t(`recruiting.stage.${stage}`)}
        {startsOn !== null && `, ${t('recruiting.applicant.starts', { day: formatDate(startsOn) })}`}
        {deleteAfter !== null && (
          <span className="note"> {t('recruiting.applicant.deleted', { day: formatDate(deleteAfter) })}</span>
        )}
      </p>
      <div className="button-row">
        {APPLICANT_LIFE_CYCLE[stage].map((to) => (
          <Button key={to} small busy={edit.isPending} onClick={() => move(to)}>
            {t(`recruiting.move.${to}`)}
          </Button>
        ))}
      </div>
      {edit.error && <ErrorState error={edit.error} texts={recruitingTexts} />}
    </>
  );
}
