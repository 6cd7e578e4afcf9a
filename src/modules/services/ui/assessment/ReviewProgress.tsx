import { formatWhen } from '#platform/texts/format-time.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import type { WorklistReply } from '../../contract/assessment.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

/** How far the list has been gone through: one bar in four parts, with the numbers as words. */
export function ReviewProgress({ reply }: { readonly reply: WorklistReply }) {
  const { t, locale } = useAssessmentWords();
  const now = useNow();
  const { counts, people } = reply;
  const parts = [
    { id: 'done', count: counts.done },
    { id: 'to-sign', count: counts.toSign },
    { id: 'to-assess', count: counts.toAssess },
    { id: 'left', count: counts.left },
  ] as const;
  const said = parts.map(({ id, count }) => `${t(`state.${id}`)} ${count}`).join(', ');
  return (
    <section className="review-progress" aria-label={t('review.progress')}>
      <p>
        {t('review.progress.value', { done: counts.done, all: counts.all, people: people.done, allPeople: people.all })}
        {reply.startedAt !== null && (
          <span className="note">
            {' '}
            · {t('review.started')} {formatWhen(reply.startedAt, now, locale)}
            {reply.startedName !== null && ` ${t('review.by', { name: reply.startedName })}`}
          </span>
        )}
      </p>
      <div className="review-bar" role="img" aria-label={said}>
        {parts.map(
          ({ id, count }) => count > 0 && <span key={id} data-state={id} style={{ flexGrow: count, flexBasis: 0 }} />,
        )}
      </div>
      <ul className="review-legend" aria-hidden="true">
        {parts.map(({ id, count }) => (
          <li key={id}>
            <span data-state={id} /> {t(`state.${id}`)} {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
