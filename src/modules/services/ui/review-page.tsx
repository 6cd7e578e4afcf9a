import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useKey } from '#platform/ui-kit/use-key.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { WorklistReply, WorklistRow } from '../contract/assessment.ts';
import { REVIEW_STATES } from '../domain/assessment/worklist.ts';
import { assessmentTexts } from '../texts/assessment-texts.ts';
import './assessment/assessment.css';
import { ReviewList } from './assessment/ReviewList.tsx';
import { ReviewPanel } from './assessment/ReviewPanel.tsx';
import { ReviewProgress } from './assessment/ReviewProgress.tsx';
import { ReviewStart } from './assessment/ReviewStart.tsx';
import { choiceOf, REVIEW_CHOICES } from './assessment/review-keys.ts';
import { useAssessmentWords } from './assessment/use-assessment-words.ts';
import { refusalOf, useReview } from './assessment/use-review.ts';

/** Rows drawn at once; more come when the reader gets there. */
const DRAWN = 150;
/** A row that the reader only passes is not taken. */
const REST_MS = 400;
/** Assessments prepared in one go. */
const MOST_PREPARED = 200;

/** «Hva kan trygt endres?»: every service of a place gone through by keys, several people at once. */
export function ReviewPage() {
  const { t } = useAssessmentWords();
  const place = usePlace();
  const review = useReview(place.id);
  const live = useLive(['assessment', 'visits'], ['services-review']);
  return (
    <>
      <PageHead
        title={t('review.title')}
        sub={place.name}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={review.list} texts={assessmentTexts}>
        {(reply) => <Review key={place.id ?? ''} reply={reply} review={review} />}
      </Fetched>
    </>
  );
}

interface ReviewProps {
  readonly reply: WorklistReply;
  readonly review: ReturnType<typeof useReview>;
}

