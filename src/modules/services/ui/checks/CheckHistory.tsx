import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MadeCheck } from '../../contract/checks.ts';
import { NEEDS_QUESTIONS } from '../../domain/checks/needs-question.ts';
import { checksTexts } from '../../texts/checks-texts.ts';
import { useCheckWords } from './use-check-words.ts';

const SHOWN = 6;

/** A person's own answers side by side, newest first: fuller means worse, red where the rule saw decline. */
export function CheckHistory({ checks }: { readonly checks: readonly MadeCheck[] }) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  const shown = checks.slice(0, SHOWN);
  return (
    <section className="table-scroll" tabIndex={0} aria-label={t('history.note')}>
      <table className="check-history">
        <thead>
          <tr>
            <td />
            {shown.map((check) => (
              <th key={check.checkId} scope="col" title={check.madeBy}>
                {words.day(osloDayAndTime(check.madeAt).date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NEEDS_QUESTIONS.map((question) => (
            <tr key={question}>
              <th scope="row">{t(`question.${question}`)}</th>
              {shown.map((check) => {
                const step = check.answers[question];
                const worse = check.decline?.worse.some((one) => one.question === question);
                const answer = step === undefined ? t('history.unasked') : words.answer(question, step);
                return (
                  <td key={check.checkId} data-worse={worse || undefined} title={answer}>
                    {step === undefined ? <span aria-hidden="true">–</span> : <Steps step={step} />}
                    <span className="sr-only">{answer}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Steps({ step }: { readonly step: number }) {
  return (
    <span className="check-step" aria-hidden="true">
      {[1, 2, 3].map((at) => (
        <i key={at} data-on={step >= at || undefined} />
      ))}
    </span>
  );
}
