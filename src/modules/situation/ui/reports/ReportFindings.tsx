import { useEffect, useRef } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ReportFinding } from '../../contract.ts';
import { codesTexts } from '../../texts/codes-texts.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';
import { sayFacts } from '../../texts/say-facts.ts';

interface ReportFindingsProps {
  readonly findings: readonly ReportFinding[];
  readonly confirmed: ReadonlySet<string>;
  readonly onConfirm: (code: string, yes: boolean) => void;
}

/** What does not look right: each is corrected above, or confirmed here. */
export function ReportFindings({ findings, confirmed, onConfirm }: ReportFindingsProps) {
  const t = useTexts(reportsTexts);
  const codes = useTexts(codesTexts);
  const { locale } = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const names = findings.map((finding) => finding.code).join(' ');
  useEffect(() => {
    if (names !== '') heading.current?.focus();
  }, [names]);
  if (findings.length === 0) return null;
  return (
    <div className="report-findings" role="group" aria-labelledby="report-findings">
      <h2 id="report-findings" ref={heading} tabIndex={-1} className="sub-head">
        {t('form.findings', { count: findings.length })}
      </h2>
      <p className="note">{t('form.findings.text')}</p>
      <ul>
        {findings.map(({ code, facts }) => (
          <li key={code}>
            <Checkbox
              label={codes.find(code, sayFacts(facts, locale)) ?? code}
              note={t('form.findings.confirm')}
              checked={confirmed.has(code)}
              onChange={(yes) => onConfirm(code, yes)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