function Review({ reply, review }: ReviewProps) {
  const { t, choice: say, person } = useAssessmentWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [states, toggleState] = useSearchList('vis');
  const [search, setSearch] = useSearchParam('sok');
  const [currentId, setCurrent] = useSearchParam('tjeneste');
  const [drawn, setDrawn] = useState(DRAWN);
  const [claimedBy, setClaimedBy] = useState<{ readonly serviceId: string; readonly name: string | null }>();
  const rows = useMemo(() => shownRows(reply.rows, states, search), [reply.rows, states, search]);
  const index = rows.findIndex((row) => row.serviceId === currentId);
  const current = rows[index];
  const { claim } = review;
  useEffect(() => {
    if (currentId === '') return;
    const wait = setTimeout(() => {
      claim(currentId).then(
        (name) => setClaimedBy({ serviceId: currentId, name }),
        () => setClaimedBy(undefined),
      );
    }, REST_MS);
    return () => clearTimeout(wait);
  }, [currentId, claim]);
  const pick = (serviceId: string) => {
    setCurrent(serviceId);
    const at = rows.findIndex((row) => row.serviceId === serviceId);
    if (at >= drawn - 5) setDrawn(drawn + DRAWN);
  };
  const step = (by: number) => {
    const next = index < 0 ? firstOpen(rows, reply.position) : rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (next) pick(next.serviceId);
  };
  const choose = (row: WorklistRow, choice: string | null, advance: boolean) => {
    review.choose.mutate(
      { row, choice },
      {
        onSuccess: ({ revision }) => {
          if (choice === null) return;
          const undo = () => review.choose.mutate({ row: { ...row, revision }, choice: row.choice });
          const done =
            choice === 'keep'
              ? t('review.kept', { kind: row.kind, name: person(row) })
              : t('review.proposed', { action: say(choice) });
          toast.say(done, { undo });
        },
        onError: (error) => {
          const refusal = refusalOf(error);
          toast.say(refusal ? (t.find(refusal.code, refusal.facts as never) ?? refusal.code) : problemOf(error).kind, {
            kind: 'act',
          });
        },
      },
    );
    if (advance) step(1);
  };
  const byKey = (at: number) => {
    const kind = REVIEW_CHOICES[at];
    if (current && kind && reply.may.choose) choose(current, choiceOf(kind), true);
  };
  const assess = async (row: WorklistRow) => {
    const isOpen =
      row.assessmentId !== null && (row.state === 'to-sign' || row.state === 'to-assess') && row.inForce.length === 0;
    const { assessmentId } =
      isOpen && row.assessmentId ? { assessmentId: row.assessmentId } : await review.begin.mutateAsync(row.serviceId);
    await navigate({ to: `/tjenester/vurdering/${assessmentId}` as '.' });
  };
  useKey('j', () => step(1));
  useKey('k', () => step(-1));
  useKey('1', () => byKey(0));
  useKey('2', () => byKey(1));
  useKey('3', () => byKey(2));
  useKey('4', () => byKey(3));
  useKey('5', () => byKey(4));
  useKey('6', () => byKey(5));
  useKey('7', () => byKey(6));
  useKey('8', () => byKey(7));
  useKey('v', () => current && current.choice !== null && current.choice !== 'keep' && void assess(current));

  if (reply.counts.all === 0) return <EmptyState title={t('review.empty')}>{t('review.empty.text')}</EmptyState>;
  const unprepared = reply.rows
    .filter((row) => row.state === 'to-assess' && (row.assessmentId === null || row.inForce.length > 0))
    .slice(0, MOST_PREPARED);
  const nextToSign = reply.rows.find((row) => row.state === 'to-sign');
  return (
    <>
      <Answer act={reply.counts.toSign > 0 ? t('review.answer.sign', { count: reply.counts.toSign }) : undefined}>
        {t('review.answer', { left: reply.counts.left })}
      </Answer>
      <p className="reading note">{t('review.note')}</p>
      <ReviewProgress reply={reply} />
      <div className="control-bar">
        <TextField label={t('review.search')} type="search" value={search} onChange={setSearch} />
        <FilterChips
          label={t('review.filter')}
          options={REVIEW_STATES.map((id) => ({
            id,
            label: t(`state.${id}`),
            count: reply.rows.filter((row) => row.state === id).length,
          }))}
          selected={states}
          onToggle={toggleState}
        />
      </div>
      <div className="button-row">
        {reply.may.sign && nextToSign?.assessmentId && (
          <ButtonLink kind="main" to={`/tjenester/vurdering/${nextToSign.assessmentId}`}>
            {t('review.sign-next')}
          </ButtonLink>
        )}
        {index < 0 && reply.position !== null && rows.some((row) => row.serviceId === reply.position) && (
          <Button onClick={() => pick(reply.position ?? '')}>{t('review.resume')}</Button>
        )}
        {reply.may.choose && unprepared.length > 0 && (
          <Button
            busy={review.prepare.isPending}
            onClick={() =>
              review.prepare.mutate(
                unprepared.map((row) => row.serviceId),
                { onSuccess: ({ assessmentIds }) => toast.say(t('review.prepared', { count: assessmentIds.length })) },
              )
            }
          >
            {t('review.prepare', { count: unprepared.length })}
          </Button>
        )}
        {reply.may.choose && (
          <ReviewStart
            busy={review.start.isPending}
            onStart={() => review.start.mutate(undefined, { onSuccess: () => toast.say(t('review.started.toast')) })}
          />
        )}
      </div>
      {unprepared.length > 0 && reply.may.choose && <p className="note">{t('review.prepare.note')}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t('review.none-fit')} />
      ) : (
        <div className={current ? 'with-panel' : undefined}>
          <div>
            <ReviewList rows={rows.slice(0, drawn)} currentId={currentId} onPick={pick} />
            {rows.length > drawn && <Button onClick={() => setDrawn(drawn + DRAWN)}>{t('review.more')}</Button>}
            {reply.more > 0 && <p className="note">{t('review.more.places', { count: reply.more })}</p>}
            <p className="note review-keys" aria-hidden="true">
              <kbd>j</kbd> <kbd>k</kbd> {t('review.keys')} · <kbd>1</kbd>–<kbd>8</kbd> {t('review.keys.choose')} ·{' '}
              <kbd>v</kbd> {t('review.keys.open')}
            </p>
          </div>
          {current && (
            <ReviewPanel
              row={current}
              claimedName={claimedBy?.serviceId === current.serviceId ? claimedBy.name : current.claimedName}
              mayChoose={reply.may.choose}
              busy={review.choose.isPending}
              onChoose={(choice) => choose(current, choice, false)}
              onAssess={() => void assess(current)}
              onClose={() => setCurrent(undefined)}
            />
          )}
        </div>
      )}
    </>
  );
}

function shownRows(rows: readonly WorklistRow[], states: readonly string[], search: string): readonly WorklistRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (wanted === '' || `${row.userName ?? ''} ${row.kind}`.toLowerCase().includes(wanted)),
  );
}

/** Where one begins: where one was, else at the first that nobody has gone through. */
function firstOpen(rows: readonly WorklistRow[], position: string | null): WorklistRow | undefined {
  return rows.find((row) => row.serviceId === position) ?? rows.find((row) => row.state === 'left') ?? rows[0];
}
