import type { Texts } from '#platform/texts/define-texts.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { Button } from './Button.tsx';
import { NoAccess } from './NoAccess.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Where the text of a refusal's code is found. */
  readonly texts?: Texts;
}

/** What the server said no with, in words: what happened, what to do meanwhile, and the fault's number. */
export function ErrorState({ error, onRetry, texts }: ErrorStateProps) {
  const t = useTexts(uiKitTexts, texts);
  const problem = problemOf(error);
  if (problem.kind === 'not-found') return <NoAccess />;
  const offline = problem.kind === 'offline';
  const refused = problem.kind === 'refused';
  const title = offline
    ? t('offline.title')
    : refused
      ? t('refused.title')
      : problem.kind === 'malformed'
        ? t('malformed.title')
        : t('error.title');
  const text = offline
    ? t('offline.meanwhile')
    : refused
      ? (t.find(problem.code, problem.facts) ?? problem.code)
      : problem.kind === 'malformed'
        ? t('malformed.text')
        : t('error.meanwhile');
  return (
    <div className="state" role="alert" data-kind={offline || refused ? 'watch' : 'act'}>
      <p className="state-title">{title}</p>
      <p className="state-text">{text}</p>
      {refused && problem.source && <p className="note">{problem.source}</p>}
      {problem.kind === 'malformed' && problem.faults.length > 0 && (
        <ul className="state-faults">
          {problem.faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              {[fault.path ?? fault.column, fault.expected ?? fault.message].flat().filter(Boolean).join(': ')}
            </li>
          ))}
        </ul>
      )}
      {problem.kind === 'fault' && <p className="note">{t('error.id', { id: problem.id })}</p>}
      {onRetry && (
        <div className="button-row">
          <Button onClick={onRetry}>{t('error.retry')}</Button>
        </div>
      )}
    </div>
  );
}
