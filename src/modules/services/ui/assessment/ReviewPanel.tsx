import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { WorklistRow } from '../../contract/assessment.ts';
import type { ReviewKeyChoice } from './review-keys.ts';
import { choiceOf, kindOf, MINUTES, REVIEW_CHOICES } from './review-keys.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

interface ReviewPanelProps {
  readonly row: WorklistRow;
  readonly claimedName: string | null;
  readonly mayChoose: boolean;
  readonly busy: boolean;
  readonly onChoose: (choice: string | null) => void;
  readonly onAssess: () => void;
  readonly onClose: () => void;
}

/** The service at hand: whose it is, what is in force, and what may be proposed by click or key. */
export function ReviewPanel({ row, claimedName, mayChoose, busy, onChoose, onAssess, onClose }: ReviewPanelProps) {
  const words = useAssessmentWords();
  const { t, locale } = words;
  const chosen = kindOf(row.choice);
  const isOpen = row.state === 'to-assess' || row.state === 'to-sign';
  return (
    <SidePanel title={words.person(row)} kicker={`${row.unitName}`} onClose={onClose}>
      <p>
        <b>{row.kind}</b> ({t(`importance.${row.importance}`)}), {words.week(row)}
      </p>
      <p className="note">
        {row.livesAlone && `${t('person.alone')} · `}
        {row.vulnerability !== null && t('person.vulnerability', { value: row.vulnerability })}{' '}
        <TextLink to={`/tjenester/brukere/${row.userId}`}>{t('assess.person')}</TextLink>
      </p>
      {row.inForce.length > 0 && row.lastDay !== null && (
        <p>
          {t('review.inforce', {
            actions: words.actions(row.inForce),
            day: formatDay(row.lastDay, locale, 'dayShort'),
          })}
        </p>
      )}
      {claimedName !== null && <Mark kind="watch">{t('review.claimed', { name: claimedName })}</Mark>}
      {mayChoose && (
        <fieldset className="review-choices" disabled={claimedName !== null || busy}>
          <legend>{t('review.choose')}</legend>
          {REVIEW_CHOICES.map((kind, index) => (
            <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => onChoose(choiceOf(kind))}>
              <kbd aria-hidden="true">{index + 1}</kbd> {t(`button.${kind}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Minutes kind={chosen} choice={row.choice} disabled={!mayChoose || claimedName !== null} onChoose={onChoose} />
      {row.choice !== null && row.chosenName !== null && (
        <p className="note">
          {t('review.chosen', { name: row.chosenName })}{' '}
          {mayChoose && <TextButton onClick={() => onChoose(null)}>{t('review.undo')}</TextButton>}
        </p>
      )}
      {isOpen && mayChoose && (
        <div className="button-row">
          <Button kind="main" onClick={onAssess}>
            {t(row.state === 'to-sign' ? 'review.assess' : 'review.assess.begin')}
          </Button>
        </div>
      )}
      {row.state === 'done' && row.assessmentId !== null && mayChoose && (
        <ButtonLink to={`/tjenester/vurdering/${row.assessmentId}`}>{t('reductions.open')}</ButtonLink>
      )}
    </SidePanel>
  );
}

interface MinutesProps {
  readonly kind: ReviewKeyChoice | undefined;
  readonly choice: string | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: string) => void;
}

function Minutes({ kind, choice, disabled, onChoose }: MinutesProps) {
  const { t, choice: say } = useAssessmentWords();
  if (kind !== 'shorten' && kind !== 'postpone') return null;
  const now = Number(choice?.split(':')[1] ?? MINUTES[kind].start);
  const options = [...new Set([...MINUTES[kind].options, now])].sort((a, b) => a - b);
  return (
    <SelectField
      label={t(kind === 'shorten' ? 'review.minutes.shorten' : 'review.minutes.postpone')}
      value={String(now)}
      disabled={disabled}
      onChange={(value) => onChoose(choiceOf(kind, Number(value)))}
      options={options.map((minutes) => ({ value: String(minutes), label: say(choiceOf(kind, minutes)) }))}
    />
  );
}
