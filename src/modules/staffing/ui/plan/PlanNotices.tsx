import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { PlanReply, PublishReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { publishedKey } from './use-plan-commands.ts';

interface NoticeProps {
  readonly kind: 'watch' | 'act' | 'done';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** One thing about the whole plan that the reader should know before deciding. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <div className="plan-notice" data-kind={kind}>
      <p>
        <b>{title}</b> {children}
      </p>
      {actions !== undefined && <div className="button-row">{actions}</div>}
    </div>
  );
}

interface PlanNoticesProps {
  readonly plan: PlanReply;
  /** Picked people who are not in the proposal. */
  readonly picked: readonly string[];
  readonly onRenew: () => void;
}

/** What the reader should know: published or given up, built on what has changed since, picks that wait for a new search. */
export function PlanNotices({ plan, picked, onRenew }: PlanNoticesProps) {
  const t = useTexts(planTexts);
  const mayRenew = plan.actions.includes('replan');
  return (
    <>
      {plan.state === 'published' && <Published plan={plan} />}
      {plan.state === 'discarded' && (
        <Notice kind="watch" title={t('discarded.title')}>
          {t('discarded.text')}
        </Notice>
      )}
      {plan.state === 'proposed' && plan.basis.changedSince.length > 0 && (
        <Notice
          kind="watch"
          title={t('stale.title', { what: plan.basis.changedSince.map((what) => t(`changed.${what}`)) })}
          actions={mayRenew && <Button onClick={onRenew}>{t('stale.renew')}</Button>}
        >
          {t('stale.text')}
        </Notice>
      )}
      {plan.state === 'proposed' && picked.length > 0 && (
        <Notice
          kind="watch"
          title={t('picked.title', { count: picked.length, names: picked })}
          actions={mayRenew && <Button onClick={onRenew}>{t('picked.renew')}</Button>}
        >
          {t('picked.text')}
        </Notice>
      )}
      {plan.figures && plan.figures.breaches > 0 && plan.state === 'proposed' && (
        <Notice kind="act" title={t('breaches.title', { count: plan.figures.breaches })}>
          {t('breaches.text')}
        </Notice>
      )}
    </>
  );
}

function Published({ plan }: { readonly plan: PlanReply }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const now = useNow();
  const queries = useQueryClient();
  const mayReadLog = useCan('log.entries.read');
  const reply = queries.getQueryData<PublishReply>(publishedKey(plan.planId));
  return (
    <Notice
      kind="done"
      title={t('published.title', {
        by: plan.publishedByName ?? t('decision.unknown'),
        when: plan.publishedAt ? formatWhen(plan.publishedAt, now, locale) : '',
      })}
    >
      {plan.figures && t('published.text', { shifts: plan.figures.shifts, people: plan.figures.people })}{' '}
      {reply && t('published.drafts', { count: reply.messageDrafts })}{' '}
      {mayReadLog && (
        <TextLink to="/logg" search={reply ? { nr: String(reply.logSeq) } : { kind: 'staffing.plan.published' }}>
          {t('published.log')}
        </TextLink>
      )}
    </Notice>
  );
}
